import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NEWS, NEWS_LIST } from '../../scripts/demo/news-site.ts';
import type { DemoPortal } from '../../scripts/demo/portal.ts';
import { startDemoPortal } from '../../scripts/demo/portal.ts';

let portal: DemoPortal;
beforeAll(async () => {
  portal = await startDemoPortal();
});
afterAll(() => portal.close());

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

/** Asks the portal for an address as a browser does whose host names lead to it. */
function ask(address: string): Promise<Reply> {
  const url = new URL(address);
  const options = {
    host: '127.0.0.1',
    port: portal.port,
    path: `${url.pathname}${url.search}`,
    headers: { host: url.host },
    rejectUnauthorized: false,
  };
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = send(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          body: Buffer.concat(chunks),
        }),
      );
    });
    request.on('error', reject);
    request.end();
  });
}

test('every fixture page is served under its own host, over https and http', async () => {
  expect(portal.pages.length).toBeGreaterThan(0);
  for (const { url, html } of portal.pages) {
    for (const address of [url.href, url.href.replace(/^https:/, 'http:')]) {
      const { status, body } = await ask(address);
      expect([status, body.toString()], address).toEqual([200, html]);
    }
  }
});

test('an article is not found under another host', async () => {
  const other = new URL(portal.pages[0]?.url ?? '');
  other.host = 'other.gov.vn';
  expect((await ask(other.href)).status).toBe(404);
});

test('a picture address shows a PNG of 800 by 533, always the same', async () => {
  const first = await ask('https://thoxuan.thanhhoa.gov.vn/portal/Photos/2023-1/12.png');
  expect(first.type).toBe('image/png');
  expect(first.body.subarray(1, 4).toString()).toBe('PNG');
  expect([first.body.readUInt32BE(16), first.body.readUInt32BE(20)]).toEqual([800, 533]);
  const again = await ask('https://thoxuan.thanhhoa.gov.vn/portal/Photos/2023-1/12.png');
  const other = await ask('https://thoxuan.thanhhoa.gov.vn/portal/Photos/2023-1/4.png');
  expect(again.body.equals(first.body)).toBe(true);
  expect(other.body.equals(first.body)).toBe(false);
});

test('the list page links to every article', async () => {
  const list = (await ask('https://a.gov.vn/danh-sach-tin')).body.toString();
  const links = [...list.matchAll(/<li><a href="([^"]+)"/g)].map(([, href = '']) =>
    href.replace(/&amp;/g, '&'),
  );
  expect(links).toEqual(portal.pages.map(({ url }) => url.href));
});

test('a news list leads to thirty articles, no two alike', async () => {
  const list = (await ask(NEWS_LIST)).body.toString();
  const texts = new Set<string>();
  for (const { path, title } of NEWS) {
    expect(list).toContain(`href="${path}"`);
    const article = await ask(new URL(path, NEWS_LIST).href);
    expect(article.status).toBe(200);
    expect(article.body.toString()).toContain(title);
    texts.add(article.body.toString().split('art-content')[2] ?? '');
  }
  expect(texts.size).toBe(30);
});

test('an address can be made to fail and to answer late, and healed', async () => {
  portal.misbehave(NEWS_LIST, { status: 503, delay: 60, headers: { 'retry-after': '5' } });
  const began = Date.now();
  expect((await ask(NEWS_LIST)).status).toBe(503);
  expect(Date.now() - began).toBeGreaterThanOrEqual(55);
  portal.misbehave(NEWS_LIST, null);
  expect((await ask(NEWS_LIST)).status).toBe(200);
});

test('an edited article takes the place of the printed one', async () => {
  const { href } = portal.pages[0]?.url ?? new URL('https://a.gov.vn/');
  const before = (await ask(href)).body.toString();
  portal.replacePage(href, '<p>edited</p>');
  expect((await ask(href)).body.toString()).toBe('<p>edited</p>');
  portal.replacePage(href, before);
});

test('every request is on record', async () => {
  const before = portal.requests.length;
  await ask('https://a.gov.vn/nowhere?x=1');
  expect(portal.requests.slice(before)).toEqual([
    {
      method: 'GET',
      url: 'https://a.gov.vn/nowhere?x=1',
      destination: '',
      hasCookie: false,
      at: expect.any(Number),
    },
  ]);
});
