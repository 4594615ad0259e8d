import { describe, expect, test } from 'vitest';
import { exportClips } from '../../lib/export/export-clips.ts';
import { blocksMarkdown } from '../../lib/export/markdown/blocks.ts';
import { markdownBlocks } from '../../lib/import/markdown/blocks.ts';
import { yamlString } from '../../lib/export/markdown/escape.ts';
import type { ExportRequest } from '../../lib/export/export-format.ts';
import {
  makeCell,
  makeClip,
  makeDocument,
  makeParagraph,
  makeRequest,
  makeText,
  SCRIPT_ADDRESS,
} from './make.ts';
import type { Block } from '../../lib/clip/blocks.ts';

async function exportMarkdown(request: ExportRequest): Promise<string> {
  const result = await exportClips('markdown', request);
  return result.ok ? new TextDecoder().decode(result.value.bytes) : '';
}

describe('Markdown', () => {
  test('one clip: its fields, always quoted, then the article', async () => {
    const clip = makeClip(
      { documents: [makeDocument()], publishedAt: '2023-01-31' },
      { tags: ['no', '12:30'], note: 'Theo dõi\nhằng tuần' },
    );
    expect(await exportMarkdown(makeRequest({ clips: [clip] }))).toBe(`---
title: "Xã Xuân Lập ra quân làm thủy lợi"
url: "https://xuanlap.thoxuan.vn/tin/ra-quan-lam-thuy-loi"
portal: "Cổng thông tin xã Xuân Lập"
category: "Kinh tế"
published: "2023-01-31"
author: "Hà My"
saved: "2026-11-20T01:30:00.000Z"
tags:
  - "no"
  - "12:30"
directives:
  - "Quyết định số 238-QĐ/TW"
---

# Xã Xuân Lập ra quân làm thủy lợi

Cổng thông tin xã Xuân Lập – 31/01/2023 – Hà My\\
<https://xuanlap.thoxuan.vn/tin/ra-quan-lam-thuy-loi>

**Sáng 31/01, xã Xuân Lập ra quân nạo vét kênh mương.**

Hơn hai trăm người tham gia.

> **Ghi chú:** Theo dõi\\
> hằng tuần

**Văn bản được dẫn**

- Quyết định số 238-QĐ/TW
`);
  });

  test('several clips: sections of one file under the name of the collection', async () => {
    const text = await exportMarkdown(
      makeRequest({ clips: [makeClip(), makeClip({ title: 'Tin thứ hai' })] }),
    );
    expect(text.match(/^#.*$/gm)).toEqual([
      '# Thủy lợi (24/11/2026)',
      '## Xã Xuân Lập ra quân làm thủy lợi',
      '## Tin thứ hai',
    ]);
    expect(text.startsWith('---\ntitle: "Thủy lợi"\nexported: "2026-11-24"\n')).toBe(true);
  });

  test('lists nest, and a second list in a row does not run into the first', () => {
    const list = (ordered: boolean, ...texts: string[]): Block => ({
      kind: 'list',
      ordered,
      items: texts.map((text) => [makeParagraph(text)]),
    });
    const nested: Block = {
      kind: 'list',
      ordered: true,
      items: [[makeParagraph('a'), list(false, 'b')]],
    };
    expect(blocksMarkdown([nested, list(true, 'c'), list(false, 'd'), list(false, 'e')], 0)).toBe(
      '1. a\n   - b\n\n1) c\n\n- d\n\n* e',
    );
  });

  test('a plain table is a pipe table; several paragraphs of a cell are lines of it', () => {
    const table: Block = {
      kind: 'table',
      rows: [
        [makeCell('Xã', { header: true }), makeCell('Kết quả', { header: true })],
        [makeCell('A|B'), makeCell('1', { content: [makeParagraph('1'), makeParagraph('2')] })],
        [makeCell('3')],
      ],
    };
    expect(blocksMarkdown([table], 0)).toBe(
      ['| Xã | Kết quả |', '| --- | --- |', '| A\\|B | 1<br>2 |', '| 3 |  |'].join('\n'),
    );
  });

  test('merged cells and lists in cells make a table HTML, and come back from it as they were', () => {
    const list: Block = { kind: 'list', ordered: true, items: [[makeParagraph('một')]] };
    const table: Block = {
      kind: 'table',
      rows: [
        [makeCell('Xã & <b>', { header: true }), makeCell('Kết quả', { header: true, colspan: 2 })],
        [
          makeCell('A|B', { rowspan: 2 }),
          makeCell('1', {
            content: [
              makeParagraph({ kind: 'strong', content: [makeText('đậm')] }, ' và ', {
                kind: 'link',
                href: 'https://a.vn/?a=1&b=2',
                content: [makeText('nối')],
              }),
              list,
            ],
          }),
          makeCell('2', {
            content: [
              { kind: 'figure', image: { src: 'https://a.vn/a.png', alt: 'Kênh', caption: 'Ảnh' } },
            ],
          }),
        ],
        [
          makeCell('dòng một', { content: [makeParagraph('a', { kind: 'break' }, 'b')] }),
          makeCell(''),
        ],
      ],
    };
    const markdown = blocksMarkdown([makeParagraph('Trước'), table, makeParagraph('Sau')], 0);
    expect(markdown).toContain('<td rowspan="2">A|B</td>');
    const empty = makeCell('', { content: [] });
    const rows = table.rows.map((row, y) => (y === 2 ? [...row.slice(0, 1), empty] : row));
    expect(markdownBlocks(markdown)).toEqual([
      makeParagraph('Trước'),
      { ...table, rows },
      makeParagraph('Sau'),
    ]);
  });

  test('nothing of a hostile table becomes markup', () => {
    const hostile = '</td></table><script>alert(1)</script>\n\n# Tiêu đề';
    const table: Block = { kind: 'table', rows: [[makeCell(hostile, { colspan: 2 })]] };
    const markdown = blocksMarkdown([table], 0);
    expect(markdown).not.toContain('<script');
    expect(markdown).not.toMatch(/^\s*$/m);
    expect(markdownBlocks(markdown)).toEqual([
      { kind: 'table', rows: [[makeCell(hostile.replace(/\s+/g, ' '), { colspan: 2 })]] },
    ]);
  });

  test('bold text leans on words, so that marks stay marks where punctuation meets a letter', () => {
    const strong = { kind: 'strong', content: [makeText('Kết luận: ')] } as const;
    expect(blocksMarkdown([makeParagraph(strong, 'giao huyện')], 0)).toBe(
      '**Kết luận:** giao huyện',
    );
    const tight = { kind: 'strong', content: [makeText('Kết luận:')] } as const;
    expect(blocksMarkdown([makeParagraph(tight, 'giao huyện')], 0)).toBe('**Kết luận**:giao huyện');
  });

  test('text that looks like markup is text', () => {
    for (const [text, expected] of [
      ['# không phải đề mục', '\\# không phải đề mục'],
      ['- gạch', '\\- gạch'],
      ['12. mười hai', '12\\. mười hai'],
      ['<script>x</script> & *sao*', '\\<script\\>x\\</script\\> \\& \\*sao\\*'],
      ['![x](javascript:y)', '\\!\\[x\\](javascript:y)'],
      ['$a$ ==b== %%c%%', '\\$a\\$ \\=\\=b\\=\\= \\%\\%c\\%\\%'],
    ] as const) {
      expect(blocksMarkdown([makeParagraph(text)], 0)).toBe(expected);
    }
  });

  test('only web and mail addresses become links, and brackets cannot end them', () => {
    const link = (href: string) =>
      makeParagraph({ kind: 'link', href, content: [makeText('xem')] });
    expect(blocksMarkdown([link(SCRIPT_ADDRESS)], 0)).toBe('xem');
    expect(blocksMarkdown([link('data:text/html,x')], 0)).toBe('xem');
    expect(blocksMarkdown([link('mailto:a@b.vn')], 0)).toBe('[xem](mailto:a@b.vn)');
    expect(blocksMarkdown([link('https://a.vn/(x)')], 0)).toBe('[xem](https://a.vn/\\(x\\))');
  });

  test('front matter cannot be ended or continued from inside a title', () => {
    expect(yamlString('a\n---\nb: "c" \u2028 \u202E')).toBe(
      '"a\\n---\\nb: \\"c\\" \\u2028 \\u202e"',
    );
  });
});
