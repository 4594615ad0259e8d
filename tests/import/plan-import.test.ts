import { describe, expect, test } from 'vitest';
import { fingerprintText } from '../../lib/clip/fingerprint.ts';
import type { ImportedClip } from '../../lib/import/import-format.ts';
import { planImport, type KnownClip } from '../../lib/import/plan-import.ts';
import { makeArticle } from '../export/make.ts';

function makeEntry(name: string, text: string, isLink = false): ImportedClip {
  const url = `https://k.gov.vn/${name}`;
  return {
    kind: 'clip',
    place: name,
    article: { ...makeArticle({ url, canonicalUrl: url, title: name }), text },
    savedAt: '2026-01-01T00:00:00.000Z',
    tags: [],
    collections: [],
    note: '',
    isLink,
  };
}

function makeKnown(name: string, text: string, isInTrash = false): [string, KnownClip] {
  const fingerprint = fingerprintText({ title: name, text });
  return [`k.gov.vn/${name}`, { id: `id-${name}`, title: name, fingerprint, isInTrash }];
}

describe('what an import would do', () => {
  const library = new Map([
    makeKnown('same', 'Một'),
    makeKnown('other', 'Cũ'),
    makeKnown('gone', 'Một', true),
    makeKnown('link', 'Một'),
  ]);
  const acts = (entries: readonly ImportedClip[]) =>
    planImport(entries, (key) => library.get(key)).map(({ act }) => act);

  test('new, same, changed, in the trash', () => {
    const entries = ['new', 'same', 'other', 'gone'].map((name) => makeEntry(name, 'Một'));
    expect(acts(entries)).toEqual(['add', 'same', 'revise', 'restore']);
  });

  test('a bare link never replaces a text that was kept', () => {
    expect(acts([makeEntry('link', '', true)])).toEqual(['same']);
  });

  test('the same file twice brings nothing twice; another text of one address is a revision', () => {
    const entries = [
      makeEntry('new', 'Một'),
      makeEntry('new', 'Một'),
      makeEntry('new?utm_source=zalo', 'Một', true),
      makeEntry('new', 'Hai'),
    ];
    expect(acts(entries)).toEqual(['add', 'repeat', 'repeat', 'revise']);
  });
});
