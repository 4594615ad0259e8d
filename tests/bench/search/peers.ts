import UFuzzy from '@leeoniya/ufuzzy';
import { Index } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

import { foldText } from '../../../lib/index.ts';
import type { CorpusArticle } from './corpus.ts';

/** Gives the ids of the ten best, best first, for a query as typed. */
export type Ask = (query: string) => readonly number[] | Promise<readonly number[]>;

/** Another library over the same folded text, and what it is asked. */
export interface Peer {
  readonly name: string;
  readonly over: 'titles' | 'bodies';
  readonly open: (articles: Iterable<CorpusArticle>) => Ask;
}

const LIMIT = 10;
/** The mode is a constant of its declarations only: there is nothing to import at run time. */
const SINGLE_ERROR = Object.assign({ intraMode: 1 }, {
  intraIns: 1,
  intraSub: 1,
  intraTrn: 1,
  intraDel: 1,
} as const);
const titleOf = ({ title }: CorpusArticle): string => foldText(title);
const bodyOf = ({ body }: CorpusArticle): string => foldText(body);

/**
 * Each with the settings that forgive most and still answer. Every library is given our folding,
 * without which none finds what is typed without accents.
 */
export const PEERS: readonly Peer[] = [
  { name: 'fuse.js', over: 'titles', open: openFuse },
  { name: 'uFuzzy', over: 'titles', open: openUFuzzy },
  { name: 'MiniSearch', over: 'titles', open: miniSearch(['title']) },
  { name: 'FlexSearch', over: 'titles', open: flexSearch(['title']) },
  { name: 'MiniSearch', over: 'bodies', open: miniSearch(['title', 'body']) },
  { name: 'FlexSearch', over: 'bodies', open: flexSearch(['title', 'body']) },
];

function openFuse(articles: Iterable<CorpusArticle>): Ask {
  const rows = Array.from(articles, (article) => ({ id: article.id, title: titleOf(article) }));
  const fuse = new Fuse(rows, { keys: ['title'], ignoreLocation: true, threshold: 0.35 });
  return (query) => fuse.search(foldText(query), { limit: LIMIT }).map(({ item }) => item.id);
}

function openUFuzzy(articles: Iterable<CorpusArticle>): Ask {
  const ids: number[] = [];
  const rows: string[] = [];
  for (const article of articles) {
    ids.push(article.id);
    rows.push(titleOf(article));
  }
  // One slip a word: a letter too many, missing, wrong or swapped.
  const fuzzy = new UFuzzy(SINGLE_ERROR);
  return (query) => {
    const [found, info, order] = fuzzy.search(rows, foldText(query), 1);
    const ranked = order === null ? (found ?? []) : order.map((at) => info.idx[at] ?? -1);
    return ranked.slice(0, LIMIT).map((at) => ids[at] ?? -1);
  };
}

/** Words that every clip must hold; where none does, slips are forgiven, then words left out. */
function miniSearch(fields: readonly ('title' | 'body')[]): Peer['open'] {
  return (articles) => {
    const index = new MiniSearch<{ id: number; title: string; body: string }>({
      fields: [...fields],
    });
    for (const article of articles) {
      const body = fields.includes('body') ? bodyOf(article) : '';
      index.add({ id: article.id, title: titleOf(article), body });
    }
    const prefix = (_: string, at: number, terms: string[]): boolean => at === terms.length - 1;
    const fuzzy = (term: string): number | false => (term.length > 3 ? 0.2 : false);
    const boost = { title: 3 };
    return (query) => {
      const text = foldText(query);
      let found = index.search(text, { combineWith: 'AND', prefix, boost });
      if (found.length === 0)
        found = index.search(text, { combineWith: 'AND', prefix, fuzzy, boost });
      if (found.length === 0)
        found = index.search(text, { combineWith: 'OR', prefix, fuzzy, boost });
      return found.slice(0, LIMIT).map((result) => Number(result.id));
    };
  };
}

/** One index a field, since a single one knows no weights: what stands in titles comes first. */
function flexSearch(fields: readonly ('title' | 'body')[]): Peer['open'] {
  return (articles) => {
    const indexes = fields.map(() => new Index({ tokenize: 'forward', context: true }));
    for (const article of articles) {
      fields.forEach((field, at) => {
        indexes[at]?.add(article.id, field === 'title' ? titleOf(article) : bodyOf(article));
      });
    }
    return (query) => {
      const text = foldText(query);
      const find = (suggest: boolean): number[] =>
        indexes.flatMap((index) => index.search(text, { limit: LIMIT, suggest }).map(Number));
      return [...new Set([...find(false), ...find(true)])].slice(0, LIMIT);
    };
  };
}
