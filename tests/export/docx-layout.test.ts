import { expect, test } from 'vitest';
import type { Block } from '../../lib/clip/blocks.ts';
import { makeCell, makeClip, makeParagraph, makeRequest, makeText } from './make.ts';
import { exportDocx, styledParagraphs } from './unzip-docx.ts';

async function exportBlocks(...blocks: Block[]) {
  return exportDocx(makeRequest({ clips: [makeClip({ blocks })] }));
}

test('a justified line that ends with a break is not torn from edge to edge', async () => {
  const { document, part } = await exportBlocks(
    makeParagraph('Dòng một', { kind: 'break' }, 'dòng hai'),
  );
  expect(document).toMatch(/<w:br\/><w:t[^>]*>dòng hai/);
  expect(part('word/settings.xml')).toContain('<w:doNotExpandShiftReturn/>');
});

test('a header row stays with the row below, and a row with a long text may break', async () => {
  const { document } = await exportBlocks({
    kind: 'table',
    rows: [
      [makeCell('Nội dung', { header: true })],
      [makeCell('ngắn')],
      [makeCell('dài '.repeat(300))],
    ],
  });
  expect(document).toMatch(/<w:keepNext\/>(?:(?!<\/w:p>).)*Nội dung/);
  expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(2);
});

test('a list in a table cell is as small as the cell and begins at its edge', async () => {
  const list: Block = { kind: 'list', ordered: false, items: [[makeParagraph('gạch')]] };
  const { document } = await exportBlocks({
    kind: 'table',
    rows: [[makeCell('', { content: [list] })]],
  });
  expect(styledParagraphs(document)).toContain('TrichLucTable: gạch');
  expect(document).toMatch(/<w:ind w:left="360" w:hanging="360"\/>(?:(?!<\/w:p>).)*gạch/);
});

test('an empty list item leaves no lonely dash', async () => {
  const { document } = await exportBlocks({
    kind: 'list',
    ordered: false,
    items: [[], [makeParagraph('có chữ')]],
  });
  expect(document.match(/<w:numPr>/g)).toHaveLength(1);
});

test('the column of a long word is wide enough for it, and columns fill the page', async () => {
  const { document } = await exportBlocks({
    kind: 'table',
    rows: [[makeCell('1'), makeCell('nghiêngngả'), makeCell('2')]],
  });
  const widths = [...document.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) =>
    Number(width),
  );
  expect(widths[1]).toBeGreaterThan(10 * 120);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeGreaterThan(9350);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(9355);
});

test('lists deeper than Word knows stay on its last level', async () => {
  let block: Block = makeParagraph('sâu');
  for (let depth = 0; depth < 12; depth += 1) {
    block = { kind: 'list', ordered: true, items: [[makeParagraph('mục'), block]] };
  }
  const { document } = await exportBlocks(block);
  const levels = [...document.matchAll(/<w:ilvl w:val="(\d+)"/g)].map(([, level]) => Number(level));
  expect(levels).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8, 8]);
});

test('a table wider than Word can hold keeps its text, a line each row', async () => {
  const { document } = await exportBlocks({
    kind: 'table',
    rows: [Array.from({ length: 70 }, (_, index) => makeCell(`c${index}`))],
  });
  expect(document).not.toContain('<w:tbl>');
  expect(document).toContain('c0 | c1 | c2');
  expect(document).toContain('c69');
});

test('quotes and headings inside other blocks keep their text', async () => {
  const { document } = await exportBlocks({
    kind: 'quote',
    content: [
      { kind: 'heading', level: 2, content: [makeText('Đề mục trong trích dẫn')] },
      makeParagraph('lời dẫn'),
    ],
  });
  const paragraphs = styledParagraphs(document);
  expect(paragraphs).toContain('TrichLucQuote: Đề mục trong trích dẫn');
  expect(paragraphs).toContain('TrichLucQuote: lời dẫn');
});

test('a quote stays in italics, and a small table on one page', async () => {
  const { document, part } = await exportBlocks(
    { kind: 'quote', content: [makeParagraph('lời dẫn')] },
    { kind: 'table', rows: [[makeCell('một')], [makeCell('hai')], [makeCell('ba')]] },
  );
  expect(part('word/styles.xml')).toMatch(/TrichLucQuote(?:(?!<\/w:style>).)*<w:i\/>/s);
  expect(document).not.toContain('w:val="false"');
  for (const [text, isKept] of [
    ['một', true],
    ['hai', true],
    ['ba', false],
  ] as const) {
    const found = new RegExp(`<w:keepNext/>(?:(?!</w:p>).)*>${text}<`).test(document);
    expect(found).toBe(isKept);
  }
});
