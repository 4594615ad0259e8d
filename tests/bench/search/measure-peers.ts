import { openSearchIndex } from '../../../lib/index.ts';
import type { Corpus } from './corpus.ts';
import { cpu, mean, neededMb, round, spread, type Spread } from './cpu.ts';
import { OPTIONS, type JudgedQuery } from './measure.ts';
import { PEERS, type Ask, type Peer } from './peers.ts';
import type { MeasuredStorage } from './storage.ts';

export interface PeerFigures {
  readonly name: string;
  readonly over: Peer['over'];
  /** Means over the classes asked. */
  readonly recall10: number;
  readonly mrr: number;
  readonly queries: number;
  readonly queryCpuMs: Spread;
  readonly keystrokeCpuMs: Spread;
  readonly buildCpuMs: number;
  /** What it needs to answer; not known for one that was not asked. */
  readonly memoryMb: number;
}

/** Classes that titles alone can answer, and those that need bodies. */
const TITLE_CLASSES =
  'title_exact title_nodia part_dia part_nodia wrong_dia nfd typo1 typo2 prefix telex_vni nospace reorder';
const BODY_CLASSES = 'docnum docnum_prefix body_phrase body_terms';
const CLASSES: Readonly<Record<Peer['over'], ReadonlySet<string>>> = {
  titles: new Set(TITLE_CLASSES.split(' ')),
  bodies: new Set(`${TITLE_CLASSES} ${BODY_CLASSES}`.split(' ')),
};

/** Processor time that one library may take for queries, and again for keystrokes. */
const BUDGET_MS = 20_000;
const PER_CLASS = 12;
const MOST_LETTERS = 60;
/** Libraries that hold bodies in memory need 20 to 40 kB a clip. */
export const MOST_BODIES = 20_000;

/** Ours and every peer, over the same queries, one at a time so that memory is free for the next. */
export async function measurePeers(
  corpus: Corpus,
  queries: readonly JudgedQuery[],
  storage: MeasuredStorage,
  clips: number,
): Promise<PeerFigures[]> {
  const ours = async (): Promise<Ask> => {
    const index = await openSearchIndex(storage, []);
    return async (query) => {
      const { hits } = await index.search(query, OPTIONS);
      return hits.flatMap(({ id, similar }) => [id, ...similar].map(Number)).slice(0, 10);
    };
  };
  const figures: PeerFigures[] = [];
  for (const over of ['titles', 'bodies'] as const) {
    figures.push(await measurePeer('ours', over, ours, queries));
    for (const peer of PEERS) {
      if (peer.over !== over || (over === 'bodies' && clips > MOST_BODIES)) continue;
      const open = (): Promise<Ask> => Promise.resolve(peer.open(corpus.articles()));
      figures.push(await measurePeer(peer.name, over, open, queries));
    }
  }
  return figures;
}

async function measurePeer(
  name: string,
  over: Peer['over'],
  open: () => Promise<Ask>,
  queries: readonly JudgedQuery[],
): Promise<PeerFigures> {
  const idle = neededMb();
  const began = cpu();
  const ask = await open();
  const buildCpuMs = Math.round(cpu() - began);
  const asked = inTurn(queries.filter(({ cls }) => CLASSES[over].has(cls)));
  const answered = await answer(ask, asked);
  const keystrokeCpuMs = spread(await type(ask, asked));
  // Measured while `ask` is still needed below.
  const memoryMb = Math.round((neededMb() - idle) * 10) / 10;
  await ask('');
  return { name, over, ...answered, keystrokeCpuMs, buildCpuMs, memoryMb };
}

/** The first of every class, the second of every class …: whoever is slow is asked all classes. */
function inTurn(queries: readonly JudgedQuery[]): JudgedQuery[] {
  const seen = new Map<string, number>();
  const placed = queries.map((query) => {
    const place = seen.get(query.cls) ?? 0;
    seen.set(query.cls, place + 1);
    return { query, place };
  });
  return placed
    .filter(({ place }) => place < PER_CLASS)
    .sort((a, b) => a.place - b.place)
    .map(({ query }) => query);
}

async function answer(
  ask: Ask,
  queries: readonly JudgedQuery[],
): Promise<Pick<PeerFigures, 'recall10' | 'mrr' | 'queries' | 'queryCpuMs'>> {
  const times: number[] = [];
  const scores = new Map<string, { recall: number; rank: number }[]>();
  const began = cpu();
  for (const { cls, q, rel } of queries) {
    if (cpu() - began > BUDGET_MS) break;
    const before = cpu();
    const found = await ask(q);
    times.push(cpu() - before);
    const recall = found.filter((id) => rel.includes(id)).length / Math.min(10, rel.length);
    const rank = found.findIndex((id) => rel.includes(id));
    const list = scores.get(cls) ?? [];
    list.push({ recall, rank: rank < 0 ? 0 : 1 / (rank + 1) });
    scores.set(cls, list);
  }
  const classes = [...scores.values()];
  return {
    recall10: round(mean(classes.map((list) => mean(list.map(({ recall }) => recall))))),
    mrr: round(mean(classes.map((list) => mean(list.map(({ rank }) => rank))))),
    queries: times.length,
    queryCpuMs: spread(times),
  };
}

async function type(ask: Ask, queries: readonly JudgedQuery[]): Promise<number[]> {
  const times: number[] = [];
  const began = cpu();
  for (const { q } of queries) {
    for (let length = 1; length <= Math.min(q.length, MOST_LETTERS); length++) {
      const before = cpu();
      await ask(q.slice(0, length));
      times.push(cpu() - before);
    }
    if (cpu() - began > BUDGET_MS || times.length > 1500) break;
  }
  return times;
}
