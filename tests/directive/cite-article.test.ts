import { expect, test } from 'vitest';
import { citeArticle } from '../../lib/index.ts';
import { makeArticle } from '../helpers/make-article.ts';

test('an article learns what it cites, and keeps everything else', () => {
  const article = makeArticle({
    text: 'Xã thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị.\nChỉ thị 05 được quán triệt.',
  });
  const cited = citeArticle(article);
  expect(cited.directives.map(({ text }) => text)).toEqual(['Chỉ thị số 05-CT/TW', 'Chỉ thị 05']);
  expect(cited.documents).toHaveLength(1);
  expect(cited.directives.every(({ documentId }) => documentId === cited.documents[0]?.id)).toBe(
    true,
  );
  expect({ ...cited, directives: [], documents: [] }).toEqual(article);
});

test('an article that cites nothing has empty lists', () => {
  const cited = citeArticle(makeArticle({ text: 'Kỷ luật 13 đảng viên.' }));
  expect(cited).toMatchObject({ directives: [], documents: [] });
});
