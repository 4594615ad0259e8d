/**
 * How well are portal pages taken apart? Every fixture page, field by field, by this library and by Readability
 * alone, with the CPU time of both in the same run. Prints two tables.
 */
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { detectPage, extractArticle } from '../../lib/index.ts';
import { articlePages, fixturePages, makeStandardPage } from '../article/fixture-pages.ts';
import type { ArticleExpectation } from '../article/fixture-pages.ts';

/** What both engines can be asked for. */
interface Reading {
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly category: string | null;
  readonly lead: string | null;
  readonly byline: string | null;
  readonly captions: readonly string[];
  readonly attachments: readonly string[];
  readonly text: string;
}

const NOTHING: Reading = {
  title: null,
  publishedAt: null,
  category: null,
  lead: null,
  byline: null,
  captions: [],
  attachments: [],
  text: '',
};

function ours(page: Document, url: string): Reading {
  const result = extractArticle(page, { url });
  if (!result.ok) return NOTHING;
  const { value } = result;
  return {
    ...value,
    byline: value.byline.text,
    captions: value.images.flatMap((image) =>
      image.caption === null ? [] : [`${image.src} ${image.caption}`],
    ),
    attachments: value.attachments.map((attachment) => attachment.url),
  };
}

function readabilityAlone(page: Document): Reading {
  const parsed = new Readability<Node>(page, { serializer: (node) => node }).parse();
  const content = parsed?.content;
  const figures = isElement(content) ? [...content.querySelectorAll('figure')] : [];
  const links = isElement(content) ? [...content.querySelectorAll('a[href]')] : [];
  return {
    title: parsed?.title ?? null,
    publishedAt: parsed?.publishedTime ?? null,
    category: null,
    lead: null,
    byline: parsed?.byline ?? null,
    captions: figures.flatMap((figure) => {
      const [image, caption] = [figure.querySelector('img'), figure.querySelector('figcaption')];
      return image === null || caption === null
        ? []
        : [`${image.getAttribute('src') ?? ''} ${caption.textContent.trim()}`];
    }),
    attachments: links
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => /\.(pdf|docx?|xlsx?)$/i.test(href)),
    text: isElement(content) ? blockLines(content) : '',
  };
}

function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === 1;
}

/** Text with a line feed at every block, as the public benchmark's fairest row has it. */
function blockLines(element: Element): string {
  for (const block of element.querySelectorAll('p, div, li, tr, h1, h2, h3, h4, br'))
    block.append('\n');
  return element.textContent;
}

