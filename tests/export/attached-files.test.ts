import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { exportClips } from '../../lib/export/export-clips.ts';
import type { ExportRequest } from '../../lib/export/export-format.ts';
import { makeClip, makeRequest } from './make.ts';

const HOST = 'https://xuanphu.gov.vn';
const PLAN = { url: `${HOST}/tep/1.pdf`, name: 'Kế hoạch số 15/KH-UBND (bản ký)', type: 'pdf' };
const TABLE = { url: `${HOST}/tep/2.xls`, name: 'Phụ lục', type: 'xls' };
const LOST = { url: `${HOST}/tep/3.pdf`, name: 'Phụ lục', type: 'pdf' };
const BYTES = new Map([
  ['a1', new TextEncoder().encode('%PDF-1.7 kế hoạch')],
  ['b2', new TextEncoder().encode('bảng')],
]);
const article = { ...makeClip().article, attachments: [PLAN, TABLE, LOST] };
const files = { [PLAN.url]: 'a1', [TABLE.url]: 'b2' };

async function made(format: string, request: Partial<ExportRequest> = {}): Promise<Uint8Array> {
  const clips = [
    { ...makeClip(), id: '1', article, files },
    { ...makeClip(), id: '2', article: { ...article, title: 'Bài thứ hai' }, files },
  ];
  const lookup = (hash: string) => Promise.resolve(BYTES.get(hash));
  const result = await exportClips(format, makeRequest({ clips, files: lookup, ...request }));
  if (!result.ok) throw new Error(result.reason);
  return result.value.bytes;
}

test('a folder of notes carries each kept attachment once, under its own name, and links it', async () => {
  const all = unzipSync(await made('markdown-zip'));
  const attached = Object.keys(all).filter((path) => path.startsWith('tep/'));
  expect(attached).toEqual(['tep/Kế hoạch số 15-KH-UBND (bản ký).pdf', 'tep/Phụ lục.xls']);
  expect(all[attached[0] ?? '']).toEqual(BYTES.get('a1'));
  const note = strFromU8(all['Bài thứ hai.md'] ?? new Uint8Array());
  const targets = [...note.matchAll(/\]\((tep\/[^)]*)\)/g)].map(([, path = '']) => path);
  expect(targets.map(decodeURIComponent)).toEqual(attached);
  for (const { url } of [PLAN, TABLE, LOST]) expect(note).toContain(`](${url})`);
});

test('without them, or where none can be read, the links lead to the portal alone', async () => {
  const asked: string[] = [];
  const lookup = (hash: string) => Promise.resolve(void asked.push(hash));
  for (const request of [{ choices: { files: false } }, { files: lookup }]) {
    const all = unzipSync(await made('markdown-zip', request));
    expect(Object.keys(all).some((path) => path.startsWith('tep/'))).toBe(false);
    expect(strFromU8(all['Bài thứ hai.md'] ?? new Uint8Array())).toContain(`](${PLAN.url})`);
  }
  expect(asked).toEqual(['a1', 'b2']);
});

test('a book and a page say which attachments the library keeps', async () => {
  const book = unzipSync(await made('epub'));
  const page = strFromU8(await made('html'));
  const chapter = Object.entries(book).find(([, bytes]) => strFromU8(bytes).includes(PLAN.url));
  for (const text of [page, strFromU8(chapter?.[1] ?? new Uint8Array())]) {
    expect(text).toContain(`href="${PLAN.url}"`);
    expect(text.match(/<\/a> \(tệp giữ trong thư viện Trích Lục\)/g)?.length).toBeGreaterThan(1);
    expect(text).not.toMatch(/3\.pdf">[^<]*<\/a> \(tệp giữ/);
  }
});
