import { describe, expect, test } from 'vitest';
import type { ExportRequest, HeadingBlock } from '../../lib/export/export-format.ts';
import { makeEntry } from './make-register.ts';
import { makeClip, makeDocument, makeParagraph, makePng, makeRequest, makeText } from './make.ts';
import { exportDocx, styledParagraphs } from './unzip-docx.ts';

const office: HeadingBlock = {
  style: 'state',
  superior: 'UBND huyện Thọ Xuân',
  agency: 'Văn phòng',
  place: 'Thọ Xuân',
  signer: { title: 'Chánh Văn phòng', name: 'Nguyễn Văn An' },
};

function makeDigest(request: Partial<ExportRequest>): ExportRequest {
  return makeRequest({
    clips: [
      makeClip({ title: 'Làm thủy lợi', category: 'Kinh tế' }),
      makeClip({ title: 'Lễ hội', category: 'Văn hóa', lead: null }, { id: 'clip-2' }),
      makeClip({ title: 'Được mùa', category: 'Kinh tế' }, { id: 'clip-3', note: 'Lưu ý' }),
    ],
    ...request,
  });
}

/** The text of every paragraph, in order. */
function lines(document: string): string[] {
  return [...document.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, paragraph = '']) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, run = '']) => run).join(''),
  );
}

describe('the digest by choice', () => {
  test('items stand under Roman headings, numbered through, and the contents show both', async () => {
    const { document } = await exportDocx(makeDigest({ choices: { group: 'topic' } }));
    const paragraphs = styledParagraphs(document);
    expect(paragraphs.filter((line) => /^Heading[12]/.test(line))).toEqual([
      'Heading1: I. KINH TẾ',
      'Heading2: 1. Làm thủy lợi',
      'Heading2: 2. Được mùa',
      'Heading1: II. VĂN HÓA',
      'Heading2: 3. Lễ hội',
    ]);
    expect(paragraphs.filter((line) => line.startsWith('TOC'))).toEqual([
      'TOC1: I. KINH TẾ1',
      'TOC2: 1. Làm thủy lợi1',
      'TOC2: 2. Được mùa1',
      'TOC1: II. VĂN HÓA1',
      'TOC2: 3. Lễ hội1',
    ]);
  });

  test('leads alone: an article without one is told by its first paragraph', async () => {
    const { document } = await exportDocx(makeDigest({ choices: { body: 'lead' } }));
    const body = styledParagraphs(document).filter((line) => line.startsWith('TrichLucBody'));
    expect(body).toEqual(['TrichLucBody: Hơn hai trăm người tham gia.']);
  });

  test('notes, pictures and index are left out where they are not wanted', async () => {
    const image = { src: 'https://a.vn/1.png', alt: '', caption: null };
    const clips = [
      makeClip({ documents: [makeDocument()], blocks: [{ kind: 'figure', image }] }),
      makeClip({}, { id: 'clip-2', note: 'Lưu ý' }),
    ];
    const { document, names } = await exportDocx(
      makeRequest({
        clips,
        images: () =>
          Promise.resolve({ bytes: makePng(9, 9), mediaType: 'image/png', width: 9, height: 9 }),
        choices: { notes: false, pictures: false, index: false },
      }),
    );
    expect(document).not.toContain('Lưu ý');
    expect(document).not.toContain('238-QĐ/TW');
    expect(names.some((name) => name.includes('media/'))).toBe(false);
  });

  test('stopping it half-way writes nothing', async () => {
    const { exportClips } = await import('../../lib/export/export-clips.ts');
    const controller = new AbortController();
    const request = makeDigest({
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done === 2) controller.abort();
      },
    });
    expect(await exportClips('docx', request)).toEqual({ ok: false, reason: 'cancelled' });
  });
});

