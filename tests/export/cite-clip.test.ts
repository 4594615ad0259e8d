import { expect, test } from 'vitest';
import { citeClip } from '../../lib/index.ts';
import { makeArticle } from '../helpers/make-article.ts';

test('cites a clip in one line: who, what, where, when, address', () => {
  const article = makeArticle({
    title: 'Hội nghị “ba cùng” ở xã Xuân Lập',
    byline: { text: 'Lê Thơ', authors: ['Lê Thơ', 'Xuân Chất'], organisation: null },
    publishedAt: '2026-02-05T08:30:00+07:00',
    canonicalUrl: 'https://xuanlap.thanhhoa.gov.vn/bai',
  });
  expect(citeClip(article)).toBe(
    'Lê Thơ, Xuân Chất: “Hội nghị ‘ba cùng’ ở xã Xuân Lập”, Trang thông tin xã Xuân Lập, ' +
      '05/02/2026, https://xuanlap.thanhhoa.gov.vn/bai',
  );
});

test('leaves out what the page did not say', () => {
  const article = makeArticle({
    title: 'Tin\nngắn',
    publishedAt: null,
    publishedText: null,
    portal: { name: '', host: 'a.gov.vn', platform: null },
    canonicalUrl: 'https://a.gov.vn/1',
  });
  expect(citeClip(article)).toBe('“Tin ngắn”, a.gov.vn, https://a.gov.vn/1');
});
