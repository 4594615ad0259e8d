import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Window } from 'happy-dom';
import { JSDOM, VirtualConsole } from 'jsdom';
import * as v from 'valibot';

/** Folder of the fixture pages. */
export const fixtureRoot = fileURLToPath(new URL('../fixtures/pages/', import.meta.url));
const text = v.nullable(v.string());

const detected = {
  url: v.string(),
  platform: text,
  portal: v.string(),
  secrecyMark: text,
  datedLinks: v.optional(v.number()),
};

/** What a reviewed article page must give. */
const ArticlePage = v.object({
  ...detected,
  kind: v.literal('article'),
  language: v.string(),
  title: v.string(),
  category: text,
  publishedAt: text,
  publishedText: text,
  lead: text,
  byline: v.object({ text, authors: v.array(v.string()), organisation: text }),
  source: text,
  imageCount: v.number(),
  captions: v.array(v.string()),
  images: v.array(v.object({ src: v.string(), caption: text })),
  attachments: v.array(v.object({ url: v.string(), name: v.string(), type: v.string() })),
  tags: v.array(v.string()),
  text: v.array(v.string()),
});

const OtherPage = v.object({
  ...detected,
  kind: v.picklist(['list', 'home', 'document', 'other']),
});

const Expectation = v.variant('kind', [ArticlePage, OtherPage]);

export type ArticleExpectation = v.InferOutput<typeof ArticlePage>;
export type PageExpectation = v.InferOutput<typeof Expectation>;

/** A fixture page with its reviewed expectations. */
export interface FixturePage<Expected = PageExpectation> {
  /** `tan-dan/tho-xuan` */
  readonly name: string;
  readonly html: string;
  readonly expected: Expected;
}

/** Every page under `tests/fixtures/pages`. A page without expectations throws. */
export function fixturePages(): FixturePage[] {
  return globSync('**/*.html', { cwd: fixtureRoot })
    .sort()
    .map((file) => {
      const path = fixtureRoot + file;
      const json: unknown = JSON.parse(readFileSync(path.replace(/\.html$/, '.json'), 'utf8'));
      return {
        name: file.replace(/\.html$/, ''),
        html: readFileSync(path, 'utf8'),
        expected: v.parse(Expectation, json),
      };
    });
}

/** The pages that are articles. */
export function articlePages(): FixturePage<ArticleExpectation>[] {
  return fixturePages().flatMap(({ name, html, expected }) =>
    expected.kind === 'article' ? [{ name, html, expected }] : [],
  );
}

function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && 'documentElement' in value;
}

/** A page in happy-dom, with no script run and nothing loaded. */
export function makePage(html: string, url: string): Document {
  const { document } = new Window({ url });
  document.write(html);
  const page: unknown = document;
  if (!isDocument(page)) throw new Error('happy-dom gave no document');
  return page;
}

/** A page in jsdom, which parses as browsers do, however deep or malformed. */
export function makeStandardPage(html: string, url: string): Document {
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document;
}
