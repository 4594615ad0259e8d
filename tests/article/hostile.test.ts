import { describe, expect, test } from 'vitest';
import { detectPage, extractArticle } from '../../lib/index.ts';
import type { Article, Block, Inline } from '../../lib/index.ts';
import { makePage, makeStandardPage } from './fixture-pages.ts';

const URL_ = 'https://yenson.gov.vn/portal/Pages/2023-2-5/Ra-quan-nao-vet-kenh-muong.aspx';
const LINE = 'Sáng nay, hơn bốn trăm người dân đã xuống đồng khơi thông tuyến kênh dài hai cây số.';

function makeHtml(inside: string, wrapper = 'div'): string {
  return `<html><head><title>Xã Yên Sơn</title></head><body><${wrapper}><h1>Ra quân nạo vét kênh mương nội đồng</h1>
<p>Đăng lúc: 05/02/2023</p><div><p>${LINE}</p>${inside}<p>Các thôn sẽ tiếp tục ra quân vào thứ Bảy hằng tuần cho đến khi hoàn thành.</p></div></${wrapper}></body></html>`;
}

function articleOf(html: string): Article {
  const result = extractArticle(makePage(html, URL_), { url: URL_ });
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

const NAMES =
  'parentNode firstChild nextSibling childNodes textContent getAttribute removeAttribute tagName localName nodeType querySelector querySelectorAll attributes children contains remove hasAttribute body head title documentElement createElement implementation'.split(
    ' ',
  );

test.each(NAMES)('a form with two fields named %s hides nothing and hangs nothing', (name) => {
  const fields = `<form><input name="${name}"><input name="${name}"></form><img name="${name}"><embed name="${name}">`;
  const html = makeHtml(fields, 'form').replace('<form>', `<form><input name="${name}">`);
  expect(detectPage(makePage(html, URL_), URL_).kind).toBe('article');
  expect(articleOf(html)).toMatchObject({
    title: 'Ra quân nạo vét kênh mương nội đồng',
    publishedAt: '2023-02-05',
  });
  expect(articleOf(html).text).toContain(LINE);
});

function linksOf(blocks: readonly Block[]): string[] {
  const inside = (content: readonly Inline[]): string[] =>
    content.flatMap((inline) => {
      if (inline.kind === 'link') return [inline.href, ...inside(inline.content)];
      return inline.kind === 'strong' || inline.kind === 'em' ? inside(inline.content) : [];
    });
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? inside(block.content) : []));
}

test('only web and mail addresses come through', () => {
  const article = articleOf(
    makeHtml(`<p>Xem <a href="javascript:alert(1)">một</a>, <a href=" java\nscript:alert(1)">hai</a>, <a href="data:text/html,x">ba</a>,
<a href="vbscript:x">bốn</a>, <a href="/van-ban">năm</a>, <a href="mailto:vp@yenson.gov.vn">sáu</a>.</p>
<p><img src="javascript:alert(1)"></p><p><img src="file:///C:/Users/a.png"></p><iframe src="javascript:alert(1)"></iframe><object data="data:text/html,x"></object>`),
  );
  expect(linksOf(article.blocks)).toEqual([
    'https://yenson.gov.vn/van-ban',
    'mailto:vp@yenson.gov.vn',
  ]);
  expect(article.images.map((image) => image.src)).toEqual(['', '']);
  expect(article.attachments).toEqual([]);
});

test('markup in meta data stays text', () => {
  const html = makeHtml('').replace(
    '<title>',
    '<meta name="author" content="<img src=x onerror=alert(1)>"><title>',
  );
  expect(JSON.stringify(articleOf(html).blocks)).not.toContain('onerror');
});

/** Parsing such pages takes far longer than reading them. */
const PATIENCE = { timeout: 60_000 };

describe('large and deep pages', PATIENCE, () => {
  test('five thousand nested boxes', () => {
    const html = makeHtml(`${'<div>'.repeat(5000)}<p>Ở tận đáy.</p>${'</div>'.repeat(5000)}`);
    const page = makeStandardPage(html, URL_);
    expect(detectPage(page, URL_).kind).toBe('article');
    const result = extractArticle(page, { url: URL_ });
    expect(result.ok && result.value.text).toContain('Ở tận đáy.');
  });

  test('of a page beyond the budget the first two million characters are kept, and it says so', () => {
    const article = articleOf(makeHtml(`<p>${'Chữ rất dài. '.repeat(900_000)}</p>`));
    expect(article).toMatchObject({
      title: 'Ra quân nạo vét kênh mương nội đồng',
      publishedAt: '2023-02-05',
      warnings: ['page too large: only its beginning was read'],
    });
    expect(article.text.length).toBeGreaterThan(1_900_000);
    expect(article.text).toContain(LINE);
  });

  test.each([
    ['paragraphs', `<p>${LINE}</p>`.repeat(8_000)],
    ['pictures', '<p><img src="/a.jpg"></p><p><i>Chú thích</i></p>'.repeat(2_000)],
    ['lists of other articles', '<div><h3>Tin liên quan</h3></div>'.repeat(3_000)],
    ['links', '<a href="/a/1">Tin số một của xã Yên Sơn</a> '.repeat(5_000)],
    ['rows', '<table><tr><td>1</td><td>Thôn Đông</td><td>212,5</td></tr></table>'.repeat(3_000)],
    ['broken lines', 'Dòng chữ ngắn<br>'.repeat(15_000)],
    [
      'files in one row',
      `<table><tr>${'<td><a href="/a.pdf">Tải về</a></td>'.repeat(3_000)}</tr></table>`,
    ],
    ['hidden boxes within hidden boxes', `${'<div hidden>'.repeat(2_000)}${LINE.repeat(20)}`],
  ])('thousands of %s take two seconds of processor time at most', (_, inside) => {
    const page = makeStandardPage(makeHtml(inside), URL_);
    const before = process.cpuUsage();
    expect(extractArticle(page, { url: URL_ }).ok).toBe(true);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(2_000);
  });

  test.each([
    ['digits', '1'.repeat(290)],
    ['tools', 'in '.repeat(90)],
    ['dates', '1/1/'.repeat(70)],
    ['brackets', '('.repeat(280)],
    ['names', 'A- '.repeat(50)],
  ])('a line of %s costs nothing', (_, line) => {
    const started = performance.now();
    expect(articleOf(makeHtml(`<p>${line}x</p>`)).text).toContain(LINE);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

test('an empty page is no article', () => {
  expect(extractArticle(makePage('<html></html>', URL_), { url: URL_ })).toMatchObject({
    ok: false,
    reason: 'no-article',
  });
});
