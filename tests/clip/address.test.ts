import { describe, expect, test } from 'vitest';
import { addressKey } from '../../lib/index.ts';

const ARTICLE = 'https://thoxuan.thanhhoa.gov.vn/portal/Pages/2023-1-31/Lam-viec-abcdefgh.aspx';

describe('one page has one key', () => {
  test.each([
    [
      'without https',
      'http://thoxuan.thanhhoa.gov.vn/portal/Pages/2023-1-31/Lam-viec-abcdefgh.aspx',
    ],
    [
      'with www',
      'https://www.thoxuan.thanhhoa.gov.vn/portal/Pages/2023-1-31/Lam-viec-abcdefgh.aspx',
    ],
    ['with a fragment', `${ARTICLE}#binh-luan`],
    ['with a trailing slash', `${ARTICLE}/`],
    ['with trackers', `${ARTICLE}?utm_source=zalo&fbclid=abc`],
    ['with the default port', ARTICLE.replace('.vn/', '.vn:443/')],
    ['with the host in capitals', ARTICLE.replace('thoxuan', 'THOXUAN')],
    ['with a double slash', ARTICLE.replace('/portal/', '//portal/')],
  ])('%s', (_, variant) => {
    expect(addressKey(variant)).toBe(addressKey(ARTICLE));
  });

  test('a literal amp; and another order of parameters', () => {
    const plain = 'https://a.gov.vn/Default.aspx?tabid=5&ID=77';
    expect(addressKey('https://a.gov.vn/Default.aspx?tabid=5&amp;ID=77')).toBe(addressKey(plain));
    expect(addressKey('https://a.gov.vn/Default.aspx?ID=77&tabid=5')).toBe(addressKey(plain));
  });

  test('a session id in the path', () => {
    expect(addressKey('http://b.gov.vn/web/tin;jsessionid=0A1B?id=3')).toBe(
      addressKey('http://b.gov.vn/web/tin?id=3'),
    );
  });

  test('percent-encoded and plain Vietnamese letters', () => {
    expect(addressKey('https://c.gov.vn/tin-t%E1%BB%A9c')).toBe(
      addressKey('https://c.gov.vn/tin-tức'),
    );
  });
});

describe('two pages have two keys', () => {
  test('another article number', () => {
    expect(addressKey('https://a.gov.vn/View.aspx?ItemID=1')).not.toBe(
      addressKey('https://a.gov.vn/View.aspx?ItemID=2'),
    );
  });

  test('another commune', () => {
    expect(addressKey('https://xalap.gov.vn/tin')).not.toBe(
      addressKey('https://saovang.gov.vn/tin'),
    );
  });
});

test('text that is no address equals itself', () => {
  expect(addressKey(' về việc họp ')).toBe('về việc họp');
  expect(addressKey('mailto:vanphong@a.gov.vn')).toBe('mailto:vanphong@a.gov.vn');
});
