import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../lib/index.ts';
import { makePage, makeStandardPage } from './fixture-pages.ts';
import { readabilityAlone } from './readability-alone.ts';
import { similarity } from './similarity.ts';

const ROOT = fileURLToPath(new URL('../fixtures/general/', import.meta.url));
const Expectation = v.object({
  url: v.string(),
  language: v.string(),
  title: v.string(),
  text: v.array(v.string()),
});

const pages = globSync('*.html', { cwd: ROOT })
  .sort()
  .map((file) => {
    const json: unknown = JSON.parse(readFileSync(ROOT + file.replace('.html', '.json'), 'utf8'));
    return {
      name: file.replace('.html', ''),
      html: readFileSync(ROOT + file, 'utf8'),
      expected: v.parse(Expectation, json),
    };
  });

test('there are twenty pages that are no portals, in ten languages', () => {
  expect(pages.length).toBeGreaterThanOrEqual(20);
  const languages = new Set(pages.map(({ expected }) => expected.language.slice(0, 2)));
  expect(languages.size).toBeGreaterThanOrEqual(10);
});

describe.each(pages)('$name', ({ html, expected }) => {
  const { url, title, text } = expected;

  test('keeps as much of the text as Readability alone, and no more of the rest', () => {
    const result = extractArticle(makePage(html, url), { url });
    const wanted = text.join('\n');
    const ours = similarity(result.ok ? result.value.text : '', wanted);
    const alone = similarity(readabilityAlone(makePage(html, url)).text, wanted);
    expect(ours).toBeGreaterThanOrEqual(alone);
    expect(ours).toBeGreaterThan(0.9);
  });

  test('is called by its own title, and reads the same in a second DOM', () => {
    const first = extractArticle(makePage(html, url), { url });
    expect(first).toMatchObject({ ok: true, value: { title } });
    expect(extractArticle(makeStandardPage(html, url), { url })).toEqual(first);
  });
});
