import { expect, test } from 'vitest';
import { addressKey, extractSelection } from '../../lib/index.ts';
import { articlePages, makeStandardPage } from './fixture-pages.ts';

const { html, expected } = articlePages().find(({ name }) => name === 'tan-dan/tho-xuan')!;

function select(page: Document, markup: string): Document {
  const selected = page.implementation.createHTMLDocument('');
  selected.body.innerHTML = markup;
  return selected;
}

test('a selected passage becomes a clip with the head of its page and nothing but itself as body', () => {
  const page = makeStandardPage(html, expected.url);
  const before = page.documentElement.outerHTML;
  const passage =
    '<p>Đồng chí <b>Bí thư</b> nhấn mạnh ba việc cần làm ngay trong quý này.</p><ul><li>Một</li><li>Hai</li></ul>';
  const result = extractSelection(page, select(page, passage), expected.url);
  expect(result).toMatchObject({
    ok: true,
    value: {
      title: expected.title,
      publishedAt: expected.publishedAt,
      category: expected.category,
      lead: null,
      text: 'Đồng chí Bí thư nhấn mạnh ba việc cần làm ngay trong quý này.\nMột\nHai',
      wordCount: 16,
    },
  });
  expect(page.documentElement.outerHTML).toBe(before);
});

test('a passage is kept beside its page: it opens at the passage and is no revision of the page', () => {
  const page = makeStandardPage(html, expected.url);
  const result = extractSelection(page, select(page, '<p>Nội dung - kết luận</p>'), expected.url);
  const url = result.ok ? result.value.url : '';
  expect(url).toBe(`${expected.url}#:~:text=N%E1%BB%99i%20dung%20%2D%20k%E1%BA%BFt%20lu%E1%BA%ADn`);
  expect(addressKey(url)).not.toBe(addressKey(expected.url));
  expect(addressKey(`${expected.url}#binh-luan`)).toBe(addressKey(expected.url));
});

test('a passage of a page without an article stands under the title of the page', () => {
  const page = makeStandardPage(
    '<title>Danh bạ điện thoại</title><p>Số máy</p>',
    'https://xa.gov.vn/db',
  );
  const result = extractSelection(
    page,
    select(page, '<td>Trực ban: 0237 3 555 012</td>'),
    'https://xa.gov.vn/db',
  );
  expect(result).toMatchObject({
    ok: true,
    value: { title: 'Danh bạ điện thoại', text: 'Trực ban: 0237 3 555 012', publishedAt: null },
  });
});

test('nothing selected is no clip, and a script in the selection is not taken along', () => {
  const page = makeStandardPage(html, expected.url);
  expect(extractSelection(page, select(page, ' '), expected.url)).toMatchObject({ ok: false });
  const evil = select(page, '<p onclick="x()">Chữ</p><script>alert(1)</script>');
  expect(JSON.stringify(extractSelection(page, evil, expected.url))).not.toMatch(/alert|onclick/);
});
