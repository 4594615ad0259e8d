import { markdownBlocks } from '../../lib/import/markdown/blocks.ts';
import { describe, expect, test } from 'vitest';
import { blocksImages, blocksText, type Block } from '../../lib/clip/blocks.ts';
import { exportClips } from '../../lib/export/export-clips.ts';
import { makeArticle, makeClip, makeParagraph, makeRequest } from '../export/make.ts';
import { makeExtractor, makeFile, makeZip, readEntries, readFiles } from './make.ts';

const note = `---
title: "Hội nghị \\"quý I\\""
source: "https://e.gov.vn/hoi-nghi"
author:
  - "[[Lê Thơ]]"
  - Xuân Chất
published: 2024-04-02
created: 2024-04-03
description: 'Lời ''dẫn'''
tags:
  - "clippings"
  - "#giao-ban"
---
# Hội nghị "quý I"

Đoạn **đậm** và [liên kết](https://e.gov.vn/x), [gọi](javascript:alert(1)).

- Mục một
  1. Con
- Mục hai

| Cột A | Cột B |
| --- | --- |
| 1 | 2 |

![Ảnh](https://e.gov.vn/a.jpg)

*Toàn cảnh*

<div onclick="x()">Trong thẻ</div>

> Trích
`;

describe('notes of Obsidian Web Clipper', () => {
  test('front matter becomes fields, the text becomes blocks', async () => {
    const { format, clips } = await readEntries(makeFile('Clippings/Hội nghị.md', note));
    expect(format).toBe('markdown');
    expect(clips[0]).toMatchObject({
      article: {
        url: 'https://e.gov.vn/hoi-nghi',
        title: 'Hội nghị "quý I"',
        byline: { authors: ['Lê Thơ', 'Xuân Chất'] },
        publishedAt: '2024-04-02',
        lead: "Lời 'dẫn'",
      },
      tags: ['giao-ban'],
      collections: ['Clippings'],
      isLink: false,
    });
    expect(clips[0]?.article.blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'list',
      'table',
      'figure',
      'paragraph',
      'quote',
    ]);
    expect(clips[0]?.article.images).toEqual([
      { src: 'https://e.gov.vn/a.jpg', alt: 'Ảnh', caption: 'Toàn cảnh' },
    ]);
  });

  test('an address that runs a script is text, markup is dropped and its text stays', async () => {
    const { clips } = await readEntries(makeFile('a.md', note));
    const json = JSON.stringify(clips[0]?.article.blocks);
    expect(json).not.toContain('javascript');
    expect(json).not.toContain('onclick');
    expect(json).toContain('Trong thẻ');
    expect(json).toContain('"href":"https://e.gov.vn/x"');
  });

  test('a note without an address is reported by its name', async () => {
    const { faults } = await readEntries(makeFile('Ghi.md', '# Việc cần làm\n\nGọi điện.'));
    expect(faults).toMatchObject([{ place: 'Ghi.md', name: 'Việc cần làm', reason: 'no-address' }]);
  });

  test('what we write as Markdown we read back: title, address, headings, lists, tables, text', async () => {
    const blocks: Block[] = [
      makeParagraph('Hơn 200 người *tham gia*, [không] có <thẻ>.'),
      { kind: 'heading', level: 2, content: [{ kind: 'text', text: 'Kết quả' }] },
      {
        kind: 'list',
        ordered: true,
        items: [
          [makeParagraph('Một'), { kind: 'list', ordered: false, items: [[makeParagraph('Con')]] }],
          [makeParagraph('Hai')],
        ],
      },
      {
        kind: 'figure',
        image: { src: 'https://e.gov.vn/a.jpg', alt: 'Kênh', caption: 'Nạo vét kênh' },
      },
      { kind: 'quote', content: [makeParagraph('Làm ngay.')] },
    ];
    const clip = { ...makeClip({ blocks, lead: null }), tags: ['thủy lợi', '"lạ": có dấu'] };
    const file = await exportClips('markdown', makeRequest({ clips: [clip] }));
    if (!file.ok) throw new Error(file.reason);
    const { clips } = await readEntries({ name: 'a.md', bytes: file.value.bytes });
    expect(clips[0]).toMatchObject({
      tags: clip.tags,
      savedAt: clip.savedAt,
      article: {
        title: clip.article.title,
        url: clip.article.url,
        publishedAt: clip.article.publishedAt,
        portal: { name: clip.article.portal.name },
      },
    });
    const kept = clips[0]?.article.blocks ?? [];
    expect(blocksText(kept)).toContain(blocksText(blocks));
    expect(blocksImages(kept)).toEqual(blocksImages(blocks));
  });
});

