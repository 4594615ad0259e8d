import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { makeFolder, makePage, runCli } from './run-cli.ts';

const FIXTURE = fileURLToPath(new URL('../fixtures/pages/tan-dan/tho-xuan.html', import.meta.url));
const URL_OF_PAGE = 'https://xuanlap.gov.vn/tin/hoi-nghi-quan-triet-1234.html';

describe('detect', () => {
  test('says what the page is, in the words scripts rely on', async () => {
    const { code, stdout, stderr } = await runCli(['detect', FIXTURE]);
    expect([code, stderr]).toEqual([0, '']);
    const answer = JSON.parse(stdout);
    expect(Object.keys(answer)).toEqual(['kind', 'confidence', 'portal', 'reasons']);
    expect(Object.keys(answer.portal)).toEqual(['name', 'host', 'platform']);
    expect(answer).toMatchObject({
      kind: 'article',
      portal: { host: 'thoxuan.thanhhoa.gov.vn', platform: 'tan-dan' },
    });
  });
});

describe('extract', () => {
  test('takes the Thọ Xuân page apart, its directives included', async () => {
    const { code, stdout } = await runCli(['extract', FIXTURE]);
    expect(code).toBe(0);
    const article = JSON.parse(stdout);
    expect(Object.keys(article)).toEqual(
      expect.arrayContaining(
        'url canonicalUrl portal platform language title category publishedAt publishedText lead byline source blocks images attachments tags text wordCount directives provenance warnings'.split(
          ' ',
        ),
      ),
    );
    expect(article).toMatchObject({
      category: 'Chiến lược - Định Hướng - Quy hoạch',
      publishedAt: '2023-01-31',
      byline: { authors: ['Lê Thơ', 'Xuân Chất'] },
    });
    expect(article.images).toHaveLength(7);
    expect(article.directives).toHaveLength(12);
    for (const { start, end, text } of article.directives) {
      expect(article.text.slice(start, end)).toBe(text);
    }
  });

  test('reads a page from standard input with its address given', async () => {
    const page = makePage('Đảng ủy xã Xuân Lập quán triệt quyết định của Trung ương');
    const { code, stdout } = await runCli(['extract', '-', '--url', URL_OF_PAGE], page);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      url: URL_OF_PAGE,
      title: 'Đảng ủy xã Xuân Lập quán triệt quyết định của Trung ương',
      publishedAt: '2026-02-05T15:20:00+07:00',
    });
  });

  test('a page that does not say where it came from needs --url', async () => {
    const { code, stdout, stderr } = await runCli(['extract', '-'], makePage('Hội nghị của xã'));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'trich-luc: standard input does not say where it came from; name its address with --url\n',
    );
  });

  test('a page without an article is "nothing found"', async () => {
    const { code, stdout, stderr } = await runCli(
      ['extract', '-', '--url', URL_OF_PAGE],
      '<!doctype html><title></title><body></body>',
    );
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^trich-luc: no article in standard input.*\n$/);
  });

  test('a file that is not there is bad input', async () => {
    const { code, stderr } = await runCli(['extract', 'khong-co.html']);
    expect([code, stderr]).toEqual([3, 'trich-luc: there is no file "khong-co.html"\n']);
  });

  test('a folder gives one article a line; a page that fails does not stop the others', async () => {
    const canonical = (name: string) => `<link rel="canonical" href="https://a.gov.vn/${name}">`;
    const folder = await makeFolder({
      'mot.html': makePage('Xã Xuân Lập tổ chức hội nghị thứ nhất', canonical('mot')),
      'hai.html': makePage('Xã Xuân Lập tổ chức hội nghị thứ hai', canonical('hai')),
      'hong.html': '<p>không rõ nguồn</p>',
      'ghi-chu.txt': 'không phải trang',
    });
    const { code, stdout, stderr } = await runCli(['extract', folder]);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).url)).toEqual([
      'https://a.gov.vn/hai',
      'https://a.gov.vn/mot',
    ]);
    expect(stderr).toContain('hong.html" does not say where it came from');
    expect(stderr).toContain('2 of 3 files done');
  });

  test('a glob is a batch even where the shell leaves it alone', async () => {
    const folder = await makeFolder({
      'mot.html': readFileSync(FIXTURE),
      'mot.json': '{"url":"https://a.gov.vn/mot"}',
    });
    const { code, stdout } = await runCli(['detect', '*.html'], '', folder);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ file: 'mot.html', url: 'https://a.gov.vn/mot' });
    const none = await runCli(['detect', '*.xhtml'], '', folder);
    expect([none.code, none.stderr]).toEqual([1, 'trich-luc: no file to read in *.xhtml\n']);
  });
});
