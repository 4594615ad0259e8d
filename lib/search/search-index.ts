import { countBits, type Bitmap } from './bitmap.ts';
import { readDelta } from './delta.ts';
import { countFacets, type FacetOptions, type Facets } from './facets.ts';
import { hide, type LiveIndex, type LiveSegment } from './live-segment.ts';
import { MANIFEST_KEY, readManifest } from './manifest.ts';
import { parseQuery } from './parse-query.ts';
import type { Query } from './query.ts';
import { runSearch } from './run-search.ts';
import type { SearchOptions, SearchResult } from './search-result.ts';
import { buildSegment, MOST_DOCUMENTS } from './segment-build.ts';
import { Scorer } from './scorer.ts';
import { Segment } from './segment.ts';
import { memoryStorage, type IndexStorage } from './storage.ts';
import { TitleSearch, type SearchFallback } from './title-fallback.ts';
import { Vocabulary } from './vocabulary.ts';

export interface SearchIndex {
  /** How many clips can be found. */
  size(): Promise<number>;
  /** True where sealed parts were missing or damaged: what they held is found by its title alone. */
  readonly damaged: boolean;
  search(query: string | Query, options: SearchOptions): Promise<SearchResult>;
  /** Counts the values of fields over everything that a query finds; see {@link countFacets}. */
  facets(query: Query, options: FacetOptions): Promise<Facets>;
  /** Takes in a clip saved since opening, by its delta; replaces an older delta of the same id. */
  add(delta: Uint8Array): void;
  /** Hides a clip deleted since opening. */
  remove(id: string): void;
}

/**
 * Opens the index: the manifest and the cores of its segments are read, pages only when a query
 * asks for them. `deltas` are those of clips saved or deleted since the last merge, oldest first; a
 * delta hides what the sealed index holds of the same clip, so one that was merged already does no
 * harm. Damaged parts are left out and reported by `damaged`; `fallback` then finds by title what
 * they held, behind what the index still finds.
 */
export async function openSearchIndex(
  storage: IndexStorage,
  deltas: readonly Uint8Array[],
  fallback?: SearchFallback,
): Promise<SearchIndex> {
  return joinSearchIndex(storage, await readSealedIndex(storage), deltas, fallback);
}

/** The second half of {@link openSearchIndex}, for whoever reads deltas and sealed parts side by side. */
export function joinSearchIndex(
  storage: IndexStorage,
  sealed: SealedIndex,
  deltas: readonly Uint8Array[],
  fallback?: SearchFallback,
): SearchIndex {
  return new OpenIndex(storage, sealed, deltas, fallback);
}

interface SealedSegment {
  readonly segment: Segment;
  readonly hash: number;
  readonly dead: Bitmap;
}

/** The sealed parts of an index, without their pages. */
export interface SealedIndex {
  readonly segments: readonly SealedSegment[];
  /** True where some are missing or damaged. */
  readonly damaged: boolean;
  /** True before the first merge. */
  readonly absent: boolean;
}

/**
 * Reads the manifest and the cores of its segments: the first half of {@link openSearchIndex}. Segments
 * that `before` holds already are taken from there, with all that was read of them.
 */
export async function readSealedIndex(
  storage: IndexStorage,
  before?: SealedIndex,
): Promise<SealedIndex> {
  const [bytes] = await storage.read([MANIFEST_KEY]);
  const manifest = readManifest(bytes);
  const entries = manifest?.segments ?? [];
  const known = entries.map(({ id, hash }) =>
    before?.segments.find((one) => one.segment.id === id && one.hash === hash),
  );
  const missing = entries.filter((_, at) => known[at] === undefined);
  const cores = await storage.read(missing.map(({ id }) => `${id}/core`));
  const segments = entries.flatMap((entry, at): SealedSegment[] => {
    const { id, hash, dead } = entry;
    const held = known[at]?.segment;
    const segment = held ?? openSegment(id, cores[missing.indexOf(entry)], storage);
    return segment === null ? [] : [{ segment, hash, dead }];
  });
  const damaged = manifest === null || segments.length < entries.length;
  return { segments, damaged, absent: bytes === undefined };
}