describe('the head of the first page', () => {
  test('of a State body after Decree 30: motto, number with a colon, rule below the subject', async () => {
    const { document } = await exportDocx(
      makeRequest({ options: { heading: office }, choices: { number: '12/BC-VP' } }),
    );
    expect(lines(document).slice(0, 9)).toEqual([
      'UBND HUYỆN THỌ XUÂN',
      'VĂN PHÒNG',
      '',
      'Số: 12/BC-VP',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      '',
      'Thọ Xuân, ngày 24 tháng 11 năm 2026',
      'ĐIỂM TIN',
    ]);
  });

  test('of a Party body: the name of the Party, an asterisk, number without colon, five dashes', async () => {
    const { document } = await exportDocx(
      makeRequest({
        options: { heading: { ...office, superior: 'Đảng bộ tỉnh', agency: 'Huyện ủy' } },
        choices: { layout: 'party', number: '45-BC/HU' },
      }),
    );
    const head = lines(document);
    expect(head.slice(0, 4)).toEqual(['ĐẢNG BỘ TỈNH', 'HUYỆN ỦY', '*', 'Số 45-BC/HU']);
    expect(head[4]).toBe('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(head).toContain('-----');
    expect(document).not.toContain('CỘNG HÒA');
  });

  test('the rule under the motto is as long as the motto', async () => {
    const { document } = await exportDocx(makeRequest({ options: { heading: office } }));
    // 27 characters of bold 14 pt are 3,370 twips wide; the right column has 5,426.
    const [, , side] = [...document.matchAll(/<w:ind w:left="(\d+)" w:right="(\d+)"/g)].map(
      ([, left]) => Number(left),
    );
    const [, motto] = [...document.matchAll(/<w:ind w:left="(\d+)" w:right="\1"/g)].map(
      ([, left]) => 5426 - 2 * Number(left),
    );
    expect(side).toBeDefined();
    expect(motto).toBeGreaterThan(3200);
    expect(motto).toBeLessThan(3500);
  });

  test('none where it is not wanted, and a line of place and date only with a place', async () => {
    const none = await exportDocx(
      makeRequest({ options: { heading: office }, choices: { layout: 'none' } }),
    );
    expect(none.document).not.toContain('VĂN PHÒNG');
    const bare = await exportDocx(makeRequest({ choices: { layout: 'state' } }));
    expect(bare.document).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(bare.document).not.toContain('tháng 11 năm');
  });

  test('recipients and signature only when asked for', async () => {
    const plain = await exportDocx(makeRequest({ options: { heading: office } }));
    expect(plain.document).not.toContain('Nơi nhận');
    const signed = await exportDocx(
      makeRequest({ options: { heading: office }, choices: { signature: true } }),
    );
    expect(lines(signed.document).slice(-5)).toEqual([
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      'CHÁNH VĂN PHÒNG',
      'Nguyễn Văn An',
    ]);
  });
});

describe('the other templates', () => {
  test('full text: each article on a page of its own, its headings right below its title', async () => {
    const clips = [
      makeClip({
        blocks: [
          { kind: 'heading', level: 3, content: [makeText('Kết quả')] },
          makeParagraph('Tốt.'),
        ],
      }),
      makeClip({ title: 'Lễ hội' }, { id: 'clip-2' }),
    ];
    const { document } = await exportDocx(makeRequest({ clips, choices: { template: 'full' } }));
    const paragraphs = styledParagraphs(document);
    expect(paragraphs.filter((line) => /^(?:Title|Heading)/.test(line))).toEqual([
      'Title: Xã Xuân Lập ra quân làm thủy lợi',
      'Heading1: Kết quả',
      'Title: Lễ hội',
    ]);
    expect(document.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    expect(document).not.toContain('ĐIỂM TIN');
  });

  test('directives: those of the register that was handed over', async () => {
    const { document } = await exportDocx(
      makeRequest({ register: [makeEntry()], choices: { template: 'directives' } }),
    );
    expect(styledParagraphs(document)).toContain('Heading2: 1. Chính phủ');
  });
});

test('a WebP picture goes in as what the converter makes of it', async () => {
  const webp = new Uint8Array(40);
  webp.set(new TextEncoder().encode('RIFF    WEBPVP8 '));
  webp.set([100, 0, 100, 0], 26);
  const image = { src: 'https://a.vn/a.webp', alt: 'Hội nghị', caption: null };
  const { document, names } = await exportDocx(
    makeRequest({
      clips: [makeClip({ blocks: [{ kind: 'figure', image }] })],
      images: () =>
        Promise.resolve({ bytes: webp, mediaType: 'image/webp', width: 100, height: 100 }),
      convertImage: ({ width, height }) =>
        Promise.resolve({ bytes: makePng(width, height), mediaType: 'image/png', width, height }),
    }),
  );
  expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(1);
  expect(document).toContain('descr="Hội nghị"');
  expect(document).not.toContain('Ảnh không kèm theo');
});

test('file managers show its title, its language and the moment it was made', async () => {
  const { part } = await exportDocx(makeRequest({ title: 'Thủy lợi & đê điều' }));
  const properties = part('docProps/core.xml');
  expect(properties).toContain('<dc:title>ĐIỂM TIN: Thủy lợi &amp; đê điều</dc:title>');
  expect(properties).toContain('<dc:language>vi-VN</dc:language>');
  expect(properties).toContain('2026-11-24T02:00:00Z');
});
