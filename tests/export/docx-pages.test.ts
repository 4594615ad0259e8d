import { expect, test } from 'vitest';
import { characterWidth } from '../../lib/export/docx/paging/times-widths.ts';
import { makeClip, makeParagraph, makePng, makeRequest } from './make.ts';
import { exportDocx } from './unzip-docx.ts';

const SENTENCE = 'Hội nghị đã thảo luận, thống nhất nhiều giải pháp phát triển kinh tế của xã. ';

function pagesOf(document: string): number[] {
  return [...document.matchAll(/<w:p>(?:(?!<\/w:p>).)*TOC1.*?<\/w:p>/gs)].map(([entry]) =>
    Number([...entry.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].at(-1)?.[1]),
  );
}

test('letters with accents are as wide as without, but those with a horn have their own width', () => {
  for (const letter of 'ấằẽệộýỵỳ') {
    const base = letter.normalize('NFD').charAt(0);
    expect(characterWidth(letter, 0)).toBe(characterWidth(base, 0));
  }
  expect(characterWidth('ợ', 0)).toBe(characterWidth('ơ', 0));
  expect(characterWidth('ử', 1)).toBe(600);
  expect(characterWidth('Đ', 0)).toBe(722);
  expect(characterWidth('\u0301', 0)).toBe(0);
});

test('the contents name the pages on which LibreOffice shows the items', async () => {
  // 500 words and a picture each; the file was opened in LibreOffice and its pages were counted.
  const clips = Array.from({ length: 8 }, (_, index) =>
    makeClip(
      {
        title: `Tin thứ ${index + 1}`,
        blocks: [
          makeParagraph(SENTENCE.repeat(9).trim()),
          {
            kind: 'figure',
            image: { src: 'https://a.vn/1.png', alt: '', caption: 'Toàn cảnh hội nghị' },
          },
          makeParagraph(SENTENCE.repeat(10).trim()),
          makeParagraph(SENTENCE.repeat(11).trim()),
        ],
      },
      { id: `clip-${index}` },
    ),
  );
  const { document } = await exportDocx(
    makeRequest({
      clips,
      images: () =>
        Promise.resolve({
          bytes: makePng(800, 500),
          mediaType: 'image/png',
          width: 800,
          height: 500,
        }),
    }),
  );
  expect(pagesOf(document)).toEqual([1, 3, 4, 6, 7, 9, 10, 12]);
  expect(document).not.toContain('w:dirty');
});
