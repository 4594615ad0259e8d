import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../lib/index.ts';
import type { Article } from '../../lib/index.ts';
import { articlePages, fixturePages, makePage } from './fixture-pages.ts';

function articleOf(html: string, url: string): Article {
  const result = extractArticle(makePage(html, url), { url });
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail ?? ''}`);
  return result.value;
}

describe.each(articlePages())('$name', ({ html, expected }) => {
  const article = articleOf(html, expected.url);

  test('tells who published it, where and when', () => {
    expect(article.title).toBe(expected.title);
    expect(article.category).toBe(expected.category);
    expect(article.publishedAt).toBe(expected.publishedAt);
    expect(article.publishedText).toBe(expected.publishedText);
    expect(article.portal.name).toBe(expected.portal);
    expect(article.platform).toBe(expected.platform);
    expect(article.language).toBe(expected.language);
  });

  test('tells who wrote it and whom it was taken from', () => {
    expect(article.byline).toEqual(expected.byline);
    expect(article.source).toBe(expected.source);
  });

  test('keeps the lead and every line of the text, and nothing of the page round it', () => {
    expect(article.lead).toBe(expected.lead);
    expect(article.text.split('\n').filter((line) => line !== '')).toEqual(expected.text);
    expect(article.wordCount).toBe(article.text.split(/\s+/).filter(Boolean).length);
  });

  test('keeps pictures with their captions, attached files and keywords', () => {
    const images = article.images.map(({ src, caption }) => ({ src, caption }));
    expect(images).toEqual(expected.images);
    expect(images).toHaveLength(expected.imageCount);
    expect(article.attachments).toEqual(expected.attachments);
    expect(article.tags).toEqual(expected.tags);
  });

  test('says which stage each field came from', () => {
    const found = ['title', 'category', 'publishedAt', 'lead', 'source'] as const;
    for (const field of found) {
      expect(field in article.provenance, field).toBe(article[field] !== null);
    }
  });
});

test('fixtures share a text with at most three others', () => {
  const texts = new Map<string, number>();
  for (const { expected } of articlePages()) {
    const key = expected.text[expected.text.length - 1] ?? expected.title;
    texts.set(key, (texts.get(key) ?? 0) + 1);
  }
  expect(Math.max(...texts.values())).toBeLessThanOrEqual(4);
});

test('taking an article apart leaves the page as it was', () => {
  for (const { html, expected } of fixturePages().slice(0, 6)) {
    const page = makePage(html, expected.url);
    const before = page.documentElement.outerHTML;
    extractArticle(page, { url: expected.url });
    expect(page.documentElement.outerHTML).toBe(before);
  }
});

test('lists and home pages hold no article', () => {
  for (const { name, html, expected } of fixturePages()) {
    if (expected.kind !== 'list' && expected.kind !== 'home') continue;
    const result = extractArticle(makePage(html, expected.url), { url: expected.url });
    expect(result.ok, name).toBe(false);
  }
});
