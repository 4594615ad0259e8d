import Fuse from 'fuse.js';

import { foldText } from '../../../lib/index.ts';
import type { Corpus } from './corpus.ts';
import { spread, type JudgedQuery, type Spread } from './measure.ts';

export interface PeerFigures {
  readonly name: string;
  readonly queryCpuMs: Spread;
  /** Mean over the classes asked. */
  readonly mrr: number;
  readonly queries: number;
}

/** Classes that titles alone can answer. */
const TITLE_CLASSES = new Set(
  'title_nodia part_dia part_nodia nfd typo1 typo2 prefix telex_vni nospace reorder'.split(' '),
);

/** fuse.js over folded titles, the settings that forgive most; it is slow, so a few queries a class. */
export function measureFuse(
  corpus: Corpus,
  queries: readonly JudgedQuery[],
  perClass: number,
): PeerFigures {
  const rows = Array.from(corpus.articles(), ({ id, title }) => ({ id, title: foldText(title) }));
  const fuse = new Fuse(rows, { keys: ['title'], ignoreLocation: true, threshold: 0.35 });
  const asked = new Map<string, number>();
  const times: number[] = [];
  const ranks = new Map<string, number[]>();
  for (const { cls, q, rel } of queries) {
    const done = asked.get(cls) ?? 0;
    if (!TITLE_CLASSES.has(cls) || done >= perClass) continue;
    asked.set(cls, done + 1);
    const before = process.cpuUsage();
    const found = fuse.search(foldText(q), { limit: 10 });
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
    const rank = found.findIndex(({ item }) => rel.includes(item.id));
    ranks.set(cls, [...(ranks.get(cls) ?? []), rank < 0 ? 0 : 1 / (rank + 1)]);
  }
  const means = [...ranks.values()].map((list) => list.reduce((a, b) => a + b, 0) / list.length);
  const mrr = means.reduce((a, b) => a + b, 0) / Math.max(1, means.length);
  return {
    name: 'fuse.js, titles',
    queryCpuMs: spread(times),
    mrr: Math.round(mrr * 1000) / 1000,
    queries: times.length,
  };
}
