import { expect, test } from 'vitest';
import {
  type Block,
  blocksText,
  citeArticle,
  inlineText,
  locateMentions,
} from '../../lib/index.ts';
import { makeArticle } from '../helpers/make-article.ts';

const text = (words: string) => ({ kind: 'text', text: words }) as const;
const paragraph = (words: string): Block => ({ kind: 'paragraph', content: [text(words)] });

function makeCited(lead: string | null, blocks: readonly Block[]) {
  const body = blocksText(blocks);
  return citeArticle(
    makeArticle({ lead, blocks, text: lead === null ? body : `${lead}\n${body}` }),
  );
}

/** What is marked, run by run. */
function marked(article: ReturnType<typeof makeCited>): string[] {
  const { lead, runs } = locateMentions(article);
  return [
    ...lead.map(({ start, end }) => (article.lead ?? '').slice(start, end)),
    ...[...runs].flatMap(([run, found]) =>
      found.map(({ start, end }) => inlineText(run).slice(start, end)),
    ),
  ];
}

test('mentions are found where they stand: in the lead, in paragraphs, in tables and lists', () => {
  const article = makeCited('Sơ kết Chỉ thị số 05 của Bộ Chính trị.', [
    paragraph('Không dẫn văn bản nào.'),
    {
      kind: 'table',
      rows: [[{ header: false, colspan: 1, rowspan: 1, content: [paragraph('Kế hoạch số 91')] }]],
    },
    { kind: 'list', ordered: false, items: [[paragraph('Nghị quyết số 28-NQ/TW')]] },
  ]);
  expect(marked(article)).toEqual(['Chỉ thị số 05', 'Kế hoạch số 91', 'Nghị quyết số 28-NQ/TW']);
});

test('a mention that runs over bold type is found whole', () => {
  const article = makeCited(null, [
    {
      kind: 'paragraph',
      content: [
        text('Theo Quyết định '),
        { kind: 'strong', content: [text('số 238-QĐ/TW')] },
        text('.'),
      ],
    },
  ]);
  expect(marked(article)).toEqual(['Quyết định số 238-QĐ/TW']);
});

test('paragraphs that read alike each have their own', () => {
  const article = makeCited(null, [paragraph('Kết luận số 01.'), paragraph('Kết luận số 01.')]);
  expect(marked(article)).toEqual(['Kết luận số 01', 'Kết luận số 01']);
});

test('a lead that was written anew has no marks, the body keeps its own', () => {
  const article = makeCited('Sơ kết Chỉ thị số 05.', [paragraph('Kế hoạch số 91.')]);
  expect(marked({ ...article, lead: 'Tóm tắt của phòng.' })).toEqual(['Kế hoạch số 91']);
});
