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
import { Vocabulary } from './vocabulary.ts';

export interface SearchIndex {
  /** How many clips can be found. */
  readonly size: number;
  /** True where sealed parts were missing or damaged: what they held is not found until rebuilt. */
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
 * harm. Damaged parts are left out and reported by `damaged`.
 */
export async function openSearchIndex(
  storage: IndexStorage,
  deltas: readonly Uint8Array[],
): Promise<SearchIndex> {
  const { sealed, damaged } = await readSealed(storage);
  return new OpenIndex(storage, sealed, damaged, deltas);
}

interface SealedSegment {
  readonly segment: Segment;
  readonly dead: Bitmap;
}

async function readSealed(
  storage: IndexStorage,
): Promise<{ sealed: SealedSegment[]; damaged: boolean }> {
  const [bytes] = await storage.read([MANIFEST_KEY]);
  const manifest = readManifest(bytes);
  const entries = manifest?.segments ?? [];
  const cores = await storage.read(entries.map(({ id }) => `${id}/core`));
  const sealed = entries.flatMap(({ id, dead }, at): SealedSegment[] => {
    const segment = openSegment(id, cores[at], storage);
    return segment === null ? [] : [{ segment, dead }];
  });
  return { sealed, damaged: manifest === null || sealed.length < entries.length };
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
  #live: LiveIndex | null = null;

  constructor(
    storage: IndexStorage,
    sealed: readonly SealedSegment[],
    damaged: boolean,
    deltas: readonly Uint8Array[],
  ) {
    this.#storage = storage;
    this.#sealed = sealed;
    this.#damaged = damaged;
    for (const delta of deltas) this.add(delta);
  }

  get damaged(): boolean {
    return this.#damaged;
  }

  get size(): number {
    return this.#index().segments.reduce(
      (sum, { segment, dead }) => sum + segment.total - (dead === null ? 0 : countBits(dead)),
      0,
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
    return this.#read((index) => runSearch(index, parsed, options));
  }

  facets(query: Query, options: FacetOptions): Promise<Facets> {
    return this.#read((index) => countFacets(index, query, options));
  }

  async #read<Answer>(ask: (index: LiveIndex) => Promise<Answer>): Promise<Answer> {
    try {
      return await ask(this.#index());
    } catch (error) {
      // A merge since opening deletes the pages it replaced: the new ones are read instead.
      if (!(error instanceof RangeError)) throw error;
      const { sealed, damaged } = await readSealed(this.#storage);
      this.#sealed = sealed;
      this.#damaged = damaged;
      this.#live = null;
      return ask(this.#index());
    }
  }

  /** Sealed segments without what the deltas replace, and one segment made of the deltas. */
  #index(): LiveIndex {
    if (this.#live !== null) return this.#live;
    const live = this.#sealed.map(({ segment, dead }): LiveSegment => {
      const hidden = hide(segment, dead, this.#deltas);
      return { segment, scorer: new Scorer(segment), dead: hidden };
    });
    const documents = [...this.#deltas.values()]
      .map((delta) => (delta === null ? null : readDelta(delta)))
      .filter((document) => document !== null);
    for (let from = 0; from < documents.length; from += MOST_DOCUMENTS) {
      const part = documents.slice(from, from + MOST_DOCUMENTS);
      live.push(segmentInMemory(buildSegment(`delta${from}`, part)));
    }
    this.#live = {
      segments: live,
      vocabulary: new Vocabulary(live.map(({ segment }) => segment)),
    };
    return this.#live;
  }
}

function segmentInMemory(entries: readonly (readonly [string, Uint8Array])[]): LiveSegment {
  const held = new Map(entries);
  const [key, core] = entries.at(-1) ?? ['', new Uint8Array(0)];
  const segment = new Segment(key.replace(/\/core$/, ''), core, memoryStorage(held));
  return { segment, scorer: new Scorer(segment), dead: null };
}
