import { expect, test } from 'vitest';
import { withPicture } from '../../lib/index.ts';
import { makeArticle } from '../helpers/make-article.ts';

const SRC = 'https://xuanlap.gov.vn/anh/hoi-nghi.jpg';

test('a picture that the article lacks is put in front of it, and its text stays', () => {
  const article = makeArticle();
  const { blocks, images, text } = withPicture(article, SRC);
  expect(blocks[0]).toEqual({ kind: 'figure', image: { src: SRC, alt: '', caption: null } });
  expect(images.map(({ src }) => src)).toEqual([SRC]);
  expect(text).toBe(article.text);
});

test('a picture that the article shows already stays where it is', () => {
  const image = { src: SRC, alt: '', caption: 'Quang cảnh hội nghị' };
  const article = makeArticle({ images: [image], blocks: [{ kind: 'figure', image }] });
  expect(withPicture(article, SRC)).toBe(article);
});
