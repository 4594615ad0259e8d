import { expect, test } from 'vitest';
import { applyEdits } from '../../lib/index.ts';
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
