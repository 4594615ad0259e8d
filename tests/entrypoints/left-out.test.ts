import { expect, test } from 'vitest';
import { extractArticle, pageBlocks, blockText } from '../../lib/index.ts';
import { leftOutOf } from '../../entrypoints/popup/state/left-out.ts';
import { makeStandardPage } from '../article/fixture-pages.ts';

const ADDRESS = 'https://xuantruong.gov.vn/tin-tuc/khoi-cong-duong-lien-thon-12.html';
const TITLE = 'Xã Xuân Trường khởi công đường liên thôn dài ba cây số';
const FIRST =
  'Sáng 12/03/2026, xã Xuân Trường khởi công đường bê tông nối ba thôn ven sông, dài ba cây số.';
const SECOND =
  'Người dân hiến hơn hai nghìn mét vuông đất vườn, tự dỡ tường rào để mặt đường đủ rộng năm mét.';
const NOTE = 'Đường dây góp ý về công trình: gặp trưởng thôn vào chiều thứ Năm.';

function makePortalPage(): Document {
  return makeStandardPage(
    `<html lang="vi"><head><title>${TITLE}</title></head><body>
    <div class="slogan">Xuân Trường đoàn kết, dân chủ, đổi mới</div>
    <nav><a href="/">Trang chủ</a><a href="/tin-tuc">Tin tức</a></nav>
    <main><h1>${TITLE}</h1><p class="date">Ngày đăng: 12/03/2026</p>
    <div class="noi-dung"><p>${FIRST}</p><p>${SECOND}</p></div>
    <p>In trang</p></main>
    <div class="sidebar"><p>${NOTE}</p><ul><li><a href="/a.html">Trồng cây đầu xuân ở ba thôn</a></li></ul></div>
    </body></html>`,
    ADDRESS,
  );
}

function leftOut() {
  const page = makePortalPage();
  const read = extractArticle(page, { url: ADDRESS });
  if (!read.ok) throw new Error(read.reason);
  return leftOutOf(pageBlocks(page, ADDRESS), read.value);
}

test('what the reading left out is offered, each behind the part that it follows on the page', () => {
  const offered = leftOut().map(({ after, block }) => [after, blockText(block)]);
  expect(offered).toEqual([
    [null, 'Xuân Trường đoàn kết, dân chủ, đổi mới'],
    [`paragraph ${SECOND}`, 'In trang'],
    [`paragraph ${SECOND}`, NOTE],
  ]);
});

test('what the article says already is not offered again, and menus are not', () => {
  const words = leftOut()
    .map(({ block }) => blockText(block))
    .join('\n');
  for (const told of [TITLE, FIRST, SECOND, 'Ngày đăng', 'Trang chủ', 'Trồng cây'])
    expect(words).not.toContain(told);
});
