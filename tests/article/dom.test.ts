import { expect, test } from 'vitest';
import { detectPage, extractArticle } from '../../lib/index.ts';
import { fixturePages, makePage, makeStandardPage } from './fixture-pages.ts';

test.each(fixturePages())('$name reads the same in a second DOM', ({ html, expected }) => {
  const { url } = expected;
  const [first, second] = [makePage(html, url), makeStandardPage(html, url)];
  expect(extractArticle(second, { url })).toEqual(extractArticle(first, { url }));
  expect(detectPage(second, url)).toEqual(detectPage(first, url));
});
