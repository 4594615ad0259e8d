import { expect, test } from 'vitest';
import { ownLinks } from '../../lib/extension/batch/candidates.ts';
import { detectPage, readList } from '../../lib/index.ts';
import { fixturePages, makePage } from '../article/fixture-pages.ts';

const URL_OF_LIST = 'https://xuanlap.gov.vn/tin-tuc';

function listOf(body: string) {
  const html = `<html><head><title>Tin tức</title></head><body>${body}</body></html>`;
  return readList(makePage(html, URL_OF_LIST), URL_OF_LIST);
}

const NAMES = [
  'Ra quân làm thủy lợi mùa khô',
  'Trao nhà đại đoàn kết cho hộ nghèo',
  'Tập huấn chữ ký số cho công chức',
];

test.each([
  [
    'below it',
    (name: string, i: number) => `<p><a href="/b-${i}">${name}</a></p><p>1${i}/02/2026</p>`,
  ],
  [
    'above it',
    (name: string, i: number) => `<p>1${i}/02/2026</p><p><a href="/b-${i}">${name}</a></p>`,
  ],
  [
    'in its own item, above it',
    (name: string, i: number) =>
      `<div><span>1${i}/02/2026</span><br><a href="/b-${i}">${name}</a></div>`,
  ],
  [
    'in brackets behind it',
    (name: string, i: number) => `<li><a href="/b-${i}">${name}</a> (1${i}/02/2026)</li>`,
  ],
  [
    'inside the link',
    (name: string, i: number) => `<li><a href="/b-${i}">${name} <i>(1${i}/02/2026)</i></a></li>`,
  ],
])('a title takes the date that stands %s', (_where, item) => {
  expect(listOf(NAMES.map(item).join('')).links).toEqual(
    NAMES.map((title, i) => ({
      url: `https://xuanlap.gov.vn/b-${i}`,
      title,
      date: `2026-02-1${i}`,
    })),
  );
});

test('a title that the portal cuts short is taken whole from its tooltip', () => {
  const items = NAMES.map(
    (name, i) =>
      `<li><a href="/b-${i}" title="${name}">${name.slice(0, 18)}...</a> (1${i}/02/2026)</li>`,
  );
  expect(listOf(items.join('')).links.map(({ title }) => title)).toEqual(NAMES);
});

test('a list without dates gives its titles, and a page that is linked twice stands once', () => {
  const items = NAMES.map((name, i) => `<p><a href="/b-${i}">Xã Xuân Lập: ${name}</a></p>`);
  const { links } = listOf(items.join('') + items.join(''));
  expect(links.map(({ date }) => date)).toEqual([null, null, null]);
});

test.each([
  ['<a href="?p=2">Trang sau</a>', 'https://xuanlap.gov.vn/tin-tuc?p=2'],
  ['<a href="/tin-tuc/2" rel="next">2</a>', 'https://xuanlap.gov.vn/tin-tuc/2'],
  ['<a href="?p=2">»</a>', 'https://xuanlap.gov.vn/tin-tuc?p=2'],
  ['<a href="javascript:__doPostBack(2)">Trang sau</a>', null],
  ['<a href="?p=2"><img src="a.png"></a><a href="?p=2">2</a>', null],
])('the next page of %s is known only where an address leads there', (paging, next) => {
  expect(listOf(paging).next).toBe(next);
});

test('every list among the fixtures gives as many links as it counts', () => {
  const lists = fixturePages().filter(({ expected }) => expected.kind === 'list');
  expect(lists.length).toBeGreaterThan(3);
  for (const { name, html, expected } of lists) {
    const { links } = readList(makePage(html, expected.url), expected.url);
    if (expected.datedLinks !== undefined && expected.datedLinks >= 3)
      expect(links.length, name).toBe(expected.datedLinks);
    for (const { url, title } of links) {
      expect(URL.canParse(url), name).toBe(true);
      expect(title.length, `${name}: ${title}`).toBeGreaterThanOrEqual(10);
    }
  }
});

test('a list counts what can be picked: each page once, and none of another site', () => {
  const link = (href: string, i: number) =>
    `<li><a href="${href}">${NAMES[i % 3]}</a> (1${i}/02/2026)</li>`;
  const hrefs = [
    '/b-0',
    '/b-1',
    'https://xuanlap.gov.vn/b-2',
    '/b-0',
    'https://baotinh.vn/b-4',
    '//baotinh.vn/b-5',
  ];
  const page = makePage(
    `<html><body><ul>${hrefs.map(link).join('')}</ul></body></html>`,
    URL_OF_LIST,
  );
  expect(detectPage(page, URL_OF_LIST)).toMatchObject({ kind: 'list', datedLinks: 3 });
  const { links } = readList(page, URL_OF_LIST);
  expect(ownLinks(links, URL_OF_LIST)).toHaveLength(3);
  expect(links).toHaveLength(5);
});
