import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  type Article,
  type Block,
  blockKeys,
  blockText,
  type Citation,
  type CitedDocument,
} from '../../lib/index.ts';
import { makeArticle } from '../helpers/make-article.ts';

const stage = { src: 'https://a.gov.vn/hoi-truong.png', alt: '', caption: 'Hội trường' };
const logo = { src: 'https://a.gov.vn/logo.png', alt: '', caption: null };

test('a title set by hand stands over the extracted one, the rest stays', () => {
  const article = makeArticle({ title: 'Tin hoạt động', category: 'Tin tức' });
  const edited = applyEdits(article, { title: 'Hội nghị sơ kết công tác tuyên giáo' });
  expect(edited.title).toBe('Hội nghị sơ kết công tác tuyên giáo');
  expect(edited.category).toBe('Tin tức');
  expect(article.title).toBe('Tin hoạt động');
});

test('a title rubbed out gives way to the extracted one', () => {
  expect(applyEdits(makeArticle({ title: 'Tin hoạt động' }), { title: '  ' }).title).toBe(
    'Tin hoạt động',
  );
});

test('a category can be taken away', () => {
  expect(applyEdits(makeArticle({ category: 'Tin tức' }), { category: null }).category).toBeNull();
});

test('an image left out is gone from the body, from tables in it and from the list', () => {
  const article = makeArticle({
    images: [stage, logo],
    blocks: [
      { kind: 'figure', image: stage },
      {
        kind: 'table',
        rows: [
          [
            {
              header: false,
              colspan: 1,
              rowspan: 1,
              content: [{ kind: 'figure', image: logo }],
            },
          ],
        ],
      },
    ],
  });
  const edited = applyEdits(article, { omittedImages: [logo.src] });
  expect(edited.images).toEqual([stage]);
  expect(JSON.stringify(edited.blocks)).not.toContain('logo.png');
  expect(JSON.stringify(edited.blocks)).toContain('hoi-truong.png');
});

function paragraph(text: string): Block {
  return { kind: 'paragraph', content: [{ kind: 'text', text }] };
}

function cite(article: Pick<Article, 'text'>, text: string, documentId: string): Citation {
  const start = article.text.indexOf(text);
  return {
    start,
    end: start + text.length,
    text,
    type: 'chi-thi',
    number: null,
    symbol: null,
    normalized: null,
    date: null,
    issuer: null,
    form: 'number',
    term: null,
    name: null,
    documentId,
  };
}

