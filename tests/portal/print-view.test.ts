import { expect, test } from 'vitest';
import { printView } from '../../lib/index.ts';
import { makePage } from '../article/fixture-pages.ts';

const URL_OF_PAGE = 'https://bo.gov.vn/pages/tintuc/136/bai-viet.html';
const PRINT = '/pages/tintuc/printpage.aspx?tintucID=136';

function viewOf(body: string, isRead: boolean): string | null {
  const html = `<div id="divArticleContent"><p>Nội dung</p></div>${body}`;
  return printView(makePage(html, URL_OF_PAGE), URL_OF_PAGE, isRead);
}

test('the print view of a page from which nothing could be read is known by its platform', () => {
  expect(viewOf(`<a href="${PRINT}">In trang</a>`, false)).toBe(`https://bo.gov.vn${PRINT}`);
});

test('a whole page that was read needs no print view, a page in parts does', () => {
  const link = `<a href="${PRINT}">In trang</a>`;
  expect(viewOf(link, true)).toBeNull();
  expect(viewOf(`${link}<a href="?trang=2">Trang sau</a>`, true)).toBe(`https://bo.gov.vn${PRINT}`);
});

test('a print view that only a script opens is none', () => {
  expect(viewOf(`<a href="javascript:open('${PRINT}')">In trang</a>`, false)).toBeNull();
  expect(viewOf('<p>Không có nút in</p>', false)).toBeNull();
});