/** Null where the core is missing or damaged. */
function openSegment(
  id: string,
  core: Uint8Array | undefined,
  storage: IndexStorage,
): Segment | null {
  if (core === undefined) return null;
  try {
    return new Segment(id, core, storage);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

class OpenIndex implements SearchIndex {
  readonly #storage: IndexStorage;
  #sealed: readonly SealedSegment[];
  #damaged: boolean;
  /** Newest delta of each id; null for a deleted clip that the sealed index may hold. */
  readonly #deltas = new Map<string, Uint8Array | null>();
  #live: Promise<LiveIndex> | null = null;
  readonly #fallback: SearchFallback | undefined;
  #titles: TitleSearch | null = null;

  constructor(
    storage: IndexStorage,
    sealed: SealedIndex,
    deltas: readonly Uint8Array[],
    fallback: SearchFallback | undefined,
  ) {
    this.#storage = storage;
    this.#fallback = fallback;
    this.#sealed = sealed.segments;
    this.#damaged = sealed.damaged;
    for (const delta of deltas) this.add(delta);
  }

  get damaged(): boolean {
    return this.#damaged;
  }

  size(): Promise<number> {
    return this.#read(({ segments }) =>
      Promise.resolve(
        segments.reduce(
          (sum, { segment, dead }) => sum + segment.total - (dead === null ? 0 : countBits(dead)),
          0,
        ),
      ),
    );
  }

  add(delta: Uint8Array): void {
    const document = readDelta(delta);
    if (document === null) return;
    this.#deltas.set(document.id, document.alive ? delta : null);
    this.#live = null;
  }

  remove(id: string): void {
    this.#deltas.set(id, null);
    this.#live = null;
  }

  async search(query: string | Query, options: SearchOptions): Promise<SearchResult> {
    const parsed = typeof query === 'string' ? parseQuery(query, options.now) : query;
    const found = await this.#read((index) => runSearch(index, parsed, options));
    return this.#damaged || this.#fallback?.isNeeded === true
      ? this.#addTitles(found, parsed, options)
      : found;
  }

  facets(query: Query, options: FacetOptions): Promise<Facets> {
    return this.#read((index) => countFacets(index, query, options));
  }

  async #read<Answer>(ask: (index: LiveIndex) => Promise<Answer>): Promise<Answer> {
    const first = await this.#unlessDamaged(ask);
    if (first !== null) return first.answer;
    // A merge since opening deletes the pages it replaced: the new ones are read instead.
    const { segments, damaged } = await readSealedIndex(this.#storage);
    this.#replace(segments, damaged);
    const second = await this.#unlessDamaged(ask);
    if (second !== null) return second.answer;
    // Pages are gone for good: what is left are the clips saved lately, and titles.
    this.#replace([], true);
    return ask(await this.#index());
  }

  /** Null where a page is missing or damaged. */
  async #unlessDamaged<Answer>(
    ask: (index: LiveIndex) => Promise<Answer>,
  ): Promise<{ answer: Answer } | null> {
    try {
      return { answer: await ask(await this.#index()) };
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  }

  #replace(sealed: readonly SealedSegment[], damaged: boolean): void {
    this.#sealed = sealed;
    this.#damaged = damaged;
    this.#live = null;
  }

  /** Adds what titles find, and takes back what cannot be said of a library seen in part. */
  async #addTitles(
    found: SearchResult,
    query: Query,
    { limit }: SearchOptions,
  ): Promise<SearchResult> {
    if (this.#fallback === undefined) return found;
    this.#titles ??= new TitleSearch(this.#fallback.titles);
    // A find that had to be guessed may be one only because the clip that was meant is missing.
    const isGuessed = found.read.repairs.length + found.read.unknownWords.length > 0;
    const sure = isGuessed ? [] : found.hits.filter(({ why }) => why.complete);
    const known = new Set(sure.flatMap(({ id, similar }) => [id, ...similar]));
    const titled = await this.#titles.search(query, limit);
    const added = titled.filter(({ id }) => !known.has(id));
    const taken = new Set([...known, ...added.map(({ id }) => id)]);
    const others = found.hits.filter(({ id }) => !taken.has(id));
    return {
      ...found,
      hits: [...sure, ...added, ...others].slice(0, limit),
      total: found.total + added.length,
      read: { ...found.read, unknownWords: [], missingNumbers: [] },
    };
  }

  /** Sealed segments without what the deltas replace, and one segment made of the deltas. */
  #index(): Promise<LiveIndex> {
    this.#live ??= makeLive(this.#sealed, this.#deltas);
    return this.#live;
  }
}

async function makeLive(
  sealed: readonly SealedSegment[],
  deltas: ReadonlyMap<string, Uint8Array | null>,
): Promise<LiveIndex> {
  const documents = [...deltas.values()]
    .map((delta) => (delta === null ? null : readDelta(delta)))
    .filter((document) => document !== null);
  const live = await Promise.all(
    sealed.map(async ({ segment, dead }): Promise<LiveSegment> => ({
      segment,
      scorer: new Scorer(segment),
      dead: await hide(segment, dead, deltas),
    })),
  );
  for (let from = 0; from < documents.length; from += MOST_DOCUMENTS) {
    const part = documents.slice(from, from + MOST_DOCUMENTS);
    live.push(segmentInMemory(buildSegment(`delta${from}`, part)));
  }
  return { segments: live, vocabulary: new Vocabulary(live.map(({ segment }) => segment)) };
}

function segmentInMemory(entries: readonly (readonly [string, Uint8Array])[]): LiveSegment {
  const held = new Map(entries);
  const [key, core] = entries.at(-1) ?? ['', new Uint8Array(0)];
  const segment = new Segment(key.replace(/\/core$/, ''), core, memoryStorage(held));
  return { segment, scorer: new Scorer(segment), dead: null };
}