describe('the body, put right by hand', () => {
  const [advert, opening, order] = [
    'Tải ứng dụng của xã theo Công văn 9-CV/VP để nhận tin.',
    'Sáng nay, xã họp bàn việc thực hiện Chỉ thị 05-CT/TW.',
    'Hội nghị giao các thôn thực hiện Chỉ thị 05-CT/TW trước ngày 30/3.',
  ];
  const text = ['Xã họp triển khai.', advert, opening, order].join('\n');
  const document = (id: string, mentions: number) =>
    ({ id, title: id, type: 'chi-thi', normalized: id, mentions, resolved: true }) as CitedDocument;
  const second = text.lastIndexOf('Chỉ thị 05-CT/TW');
  const article = makeArticle({
    lead: 'Xã họp triển khai.',
    blocks: [advert, opening, order].map(paragraph),
    text,
    directives: [
      cite({ text }, '9-CV/VP', '9-CV/VP'),
      cite({ text }, 'Chỉ thị 05-CT/TW', '05-CT/TW'),
      { ...cite({ text }, 'Chỉ thị 05-CT/TW', '05-CT/TW'), start: second, end: second + 16 },
    ],
    documents: [document('9-CV/VP', 1), document('05-CT/TW', 2)],
  });
  const keys = blockKeys(article.blocks);
  const wordsAt = (edited: Article) =>
    edited.directives.map(({ start, end }) => edited.text.slice(start, end));

  test('a block left out is gone from body and text, and what it cited with it', () => {
    const edited = applyEdits(article, { omittedBlocks: [keys[0] ?? ''] });
    expect(edited.blocks).toEqual([paragraph(opening), paragraph(order)]);
    expect(edited.text).toBe(['Xã họp triển khai.', opening, order].join('\n'));
    expect(edited.wordCount).toBe(edited.text.split(/\s+/).length);
    expect(wordsAt(edited)).toEqual(['Chỉ thị 05-CT/TW', 'Chỉ thị 05-CT/TW']);
    expect(edited.documents.map(({ id, mentions }) => [id, mentions])).toEqual([['05-CT/TW', 2]]);
  });

  test('a document counts the mentions that are left', () => {
    const edited = applyEdits(article, { omittedBlocks: [keys[2] ?? ''] });
    expect(edited.documents.map(({ id, mentions }) => [id, mentions])).toEqual([
      ['9-CV/VP', 1],
      ['05-CT/TW', 1],
    ]);
  });

  test('documents that a person listed stay as listed', () => {
    const documents = [document('9-CV/VP', 1)];
    expect(applyEdits(article, { omittedBlocks: [keys[0] ?? ''], documents }).documents).toEqual(
      documents,
    );
  });

  test('a block added back stands where it stood, and mentions keep their words', () => {
    const back = paragraph('Tin: Lê Thu, Đài Truyền thanh xã');
    const edited = applyEdits(article, { addedBlocks: [{ after: keys[0] ?? '', block: back }] });
    expect(edited.blocks.map((block) => blockText(block))).toEqual([
      advert,
      'Tin: Lê Thu, Đài Truyền thanh xã',
      opening,
      order,
    ]);
    expect(wordsAt(edited)).toEqual(['9-CV/VP', 'Chỉ thị 05-CT/TW', 'Chỉ thị 05-CT/TW']);
    const first = applyEdits(article, {
      addedBlocks: [{ after: 'paragraph đã mất', block: back }],
    });
    expect(first.blocks[0]).toEqual(back);
  });

  test("a lead of one's own is part of the text, and mentions move with it", () => {
    const edited = applyEdits(article, { lead: 'Chỉ thị 05-CT/TW được đưa về từng thôn.' });
    expect(edited.text.startsWith('Chỉ thị 05-CT/TW được đưa về từng thôn.\nTải ứng dụng')).toBe(
      true,
    );
    expect(wordsAt(edited)).toEqual(['9-CV/VP', 'Chỉ thị 05-CT/TW', 'Chỉ thị 05-CT/TW']);
    expect(applyEdits(article, { lead: null }).text.startsWith('Tải ứng dụng')).toBe(true);
  });

  test('a key stays the same when the page is read anew with a paragraph more', () => {
    const again = { ...article, blocks: [paragraph('Mới'), ...article.blocks] };
    const edited = applyEdits(again, { omittedBlocks: [keys[0] ?? ''] });
    expect(edited.blocks.map((block) => blockText(block))).toEqual(['Mới', opening, order]);
  });

  test('of two blocks that say the same one can be left out', () => {
    const twice = {
      ...article,
      blocks: [paragraph('* * *'), paragraph(opening), paragraph('* * *')],
    };
    const key = blockKeys(twice.blocks)[2] ?? '';
    expect(applyEdits(twice, { omittedBlocks: [key] }).blocks).toEqual(twice.blocks.slice(0, 2));
  });
});

test('a caption as typed stands under its picture, in the list and in the text', () => {
  const article = makeArticle({
    images: [stage],
    blocks: [{ kind: 'figure', image: stage }],
    text: 'Hội trường',
  });
  const edited = applyEdits(article, { captions: { [stage.src]: 'Quang cảnh hội nghị' } });
  expect(edited.images).toEqual([{ ...stage, caption: 'Quang cảnh hội nghị' }]);
  expect(edited.text).toBe('Quang cảnh hội nghị');
  expect(applyEdits(article, { captions: { [stage.src]: null } }).images[0]?.caption).toBeNull();
});

test('a byline set by hand stands in the place of the extracted one', () => {
  const byline = { text: 'Lê Thu', authors: ['Lê Thu'], organisation: null };
  expect(applyEdits(makeArticle(), { byline }).byline).toEqual(byline);
});