describe('saved pages', () => {
  const page = (head: string) =>
    `<!DOCTYPE html>${head}<html><head><title>Tin &amp; ảnh</title></head><body><p>Một.</p></body></html>`;
  const world = { extract: makeExtractor(makeArticle()) };

  test('SingleFile says where and when it saved a page', async () => {
    const { clips } = await readEntries(
      makeFile(
        'tin.html',
        page(
          '<!--\n Page saved with SingleFile \n url: https://f.gov.vn/tin-1 \n saved date: Tue Jan 31 2023 09:41:00 GMT+0700 (Giờ Đông Dương)\n-->',
        ),
      ),
      world,
    );
    expect(clips[0]).toMatchObject({
      article: { url: 'https://f.gov.vn/tin-1', text: 'Một.' },
      savedAt: '2023-01-31T02:41:00.000Z',
      place: 'tin.html',
    });
  });

  test("the browser's own note, a canonical link and og:url are believed in this order", async () => {
    const addresses = [
      '<!-- saved from url=(0021)https://f.gov.vn/tin-2 -->',
      '<link href="https://f.gov.vn/tin-2" rel="canonical">',
      '<meta content="https://f.gov.vn/tin-2" property="og:url">',
    ];
    for (const head of addresses) {
      const { clips } = await readEntries(makeFile('tin.htm', page(head)), world);
      expect(clips[0]?.article.url).toBe('https://f.gov.vn/tin-2');
    }
  });

  test('a page that nobody can place, or take apart, is reported by its title', async () => {
    const nowhere = await readEntries(makeFile('a.html', page('')), world);
    expect(nowhere.faults).toMatchObject([{ name: 'Tin & ảnh', reason: 'no-address' }]);
    const head = '<!-- saved from url=(0021)https://f.gov.vn/tin-2 -->';
    const none = await readEntries(makeFile('a.html', page(head)));
    expect(none.faults).toMatchObject([{ reason: 'no-extractor' }]);
    const broken = await readEntries(makeFile('a.html', page(head)), {
      extract: () => Promise.reject(new Error('sâu quá')),
    });
    expect(broken.faults).toMatchObject([{ reason: 'not-an-article', detail: 'sâu quá' }]);
  });
});

describe('archives', () => {
  test('a folder of notes with pictures beside them: the notes are read, the pictures passed over', async () => {
    const readings = await readFiles([
      makeZip('vault.zip', { 'Clippings/a.md': note, 'Clippings/a.jpg': 'x', 'readme.bin': '\0' }),
    ]);
    expect(readings.map(({ file, result }) => [file, result.ok ? 'read' : result.reason])).toEqual([
      ['vault.zip/Clippings/a.md', 'read'],
      ['vault.zip/readme.bin', 'unknown-format'],
    ]);
  });

  test('Omnivore: what it knew of a page and the page it kept become one clip', async () => {
    const metadata = [
      {
        id: '1',
        slug: 'tin-mot',
        title: 'Tin một',
        author: 'An',
        url: 'https://g.gov.vn/1',
        labels: ['lúa'],
        savedAt: '2024-01-02T03:04:05.000Z',
      },
      { id: '2', slug: 'tin-hai', title: 'Tin hai', url: 'https://g.gov.vn/2' },
      7,
    ];
    const { format, clips, faults } = await readEntries(
      makeZip('omnivore.zip', {
        'metadata_0_to_20.json': JSON.stringify(metadata),
        'content/tin-mot.html': '<html><p>Thân bài.</p></html>',
      }),
      { extract: makeExtractor(makeArticle()) },
    );
    expect(format).toBe('omnivore');
    expect(clips.map(({ article, isLink }) => [article.title, article.text, isLink])).toEqual([
      ['Tin một', 'Thân bài.', false],
      ['Tin hai', '', true],
    ]);
    expect(clips[0]).toMatchObject({ tags: ['lúa'], savedAt: '2024-01-02T03:04:05.000Z' });
    expect(faults).toMatchObject([{ reason: 'malformed' }]);
  });

  test.each([
    ['leads out', '../../x.md'],
    ['names a drive', 'C:/x.md'],
    ['starts at the root', '/etc/x.md'],
    ['hides in backslashes', '..\\x.md'],
  ])('an archive with a name that %s is refused whole', async (_what, name) => {
    const [reading] = await readFiles([makeZip('xau.zip', { [name]: 'x' })]);
    expect(reading?.result).toMatchObject({ ok: false, reason: 'unsafe-archive' });
  });

  test('a bomb, a cut archive and a name that stands there twice are refused', async () => {
    const bomb = makeZip('bom.zip', { 'a.md': ' '.repeat(30_000_000) });
    const whole = makeZip('a.zip', { 'a.md': note.repeat(50), 'b.md': note });
    const cut = { name: 'cut.zip', bytes: whole.bytes.slice(0, 400) };
    const twice = makeZip('twice.zip', { 'a.md': note, 'A.md': note });
    const reasons = (await readFiles([bomb, cut, twice])).map(({ result }) =>
      result.ok ? 'read' : result.reason,
    );
    expect(reasons).toEqual(['too-large', 'damaged', 'unsafe-archive']);
  });
});

describe('tables in HTML inside Markdown', () => {
  const tableOf = (html: string) => markdownBlocks(html);

  test('scripts, styles and handlers leave nothing behind', () => {
    const html =
      '<table onclick="alert(1)"><tr><td><script>alert(1)</script><style>td{}</style><a href="javascript:alert(1)" onmouseover="x">nối</a><img src="data:image/svg+xml,x" onerror="x"></td></tr></table>';
    expect(tableOf(html)).toEqual([
      {
        kind: 'table',
        rows: [
          [
            {
              header: false,
              colspan: 1,
              rowspan: 1,
              content: [
                { kind: 'paragraph', content: [{ kind: 'text', text: 'nối' }] },
                { kind: 'figure', image: { src: '', alt: '', caption: null } },
              ],
            },
          ],
        ],
      },
    ]);
  });

  test('ends that are missing, spans without bounds and a thousand tables in each other do no harm', () => {
    const [table] = tableOf('<table><tr><td colspan="99999999">a<tr><td rowspan="-3">b');
    expect(table).toMatchObject({ kind: 'table', rows: [[{ colspan: 1000 }]] });
    const deep = '<table><tr><td>'.repeat(5000);
    expect(() => tableOf(deep)).not.toThrow();
  });
});
