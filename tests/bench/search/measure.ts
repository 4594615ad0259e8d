import {
  indexDelta,
  openSearchIndex,
  rebuildIndex,
  type SearchIndex,
  type SearchOptions,
} from '../../../lib/index.ts';
import { toDocument, type Corpus } from './corpus.ts';
import { cpu, mean, round, spread, type Spread } from './cpu.ts';
import type { MeasuredStorage } from './storage.ts';

/** A query with the ids of the articles that answer it; none for queries that nothing answers. */
export interface JudgedQuery {
  readonly cls: string;
  readonly q: string;
  readonly rel: readonly number[];
}

export interface SearchFigures {
  readonly clips: number;
  readonly recall10: { readonly macro: number; readonly byClass: Readonly<Record<string, number>> };
  readonly mrr: { readonly byClass: Readonly<Record<string, number>> };
  readonly keystrokeCpuMs: Spread;
  readonly queryCpuMs: Spread;
  readonly indexBytes: number;
  readonly bodyBytes: number;
  readonly buildCpuMsPerClip: number;
  readonly peakRssMb: number;
  /** Pages read at a keystroke, cold cache. */
  readonly pagesPerKeystroke: Spread;
  readonly openCpuMs: number;
  /** Added to the saving of one clip. */
  readonly deltaCpuMs: Spread;
  /** Queries without an answer that were given one. */
  readonly falseFinds: number;
}

export const OPTIONS: SearchOptions = { limit: 10, now: new Date('2026-11-24T00:00:00Z') };

/** Builds the real index over a corpus, asks every query, and types some letter by letter. */
export async function measureSearch(
  corpus: Corpus,
  queries: readonly JudgedQuery[],
  storage: MeasuredStorage,
): Promise<SearchFigures> {
  const deltaCpuMs = measureSaves(corpus);
  const built = await build(corpus, storage);
  const peakRssMb = process.resourceUsage().maxRSS / 1024;
  const opening = cpu();
  const index = await openSearchIndex(storage, []);
  const openCpuMs = round(cpu() - opening);
  await warm(index, queries);
  const asked = await ask(corpus, index, queries);
  const typed = await type(await openSearchIndex(storage, []), storage, queries);
  return {
    ...built,
    ...asked,
    ...typed,
    openCpuMs,
    deltaCpuMs,
    indexBytes: storage.bytes,
    peakRssMb: Math.round(peakRssMb),
  };
}

async function build(
  corpus: Corpus,
  storage: MeasuredStorage,
): Promise<Pick<SearchFigures, 'clips' | 'bodyBytes' | 'buildCpuMsPerClip'>> {
  let clips = 0;
  let bodyBytes = 0;
  let reading = 0;
  function* makeDeltas(): Iterable<Uint8Array> {
    let from = cpu();
    for (const article of corpus.articles()) {
      clips++;
      bodyBytes += Buffer.byteLength(article.body);
      reading += cpu() - from;
      yield indexDelta(toDocument(article));
      from = cpu();
    }
  }
  const before = cpu();
  const outcome = await rebuildIndex(storage, makeDeltas());
  if (!outcome.ok || outcome.size !== clips) throw new Error('the index lost clips while building');
  const buildCpuMsPerClip = round((cpu() - before - reading) / clips);
  return { clips, bodyBytes, buildCpuMsPerClip };
}

const MOST_SAVES = 1000;

/**
 * What indexing adds to a save: its delta, the first ones before the engine has compiled anything.
 * Apart from the building of an index, whose garbage no save collects.
 */
function measureSaves(corpus: Corpus): Spread {
  const times: number[] = [];
  for (const article of corpus.articles()) {
    const document = toDocument(article);
    const before = cpu();
    indexDelta(document);
    times.push(cpu() - before);
    if (times.length >= MOST_SAVES) break;
  }
  return spread(times);
}

/** Lets the engine compile what it will; figures are those of a program that has run a while. */
async function warm(index: SearchIndex, queries: readonly JudgedQuery[]): Promise<void> {
  for (const { q } of queries.slice(0, 200)) await index.search(q, OPTIONS);
}

async function ask(
  corpus: Corpus,
  index: SearchIndex,
  queries: readonly JudgedQuery[],
): Promise<Pick<SearchFigures, 'recall10' | 'mrr' | 'queryCpuMs' | 'falseFinds'>> {
  const recalls = new Map<string, number[]>();
  const ranks = new Map<string, number[]>();
  const times: number[] = [];
  let falseFinds = 0;
  const verbose = process.env['BENCH_MISSES'];
  for (const { cls, q, rel } of queries) {
    const before = cpu();
    await index.search(q, OPTIONS);
    times.push(cpu() - before);
    const result = await index.search(q, { ...OPTIONS, texts: corpus.texts });
    const found = result.hits
      .flatMap(({ id, similar }) => [id, ...similar])
      .slice(0, 10)
      .map(Number);
    if (rel.length === 0) {
      if (found.length > 0) falseFinds++;
      continue;
    }
    const wanted = new Set(rel);
    const recall = found.filter((id) => wanted.has(id)).length / Math.min(10, rel.length);
    const rank = found.findIndex((id) => wanted.has(id));
    push(recalls, cls, recall);
    push(ranks, cls, rank < 0 ? 0 : 1 / (rank + 1));
    if (verbose !== undefined && (recall < 1 || rank !== 0)) {
      console.error(cls, JSON.stringify(q), rel.join(','), '->', found.join(','), recall, rank);
      if (verbose === '2') console.error('   ', JSON.stringify(result.read.repairs), result.total);
    }
  }
  const byClass = average(recalls);
  return {
    recall10: { macro: round(mean(Object.values(byClass))), byClass },
    mrr: { byClass: average(ranks) },
    queryCpuMs: spread(times),
    falseFinds,
  };
}

function push(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function average(lists: ReadonlyMap<string, readonly number[]>): Record<string, number> {
  return Object.fromEntries([...lists].map(([key, values]) => [key, round(mean(values))]));
}

/** Most letters of a query that are typed. */
const MOST_LETTERS = 60;
const TYPED_PER_CLASS = 2;

async function type(
  index: SearchIndex,
  storage: MeasuredStorage,
  queries: readonly JudgedQuery[],
): Promise<Pick<SearchFigures, 'keystrokeCpuMs' | 'pagesPerKeystroke'>> {
  const times: number[] = [];
  const pages: number[] = [];
  const typed = new Map<string, number>();
  for (const { cls, q } of queries) {
    const done = typed.get(cls) ?? 0;
    if (done >= TYPED_PER_CLASS) continue;
    typed.set(cls, done + 1);
    for (let length = 1; length <= Math.min(q.length, MOST_LETTERS); length++) {
      const read = storage.reads.keys;
      const before = cpu();
      await index.search(q.slice(0, length), OPTIONS);
      times.push(cpu() - before);
      pages.push(storage.reads.keys - read);
    }
  }
  return { keystrokeCpuMs: spread(times), pagesPerKeystroke: spread(pages) };
}
