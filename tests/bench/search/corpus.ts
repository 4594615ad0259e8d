import { closeSync, openSync, readSync } from 'node:fs';

import { dayOf } from '../../../lib/search/document.ts';
import { findDocumentNumbers, type HitText, type SearchDocument } from '../../../lib/index.ts';

/** One article of a corpus file: a JSON object a line. */
export interface CorpusArticle {
  readonly id: number;
  readonly title: string;
  readonly body: string;
  readonly tags: readonly string[];
  readonly cat: string;
  readonly date: string;
  readonly site: string;
}

export interface Corpus {
  articles(): Iterable<CorpusArticle>;
  /** Titles and texts by id, read from where they lie. */
  texts(ids: readonly string[]): Promise<HitText[]>;
}

export function toDocument(article: CorpusArticle): SearchDocument {
  const { title, body } = article;
  const published = dayOf(article.date);
  return {
    id: String(article.id),
    title,
    lead: '',
    body,
    note: '',
    tags: article.tags,
    category: article.cat,
    issuers: [],
    numbers: [...new Set(findDocumentNumbers(`${title}\n${body}`).map(({ key }) => key))],
    kinds: [],
    portal: '',
    host: article.site,
    authors: [],
    collections: [],
    has: [],
    states: [],
    published,
    saved: published ?? 0,
  };
}

/** A corpus in memory, as a generator makes it. */
export function corpusOf(articles: readonly CorpusArticle[]): Corpus {
  return {
    articles: () => articles,
    texts: (ids) =>
      Promise.resolve(
        ids.map((id) => {
          const article = articles[Number(id)];
          return { title: article?.title ?? '', text: article?.body ?? '' };
        }),
      ),
  };
}

/** A corpus file, one JSON object a line; articles are read one by one, never all at once. */
export function openCorpus(path: string): Corpus {
  const places = new Map<string, { at: number; length: number }>();
  const file = openSync(path, 'r');
  const parse = (at: number, length: number): CorpusArticle => {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, at);
    return JSON.parse(bytes.toString()) as CorpusArticle;
  };
  return {
    *articles() {
      for (const { at, length } of lines(path)) {
        const article = parse(at, length);
        places.set(String(article.id), { at, length });
        yield article;
      }
    },
    texts: (ids) =>
      Promise.resolve(
        ids.map((id) => {
          const place = places.get(id);
          if (place === undefined) throw new Error(`no article ${id} in ${path}`);
          const { title, body } = parse(place.at, place.length);
          return { title, text: body };
        }),
      ),
  };
}

function* lines(path: string): Iterable<{ at: number; length: number }> {
  const file = openSync(path, 'r');
  const chunk = Buffer.alloc(1 << 20);
  let start = 0;
  let at = 0;
  for (;;) {
    const read = readSync(file, chunk, 0, chunk.length, at);
    if (read === 0) break;
    for (let from = 0; ;) {
      const end = chunk.subarray(0, read).indexOf(10, from);
      if (end < 0) break;
      if (at + end > start) yield { at: start, length: at + end - start };
      start = at + end + 1;
      from = end + 1;
    }
    at += read;
  }
  if (at > start) yield { at: start, length: at - start };
  closeSync(file);
}
