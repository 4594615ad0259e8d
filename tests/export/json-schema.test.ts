import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parseClip, parseLibrary } from '../../lib/clip/parse-library.ts';
import { exportClips } from '../../lib/export/export-clips.ts';
import { jsonSchemas } from '../../lib/export/json-schema/schemas.ts';
import { TITLE_CLIPS } from './hostile-clips.ts';
import {
  makeCell,
  makeClip,
  makeDocument,
  makeParagraph,
  makePng,
  makeRequest,
  makeText,
  SCRIPT_ADDRESS,
} from './make.ts';

const ajv = new Ajv2020({ allowUnionTypes: true, formats: { 'date-time': true } });
const isLibrary = ajv.compile(jsonSchemas.json);
const isClip = ajv.compile(jsonSchemas.jsonl);

const full = makeClip(
  {
    documents: [makeDocument()],
    directives: [
      {
        start: 0,
        end: 4,
        text: 'Nghị',
        type: 'nghị quyết',
        number: null,
        symbol: null,
        normalized: null,
        date: null,
        issuer: null,
        form: 'session',
        term: 'XII',
        name: null,
        documentId: null,
      },
    ],
    images: [{ src: '', alt: '', caption: null }],
    attachments: [{ url: 'https://a.vn/x.pdf', name: 'x', type: 'pdf' }],
    blocks: [
      makeParagraph('a', { kind: 'link', href: 'mailto:a@b.vn', content: [{ kind: 'break' }] }),
      { kind: 'heading', level: 2, content: [makeText('c')] },
      { kind: 'list', ordered: true, items: [[makeParagraph('d')]] },
      { kind: 'table', rows: [[makeCell('e', { header: true, colspan: 2 })]] },
      { kind: 'figure', image: { src: 'https://a.vn/1.png', alt: '', caption: 'x' } },
      { kind: 'quote', content: [makeParagraph('f')] },
    ],
  },
  { tags: ['a'] },
);

async function exported(format: string, choices = {}): Promise<string> {
  const png = { bytes: makePng(2, 2), mediaType: 'image/png', width: 2, height: 2 };
  const result = await exportClips(
    format,
    makeRequest({
      clips: [full, ...TITLE_CLIPS],
      collections: [{ schema: 1, id: 'c1', name: 'x', createdAt: '2026-11-01T00:00:00.000Z' }],
      images: () => Promise.resolve(png),
      choices,
    }),
  );
  return result.ok ? new TextDecoder().decode(result.value.bytes) : '';
}

test('a library and its lines are what their schemas say, pictures included', async () => {
  const library: unknown = JSON.parse(await exported('json', { pictures: true }));
  expect(isLibrary(library), ajv.errorsText(isLibrary.errors)).toBe(true);
  expect(parseLibrary(library).ok).toBe(true);
  for (const line of (await exported('jsonl')).trimEnd().split('\n')) {
    expect(isClip(JSON.parse(line)), ajv.errorsText(isClip.errors)).toBe(true);
  }
});

/** Every place of a value: the keys that lead to it. */
function places(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return [
    ...(path.length === 0 ? [] : [[...path]]),
    ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key])),
  ];
}

function changed(
  value: unknown,
  path: readonly string[],
  change: (holder: Record<string, unknown>, key: string) => void,
): unknown {
  const copy: unknown = structuredClone(value);
  const last = path.at(-1) ?? '';
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], copy);
  change(holder as Record<string, unknown>, last);
  return copy;
}

describe('the schema and the reader agree about what is wrong', () => {
  const cases = places(full).filter((path) => path[0] !== 'schema');

  test('a value of another type', () => {
    const disagreements = cases.filter((path) => {
      const wrong = changed(full, path, (holder, key) => (holder[key] = { odd: true }));
      return isClip(wrong) !== parseClip(wrong).ok;
    });
    expect(disagreements).toEqual([]);
  });

  test('a key that is missing', () => {
    const named = cases.filter((path) => !/^\d+$/.test(path.at(-1) ?? ''));
    const disagreements = named.filter((path) => {
      const wrong = changed(full, path, (holder, key) => Reflect.deleteProperty(holder, key));
      return isClip(wrong) !== parseClip(wrong).ok;
    });
    expect(disagreements).toEqual([]);
  });

  test.each(['ftp://a.vn', SCRIPT_ADDRESS, 'a.vn', ''])('the address %j', (url) => {
    const wrong = changed(full, ['article', 'url'], (holder, key) => (holder[key] = url));
    expect([isClip(wrong), parseClip(wrong).ok]).toEqual([false, false]);
  });
});
