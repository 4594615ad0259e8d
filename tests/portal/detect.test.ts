import { expect, test } from 'vitest';
import { detectPage } from '../../lib/index.ts';
import { fixturePages, makePage } from '../article/fixture-pages.ts';

const pages = fixturePages();

test.each(pages)('$name is told from other kinds of page', ({ html, expected }) => {
  const detection = detectPage(makePage(html, expected.url), expected.url);
  expect(detection.kind, detection.reasons.join(', ')).toBe(expected.kind);
  expect(detection.portal).toEqual({
    name: expected.portal,
    host: new URL(expected.url).host,
    platform: expected.platform,
  });
  expect(detection.secrecyMark).toBe(expected.secrecyMark);
  if (expected.datedLinks !== undefined) expect(detection.datedLinks).toBe(expected.datedLinks);
});

test.each(pages)(
  '$name is known without its address, too, or at least not mistaken',
  ({ html, expected }) => {
    const { kind } = detectPage(makePage(html, 'about:blank'), 'about:blank');
    if (expected.kind === 'article') expect(kind).toBe('article');
    else expect(kind).not.toBe('article');
  },
);

test('looking at a page leaves it as it was', () => {
  for (const { html, expected } of pages.slice(0, 6)) {
    const page = makePage(html, expected.url);
    const before = page.documentElement.outerHTML;
    detectPage(page, expected.url);
    expect(page.documentElement.outerHTML).toBe(before);
  }
});

test('an empty page is nothing in particular', () => {
  expect(detectPage(makePage('', 'https://xa.gov.vn/'), 'https://xa.gov.vn/').kind).not.toBe(
    'article',
  );
});
