import { expect, test } from 'vitest';
import { escapeXml, suggestHit } from '../../lib/extension/omnibox.ts';
import { parseQuery } from '../../lib/index.ts';

const NOW = new Date('2026-02-05T03:00:00Z');
const HIT = { title: 'Trao giải "Khuyến học" <lần 2> & tổng kết', facts: '05/02/2026', url: 'u' };

test('marks what was found and escapes the rest for the address bar of Chrome', () => {
  expect(suggestHit(HIT, parseQuery('khuyen hoc', NOW), 'xml')).toEqual({
    content: 'u',
    description:
      'Trao giải &quot;<match>Khuyến học</match>&quot; &lt;lần 2&gt; &amp; tổng kết <dim>05/02/2026</dim>',
  });
});

test('leaves a title as it is for Firefox', () => {
  expect(suggestHit(HIT, parseQuery('khuyen hoc', NOW), 'plain').description).toBe(
    'Trao giải "Khuyến học" <lần 2> & tổng kết · 05/02/2026',
  );
});

test('lets through nothing that XML forbids', () => {
  expect(escapeXml("a\u0000b\uD800c'\u000B")).toBe('ab\uFFFDc&apos;');
});