function shingles(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let index = 0; index <= Math.max(0, words.length - 4); index += 1) {
    const shingle = words.slice(index, index + 4).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** F1 over runs of four words. */
function similarity(found: string, wanted: string): number {
  const [a, b] = [shingles(found), shingles(wanted)];
  const sum = (counts: Map<string, number>): number =>
    [...counts.values()].reduce((total, count) => total + count, 0);
  let both = 0;
  for (const [shingle, count] of a) both += Math.min(count, b.get(shingle) ?? 0);
  return both === 0 ? 0 : (2 * both) / (sum(a) + sum(b));
}

function sameSet(found: readonly string[], wanted: readonly string[]): boolean {
  return JSON.stringify([...found].sort()) === JSON.stringify([...wanted].sort());
}

const day = (date: string | null): string | null => date?.slice(0, 10) ?? null;

const CHECKS: Readonly<Record<string, (found: Reading, wanted: ArticleExpectation) => boolean>> = {
  title: (found, wanted) => found.title === wanted.title,
  category: (found, wanted) => found.category === wanted.category,
  date: (found, wanted) => day(found.publishedAt) === day(wanted.publishedAt),
  'date and time': (found, wanted) => found.publishedAt === wanted.publishedAt,
  lead: (found, wanted) => found.lead === wanted.lead,
  byline: (found, wanted) => found.byline === wanted.byline.text,
  captions: (found, wanted) =>
    sameSet(
      found.captions,
      wanted.images.flatMap((image) =>
        image.caption === null ? [] : [`${image.src} ${image.caption}`],
      ),
    ),
  attachments: (found, wanted) =>
    sameSet(
      found.attachments,
      wanted.attachments.map((attachment) => attachment.url),
    ),
};

const pages = articlePages();
const time = { ours: 0, readability: 0, detection: 0 };

function timed<Value>(engine: keyof typeof time, run: () => Value): Value {
  const started = performance.now();
  const value = run();
  time[engine] += performance.now() - started;
  return value;
}

for (const { html, expected } of pages.slice(0, 8)) {
  // warm both engines before they are timed
  ours(makeStandardPage(html, expected.url), expected.url);
  readabilityAlone(makeStandardPage(html, expected.url));
}

const results = pages.map(({ html, expected }) => {
  const [first, second] = [
    makeStandardPage(html, expected.url),
    makeStandardPage(html, expected.url),
  ];
  const own = timed('ours', () => ours(first, expected.url));
  return { expected, ours: own, readability: timed('readability', () => readabilityAlone(second)) };
});

const percent = (part: number, whole: number): string =>
  `${((100 * part) / whole).toFixed(1)} % (${String(part)}/${String(whole)})`;

const table = Object.entries(CHECKS).map(([field, check]) => ({
  field,
  ours: percent(
    results.filter((result) => check(result.ours, result.expected)).length,
    results.length,
  ),
  'Readability alone': percent(
    results.filter((result) => check(result.readability, result.expected)).length,
    results.length,
  ),
}));
const wrong = (engine: 'ours' | 'readability'): string =>
  String(
    results.filter(
      ({ [engine]: found, expected }) =>
        found.publishedAt !== null && day(found.publishedAt) !== day(expected.publishedAt),
    ).length,
  );
const bodyF1 = (engine: 'ours' | 'readability'): string => {
  const values = results.map(({ [engine]: found, expected }) =>
    similarity(found.text, expected.text.join('\n')),
  );
  return (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(4);
};
table.push({
  field: 'wrong dates',
  ours: wrong('ours'),
  'Readability alone': wrong('readability'),
});
table.push({ field: 'body F1', ours: bodyF1('ours'), 'Readability alone': bodyF1('readability') });
const perPage = (total: number): string => `${(total / results.length).toFixed(1)} ms`;
table.push({
  field: 'time a page',
  ours: perPage(time.ours),
  'Readability alone': perPage(time.readability),
});
table.push({
  field: 'time, ratio',
  ours: (time.ours / time.readability).toFixed(2),
  'Readability alone': '1',
});
console.log(`${String(pages.length)} article pages`);
console.table(table);

const everything = fixturePages();
const verdicts = everything.map(({ html, expected }) => {
  const page = makeStandardPage(html, expected.url);
  const detection = timed('detection', () => detectPage(page, expected.url));
  return { wanted: expected.kind, ours: detection.kind, readerable: isProbablyReaderable(page) };
});
const articles = verdicts.filter((verdict) => verdict.wanted === 'article');
const others = verdicts.filter((verdict) => verdict.wanted !== 'article');
console.log(`${String(articles.length)} articles, ${String(others.length)} other pages`);
console.table([
  {
    detector: 'detectPage',
    'false articles': percent(
      others.filter((verdict) => verdict.ours === 'article').length,
      others.length,
    ),
    'missed articles': percent(
      articles.filter((verdict) => verdict.ours !== 'article').length,
      articles.length,
    ),
    'kind right': percent(
      verdicts.filter((verdict) => verdict.ours === verdict.wanted).length,
      verdicts.length,
    ),
    'ms a page': (time.detection / verdicts.length).toFixed(2),
  },
  {
    detector: 'isProbablyReaderable',
    'false articles': percent(others.filter((verdict) => verdict.readerable).length, others.length),
    'missed articles': percent(
      articles.filter((verdict) => !verdict.readerable).length,
      articles.length,
    ),
    'kind right': '',
    'ms a page': '',
  },
]);
