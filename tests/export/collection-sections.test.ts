import { expect, test } from 'vitest';
import { collectionSections } from '../../lib/clip/collection-parts.ts';
import { exportClips } from '../../lib/export/export-clips.ts';
import type { ExportChoices } from '../../lib/export/export-format.ts';
import { layOutPrint } from '../../lib/export/print/lay-out.ts';
import { exportDocx } from './unzip-docx.ts';
import { makeClip, makeParagraph, makeRequest } from './make.ts';

const clip = (id: string, title: string) =>
  makeClip({ title, url: `https://a.vn/${id}`, blocks: [makeParagraph(`Thân ${title}`)] }, { id });

const clips = [clip('a', 'Lễ hội'), clip('b', 'Thư viện'), clip('c', 'Đường mới')];
const sections = collectionSections(
  {
    order: ['culture', 'a', 'remark', 'b', 'roads', 'c', 'bye'],
    parts: [
      { id: 'culture', kind: 'section', text: 'Văn hóa' },
      { id: 'remark', kind: 'note', text: 'Đề nghị xem trước <b>' },
      { id: 'roads', kind: 'section', text: 'Giao thông' },
      { id: 'bye', kind: 'note', text: 'Hết bản tin' },
    ],
  },
  ['a', 'b', 'c'],
);
const request = (choices: ExportChoices = {}) => makeRequest({ clips, sections, choices });
const IN_ORDER = [
  'Văn hóa',
  'Thân Lễ hội',
  'Đề nghị xem trước',
  'Thân Thư viện',
  'Giao thông',
  'Thân Đường mới',
  'Hết bản tin',
];

async function textOf(format: 'html' | 'markdown' | 'text', choices?: ExportChoices) {
  const made = await exportClips(format, request(choices));
  const text = made.ok ? new TextDecoder().decode(made.value.bytes) : '';
  return text.replace(/<nav>.*<\/nav>/s, '');
}

function places(text: string): number[] {
  const folded = text.toLocaleLowerCase('vi');
  return IN_ORDER.map((words) => folded.lastIndexOf(words.toLocaleLowerCase('vi')));
}

function expectInOrder(text: string): void {
  const found = places(text);
  expect(found).not.toContain(-1);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
}

test.each(['html', 'markdown', 'text'] as const)(
  'sections are headings and notes are paragraphs at their places in %s',
  async (format) => expectInOrder(await textOf(format)),
);

test('sections are headings and notes are paragraphs at their places in a Word digest', async () => {
  const { document } = await exportDocx(request());
  const body = document.replace(/<[^>]+>/g, ' ');
  expectInOrder(body);
  expect(body).toContain('I. VĂN HÓA');
  expect(body).toContain('II. GIAO THÔNG');
});

test('the print view has them, too', () => {
  const { parts } = layOutPrint(request());
  expect(
    parts.map(({ heading, items, notesBehind }) => [heading, items.length, notesBehind]),
  ).toEqual([
    ['I. VĂN HÓA', 2, []],
    ['II. GIAO THÔNG', 1, ['Hết bản tin']],
  ]);
  expect(parts[0]?.items[1]?.notesBefore).toEqual(['Đề nghị xem trước <b>']);
});

test('a note is text and no markup', async () => {
  expect(await textOf('html')).toContain('Đề nghị xem trước &lt;b&gt;');
});

test('where notes are not wanted, or clips are gathered otherwise, they stay away', async () => {
  expect(await textOf('html', { notes: false })).not.toContain('Hết bản tin');
  const byPortal = await textOf('html', { group: 'portal' });
  expect(byPortal).not.toContain('Hết bản tin');
  expect(byPortal).not.toContain('Giao thông');
});

test('a library file keeps headings, notes and order', async () => {
  const collection = {
    schema: 1,
    id: 'tuan',
    name: 'Tuần',
    createdAt: '2024-01-01T00:00:00Z',
    order: ['s', 'a'],
    parts: [{ id: 's', kind: 'section', text: 'Văn hóa' }],
  } as const;
  const made = await exportClips('json', makeRequest({ clips, collections: [collection] }));
  const library: unknown = made.ok && JSON.parse(new TextDecoder().decode(made.value.bytes));
  expect(library).toMatchObject({ collections: [collection] });
});
