import { describe, expect, test } from 'vitest';
import type { Block } from '../../lib/clip/blocks.ts';
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
import { exportDocx, styledParagraphs } from './unzip-docx.ts';

const digest = () =>
  makeRequest({
    clips: [
      makeClip({ documents: [makeDocument({ date: '2020-09-30', issuer: 'Ban Bí thư' })] }),
      makeClip(
        { title: 'Họp bàn chuyển đổi số', documents: [makeDocument()] },
        { id: 'clip-2', note: 'Giao Văn phòng theo dõi.' },
      ),
    ],
  });

describe('the Word digest', () => {
  test('an A4 sheet with the margins of Decree 30 and a page number from page 2', async () => {
    const { document, part } = await exportDocx(digest());
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(document).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
    expect(document).toContain('<w:titlePg/>');
    const headers = ['word/header1.xml', 'word/header2.xml'].map(part);
    expect(headers.filter((header) => header.includes('PAGE'))).toHaveLength(1);
  });

  test('title, contents with page numbers, items, and the index at the end, in this order', async () => {
    const { document } = await exportDocx(digest());
    const paragraphs = styledParagraphs(document);
    expect(
      paragraphs.filter((line) => /^(Title|TrichLucSubtitle|TOC1|Heading1)/.test(line)),
    ).toEqual([
      'Title: ĐIỂM TIN',
      'TrichLucSubtitle: Thủy lợi',
      'TrichLucSubtitle: (Ngày 24/11/2026, gồm 2 tin)',
      'TOC1: 1. Xã Xuân Lập ra quân làm thủy lợi1',
      'TOC1: 2. Họp bàn chuyển đổi số1',
      'TOC1: Bảng tra văn bản được dẫn1',
      'Heading1: 1. Xã Xuân Lập ra quân làm thủy lợi',
      'Heading1: 2. Họp bàn chuyển đổi số',
      'Heading1: Bảng tra văn bản được dẫn',
    ]);
  });

  test('each item carries source, date, author, address, lead, note and directives', async () => {
    const { document } = await exportDocx(digest());
    const paragraphs = styledParagraphs(document);
    expect(paragraphs).toContain(
      'TrichLucSource: Nguồn: Cổng thông tin xã Xuân Lập – 31/01/2023 – Hà My',
    );
    expect(paragraphs).toContain(
      'TrichLucSource: https://xuanlap.thoxuan.vn/tin/ra-quan-lam-thuy-loi',
    );
    expect(paragraphs).toContain(
      'TrichLucLead: Sáng 31/01, xã Xuân Lập ra quân nạo vét kênh mương.',
    );
    expect(paragraphs).toContain('TrichLucBody: Hơn hai trăm người tham gia.');
    expect(paragraphs).toContain('TrichLucNote: Ghi chú: Giao Văn phòng theo dõi.');
    expect(paragraphs).toContain(
      'TrichLucList: Quyết định số 238-QĐ/TW, ngày 30/09/2020, Ban Bí thư',
    );
  });

  test('one document cited by two items is one line of the index', async () => {
    const { document } = await exportDocx(digest());
    const index = document.slice(document.lastIndexOf('Bảng tra văn bản'));
    const cells = styledParagraphs(index).filter((line) => line.startsWith('TrichLucTable'));
    expect(cells.slice(5)).toEqual([
      'TrichLucTable: 1',
      'TrichLucTable: Quyết định số 238-QĐ/TW',
      'TrichLucTable: Ban Bí thư',
      'TrichLucTable: 30/09/2020',
      'TrichLucTable: 1, 2',
    ]);
  });

  test('a document that the text does not prove is marked and not merged with a resolved one', async () => {
    const unresolved = makeDocument({ id: 'x', title: 'Kết luận số 01', resolved: false });
    const { document } = await exportDocx(
      makeRequest({
        clips: [makeClip({ documents: [unresolved] }), makeClip({ documents: [makeDocument()] })],
      }),
    );
    expect(document).toContain('Kết luận số 01');
    expect(document).toContain('(chưa xác định)');
  });

  test('a single article has neither contents nor index', async () => {
    const { document } = await exportDocx(makeRequest());
    expect(document).not.toContain('TOC \\');
    expect(styledParagraphs(document)).toContain('Heading1: Xã Xuân Lập ra quân làm thủy lợi');
  });

  test('the heading block stands there only when the office asks for it', async () => {
    const plain = await exportDocx(makeRequest());
    expect(plain.document).not.toContain('CỘNG HÒA');
    const official = await exportDocx(
      makeRequest({
        options: {
          heading: { style: 'state', superior: 'Huyện A', agency: 'UBND xã B', place: 'Xã B' },
        },
      }),
    );
    for (const text of ['HUYỆN A', 'UBND XÃ B', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']) {
      expect(official.document).toContain(text);
    }
    expect(official.document).toContain('Xã B, ngày 24 tháng 11 năm 2026');
  });
});

describe('the body of an article in Word', () => {
  test('bold, italics and links keep their look; only web links become relations', async () => {
    const { document, relations } = await exportDocx(
      makeRequest({
        clips: [
          makeClip({
            blocks: [
              makeParagraph(
                { kind: 'strong', content: [makeText('đậm')] },
                { kind: 'em', content: [makeText('nghiêng')] },
                { kind: 'link', href: 'https://a.vn/?x=1&y=2', content: [makeText('trang')] },
                { kind: 'link', href: SCRIPT_ADDRESS, content: [makeText('bẫy')] },
              ),
            ],
          }),
        ],
      }),
    );
    expect(document).toMatch(/<w:b\/>.{0,60}<w:t[^>]*>đậm/);
    expect(document).toMatch(/<w:i\/>.{0,60}<w:t[^>]*>nghiêng/);
    expect(document).toContain('bẫy');
    const targets = [...relations.matchAll(/Target="([^"]+)" TargetMode="External"/g)];
    expect(targets.map(([, target]) => target)).toEqual([
      'https://xuanlap.thoxuan.vn/tin/ra-quan-lam-thuy-loi',
      'https://a.vn/?x=1&amp;y=2',
    ]);
  });

  test('headings move below the heading of the item, the highest to level 2', async () => {
    const { document } = await exportDocx(
      makeRequest({
        clips: [
          makeClip({
            blocks: [
              { kind: 'heading', level: 3, content: [makeText('Kết quả')] },
              { kind: 'heading', level: 4, content: [makeText('Về thu ngân sách')] },
            ],
          }),
        ],
      }),
    );
    const paragraphs = styledParagraphs(document);
    expect(paragraphs).toContain('Heading2: Kết quả');
    expect(paragraphs).toContain('Heading3: Về thu ngân sách');
  });

  test('nested lists keep their levels, and a second ordered list begins at 1 again', async () => {
    const ordered = (text: string): Block => ({
      kind: 'list',
      ordered: true,
      items: [
        [makeParagraph(text), { kind: 'list', ordered: false, items: [[makeParagraph('con')]] }],
      ],
    });
    const { document } = await exportDocx(
      makeRequest({ clips: [makeClip({ blocks: [ordered('một'), ordered('lại một')] })] }),
    );
    const numbering = [...document.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"/g)];
    expect(numbering.map(([, level]) => level)).toEqual(['0', '1', '0', '1']);
    expect(numbering[0]?.[2]).not.toBe(numbering[2]?.[2]);
  });

  test('a table keeps its spans and repeats its header row', async () => {
    const { document } = await exportDocx(
      makeRequest({
        clips: [
          makeClip({
            blocks: [
              {
                kind: 'table',
                rows: [
                  [
                    makeCell('Xã', { header: true }),
                    makeCell('Kết quả', { header: true, colspan: 2 }),
                  ],
                  [makeCell('Xuân Lập', { rowspan: 2 }), makeCell('12'), makeCell('98')],
                  [makeCell('13'), makeCell('99')],
                ],
              },
            ],
          }),
        ],
      }),
    );
    expect(document).toContain('<w:gridSpan w:val="2"/>');
    expect(document).toContain('<w:vMerge w:val="restart"/>');
    expect(document).toContain('<w:vMerge w:val="continue"/>');
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(document.match(/<w:gridCol /g)).toHaveLength(3);
    expect(document.match(/<w:tc>/g)).toHaveLength(8);
  });

  test('a picture goes in once, fitted to the page, with its caption on the same page', async () => {
    const image = { src: 'https://a.vn/1.png', alt: 'Hội nghị', caption: 'Toàn cảnh hội nghị' };
    const asked: string[] = [];
    const { document, names } = await exportDocx(
      makeRequest({
        clips: [
          makeClip({
            blocks: [
              { kind: 'figure', image },
              { kind: 'figure', image },
            ],
          }),
        ],
        images: (src) => {
          asked.push(src);
          return Promise.resolve({
            bytes: makePng(2000, 1000),
            mediaType: 'image/png',
            width: 2000,
            height: 1000,
          });
        },
      }),
    );
    expect(asked).toEqual(['https://a.vn/1.png']);
    expect(
      names.filter((name) => name.startsWith('word/media/') && name.endsWith('.png')),
    ).toHaveLength(1);
    // 624 pixels, the width of the text, at 9525 EMU a pixel.
    expect(document).toContain('<wp:extent cx="5943600" cy="2971800"/>');
    expect(styledParagraphs(document)).toContain('TrichLucCaption: Toàn cảnh hội nghị');
  });

  test('a picture that is missing, or that Word cannot show, leaves caption and address', async () => {
    const webp = new Uint8Array(40);
    webp.set(new TextEncoder().encode('RIFF    WEBPVP8 '));
    webp.set([100, 0, 100, 0], 26);
    const figure = (src: string, caption: string) =>
      ({ kind: 'figure', image: { src, alt: '', caption } }) as const;
    const { document, names } = await exportDocx(
      makeRequest({
        clips: [
          makeClip({
            blocks: [
              figure('https://a.vn/mat.png', 'Ảnh đã mất'),
              figure('https://a.vn/a.webp', 'Ảnh WebP'),
              figure('', 'Ảnh cắt'),
            ],
          }),
        ],
        images: (src) =>
          Promise.resolve(
            src.endsWith('.webp')
              ? { bytes: webp, mediaType: 'image/webp', width: 100, height: 100 }
              : undefined,
          ),
      }),
    );
    expect(names.some((name) => name.startsWith('word/media/') && !name.endsWith('/'))).toBe(false);
    expect(styledParagraphs(document).filter((line) => line.startsWith('TrichLucCaption'))).toEqual(
      [
        'TrichLucCaption: [Ảnh không kèm theo: https://a.vn/mat.png]',
        'TrichLucCaption: Ảnh đã mất',
        'TrichLucCaption: [Ảnh không kèm theo: https://a.vn/a.webp]',
        'TrichLucCaption: Ảnh WebP',
        'TrichLucCaption: [Ảnh không còn]',
        'TrichLucCaption: Ảnh cắt',
      ],
    );
  });
});
