import { expect, test } from 'vitest';
import { detectPage, extractArticle } from '../../lib/index.ts';
import type { Article } from '../../lib/index.ts';
import { makeStandardPage } from './fixture-pages.ts';

/* What ten pages in layouts without a fixture taught. */

const TITLE = 'Hỏi đáp về hỗ trợ giống lúa vụ xuân cho hộ mất mạ do rét';
const TEXT = [
  'Hộ mất từ 70% diện tích mạ được hỗ trợ 2,5 kg giống mỗi sào, đăng ký với trưởng xóm trước cuối tháng giêng.',
  'Giống được cấp tại kho hợp tác xã, hộ mang theo căn cước; hộ nghèo được chở đến tận xóm.',
];
const PARAGRAPHS = TEXT.map((line) => `<p>${line}</p>`).join('');

function makePage(body: string): { page: Document; url: string } {
  const url = 'https://nongnghiep.gov.vn/khuyen-nong/hoi-dap-ho-tro-giong-lua';
  const html = `<html lang="vi"><head><title>${TITLE}</title></head><body>${body}</body></html>`;
  return { page: makeStandardPage(html, url), url };
}

function read(body: string): Article {
  const { page, url } = makePage(body);
  const result = extractArticle(page, { url });
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

test('where the day of a change stands before it, the posting date is still the posting date', () => {
  const body = `<h1>${TITLE}</h1><div>Cập nhật: 19/01/2026 07:10 | Ngày đăng: 18/01/2026 09:00</div>${PARAGRAPHS}`;
  expect(read(body).publishedAt).toBe('2026-01-18T09:00:00+07:00');
  const { page, url } = makePage(body);
  expect(detectPage(page, url).kind).toBe('article');
});

test('the office in the banner is neither title nor category', () => {
  const { title, category } = read(
    `<div><h3>Ủy ban nhân dân phường Lam Sơn</h3><a href="/">Công an tỉnh Sơn La</a></div>
    <dl><dt>${TITLE}</dt><dd>Đăng ngày 18/01/2026</dd><dd>${PARAGRAPHS}</dd></dl>`,
  );
  expect(title).toBe(TITLE);
  expect(category).toBeNull();
});

test('who signed in a box of its own below the text is its author', () => {
  const { byline } = read(
    `<div><h1>${TITLE}</h1><div>18/01/2026 09:00</div><div id="noi-dung">${PARAGRAPHS}</div>
    <p class="tacgia">Vũ Thị Nhài - BHXH huyện</p></div>`,
  );
  expect(byline.authors).toEqual(['Vũ Thị Nhài']);
  expect(byline.organisation).toBe('BHXH huyện');
});

test('keywords below the text are no part of it', () => {
  const { text } = read(
    `<table><tr><td><h1>${TITLE}</h1><div>18/01/2026 09:00</div>${PARAGRAPHS}<p>Từ khóa: giống lúa, mạ</p></td></tr></table>`,
  );
  expect(text).toBe(TEXT.join('\n'));
});

test('a time in UTC is told by the clock of the office that posted', () => {
  const data = JSON.stringify({
    '@type': 'NewsArticle',
    datePublished: '2026-01-17T23:30:00.000Z',
  });
  const { publishedAt } = read(
    `<script type="application/ld+json">${data}</script><main><h1>${TITLE}</h1>${PARAGRAPHS}</main>`,
  );
  expect(publishedAt).toBe('2026-01-18T06:30:00+07:00');
});
