import { describe, expect, test } from 'vitest';
import { parseArticle, parseClip, parseLibrary } from '../../lib/clip/parse-library.ts';
import { makeArticle, makeClip, makeParagraph, SCRIPT_ADDRESS } from '../export/make.ts';

function makeLibrary(library: Record<string, unknown> = {}) {
  return {
    format: 'trich-luc',
    schema: 1,
    exportedAt: '2026-11-24T02:00:00.000Z',
    collections: [],
    clips: [makeClip()],
    ...library,
  };
}

describe('an exported library', () => {
  test('is taken as it is when nothing is wrong', () => {
    expect(parseLibrary(makeLibrary())).toEqual({ ok: true, value: makeLibrary() });
  });

  test('a fault is named with its place', () => {
    const broken = { ...makeClip(), article: { ...makeArticle(), title: 7 } };
    expect(parseLibrary(makeLibrary({ clips: [makeClip(), broken] }))).toEqual({
      ok: false,
      reason: 'malformed',
      detail: 'clips[1].article.title: Expected string but received 7',
    });
  });

  test('a file of a newer version is refused in words', () => {
    const result = parseLibrary(makeLibrary({ schema: 2, clips: 'unknown to us' }));
    expect(result).toMatchObject({ ok: false, reason: 'newer-schema' });
    expect(!result.ok && result.detail).toContain('schema 2 was written by a newer version');
  });

  test.each(['__proto__', 'constructor', 'prototype'])('the key %s is refused anywhere', (key) => {
    const text = JSON.stringify(makeLibrary()).replace(
      '"tags":[]',
      `"tags":[],"${key}":{"polluted":1}`,
    );
    const result = parseLibrary(JSON.parse(text));
    expect(result).toMatchObject({ ok: false, reason: 'forbidden-key' });
    expect(!result.ok && result.detail).toContain(key);
    expect('polluted' in {}).toBe(false);
  });

  test('unknown keys are left behind', () => {
    const result = parseClip({ ...makeClip(), html: '<b>' });
    expect(result).toEqual({ ok: true, value: makeClip() });
  });
});

describe('an article', () => {
  test.each([SCRIPT_ADDRESS, 'data:text/html,x', 'file:///etc/passwd', '/tin/1', ''])(
    'with the address %j is refused',
    (url) => {
      expect(parseArticle({ ...makeArticle(), url })).toMatchObject({
        ok: false,
        reason: 'malformed',
        detail: 'url: expected an absolute http or https address',
      });
    },
  );

  test('with a script as a link is refused, with the place of the link', () => {
    const link = { kind: 'link', href: SCRIPT_ADDRESS, content: [] };
    const result = parseArticle({
      ...makeArticle(),
      blocks: [{ kind: 'paragraph', content: [link] }],
    });
    expect(!result.ok && result.detail).toMatch(/^blocks\[0\]\.content\[0\]\.href: /);
  });

  test('with a cell a million columns wide is refused', () => {
    const cell = { header: false, colspan: 1e6, rowspan: 1, content: [] };
    const result = parseArticle({ ...makeArticle(), blocks: [{ kind: 'table', rows: [[cell]] }] });
    expect(!result.ok && result.detail).toMatch(/^blocks\[0\]\.rows\[0\]\[0\]\.colspan: /);
  });

  test('nested deeper than any page is refused before it can do harm', () => {
    let block: unknown = makeParagraph('x');
    for (let depth = 0; depth < 100_000; depth += 1) block = { kind: 'quote', content: [block] };
    expect(parseArticle({ ...makeArticle(), blocks: [block] })).toMatchObject({
      ok: false,
      reason: 'malformed',
    });
  });

  test('without grouped documents is complete: the mentions are the contract', () => {
    const { documents, ...article } = makeArticle();
    expect(documents).toEqual([]);
    expect(parseArticle(article)).toEqual({ ok: true, value: makeArticle() });
  });

  test.each([null, undefined, 7, 'x', [], {}])('%j is no article', (data) => {
    expect(parseArticle(data).ok).toBe(false);
  });
});
