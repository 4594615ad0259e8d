import UFuzzy from '@leeoniya/ufuzzy';
import { Index } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

import { foldText } from '../../../lib/index.ts';
import type { Corpus, CorpusArticle } from './corpus.ts';
import { spread, type JudgedQuery, type Spread } from './measure.ts';

export interface PeerFigures {
  readonly name: string;
  readonly queryCpuMs: Spread;
  /** Mean over the classes asked. */
  readonly mrr: number;
  readonly queries: number;
}

/** Gives the ids of the ten best, best first, for a folded query. */
type Ask = (query: string) => readonly number[];

interface Peer {
  readonly name: string;
  readonly classes: ReadonlySet<string>;
  /** Queries a class: the slow are asked less. */
  readonly perClass: number;
  readonly open: (articles: readonly CorpusArticle[]) => Ask;
}

/** Classes that titles alone can answer, and those that need bodies. */
const TITLE_CLASSES =
  'title_nodia part_dia part_nodia nfd typo1 typo2 prefix telex_vni nospace reorder'.split(' ');
const BODY_CLASSES = ['body_phrase', 'body_terms'];
const titles: ReadonlySet<string> = new Set(TITLE_CLASSES);
const bodies: ReadonlySet<string> = new Set([...TITLE_CLASSES, ...BODY_CLASSES]);

/** What the peers over titles, and those over bodies, are asked. */
export const PEER_CLASSES = { titles, bodies };

const LIMIT = 10;
/** The mode is a constant of its declarations only: there is nothing to import at run time. */
const SINGLE_ERROR = Object.assign({ intraMode: 1 }, {
  intraIns: 1,
  intraSub: 1,
  intraTrn: 1,
  intraDel: 1,
} as const);
const titleOf = ({ title }: CorpusArticle): string => foldText(title);
const textOf = ({ title, body }: CorpusArticle): string => foldText(`${title}\n${body}`);

/**
 * Others over the same folded text, each with the settings that forgive most and still answer:
 * every library is given our folding, without which none finds what is typed without accents.
 */
const PEERS: readonly Peer[] = [
  {
    name: 'fuse.js, titles',
    classes: titles,
    perClass: 2,
    open(articles) {
      const rows = articles.map((article) => ({ id: article.id, title: titleOf(article) }));
      const fuse = new Fuse(rows, { keys: ['title'], ignoreLocation: true, threshold: 0.35 });
      return (query) => fuse.search(query, { limit: LIMIT }).map(({ item }) => item.id);
    },
  },
  {
    name: 'uFuzzy, titles',
    classes: titles,
    perClass: 12,
    open(articles) {
      const rows = articles.map(titleOf);
      // One slip a word: a letter too many, missing, wrong or swapped.
      const fuzzy = new UFuzzy(SINGLE_ERROR);
      return (query) => {
        const [found, info, order] = fuzzy.search(rows, query, 1);
        const ranked = order === null ? (found ?? []) : order.map((at) => info.idx[at] ?? -1);
        return ranked.slice(0, LIMIT).map((at) => articles[at]?.id ?? -1);
      };
    },
  },
  miniSearch('MiniSearch, titles', titles, titleOf),
  flexSearch('FlexSearch, titles', titles, titleOf),
  miniSearch('MiniSearch, bodies', bodies, textOf),
  flexSearch('FlexSearch, bodies', bodies, textOf),
];

type TextOf = (article: CorpusArticle) => string;

function miniSearch(name: string, classes: ReadonlySet<string>, read: TextOf): Peer {
  return {
    name,
    classes,
    perClass: 12,
    open(articles) {
      const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
      for (const article of articles) index.add({ id: article.id, text: read(article) });
      return (query) =>
        index
          .search(query, {
            combineWith: 'AND',
            prefix: (_, at, terms) => at === terms.length - 1,
            fuzzy: (term) => (term.length > 3 ? 0.2 : false),
          })
          .slice(0, LIMIT)
          .map((result) => Number(result.id));
    },
  };
}

function flexSearch(name: string, classes: ReadonlySet<string>, read: TextOf): Peer {
  return {
    name,
    classes,
    perClass: 12,
    open(articles) {
      const index = new Index({ tokenize: 'forward', context: true });
      for (const article of articles) index.add(article.id, read(article));
      return (query) => index.search(query, { limit: LIMIT, suggest: true }).map(Number);
    },
  };
}

/** Every peer over the corpus, one at a time so that the memory of one is free for the next. */
export function measurePeers(corpus: Corpus, queries: readonly JudgedQuery[]): PeerFigures[] {
  const articles = [...corpus.articles()];
  return PEERS.map((peer) => measurePeer(peer, articles, queries));
}

function measurePeer(
  { name, classes, perClass, open }: Peer,
  articles: readonly CorpusArticle[],
  queries: readonly JudgedQuery[],
): PeerFigures {
  const ask = open(articles);
  const asked = new Map<string, number>();
  const times: number[] = [];
  const ranks = new Map<string, number[]>();
  for (const { cls, q, rel } of queries) {
    const done = asked.get(cls) ?? 0;
    if (!classes.has(cls) || done >= perClass) continue;
    asked.set(cls, done + 1);
    const before = process.cpuUsage();
    const found = ask(foldText(q));
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
    const rank = found.findIndex((id) => rel.includes(id));
    ranks.set(cls, [...(ranks.get(cls) ?? []), rank < 0 ? 0 : 1 / (rank + 1)]);
  }
  const means = [...ranks.values()].map((list) => list.reduce((a, b) => a + b, 0) / list.length);
  const mrr = means.reduce((a, b) => a + b, 0) / Math.max(1, means.length);
  return {
    name,
    queryCpuMs: spread(times),
    mrr: Math.round(mrr * 1000) / 1000,
    queries: times.length,
  };
}
