import { IndexedPage, type PackedList } from './list-page.ts';
import type { Region } from './segment-writer.ts';
import type { IndexStorage } from './storage.ts';

/** Pages kept at hand, least recently used dropped: two megabytes. */
const MOST_PAGES = 64;
/** Bytes of lists kept at hand; the words of a query are asked for again at every keystroke. */
const MOST_BYTES = 2_000_000;
/** What a list costs beside its bytes. */
const LIST_BYTES = 100;

/** Wanted lists: keys (first, low) up to but without (first, high) of one region. */
export interface ListRequest {
  readonly region: Region;
  readonly first: number;
  readonly low: number;
  readonly high: number;
}

/** Reads lists through their pages and remembers both. */
export class ListCache {
  readonly #storage: IndexStorage;
  readonly #total: number;
  readonly #pages = new Map<string, IndexedPage>();
  readonly #lists = new Map<string, PackedList[]>();
  #bytes = 0;

  constructor(storage: IndexStorage, total: number) {
    this.#storage = storage;
    this.#total = total;
  }

  /** The lists behind each request, in the order of the requests; missing pages in one read. */
  async lists(
    requests: readonly ListRequest[],
    pagesOf: (request: ListRequest) => readonly string[],
  ): Promise<PackedList[][]> {
    const names = requests.map(
      ({ region, first, low, high }) => `${region}${first},${low},${high}`,
    );
    const missing = new Map<number, readonly string[]>();
    names.forEach((name, at) => {
      const request = requests[at];
      if (!this.#lists.has(name) && request !== undefined) missing.set(at, pagesOf(request));
    });
    if (missing.size > 0) await this.#load(new Set([...missing.values()].flat()));
    return names.map((name, at) => {
      const held = this.#lists.get(name);
      if (held !== undefined) return held;
      const request = requests[at];
      const lists = (missing.get(at) ?? []).flatMap((key) => {
        const page = this.#pages.get(key);
        if (page === undefined || request === undefined) return [];
        return page.between(request.first, request.low, request.high);
      });
      this.#keep(name, lists);
      return lists;
    });
  }

  #keep(name: string, lists: PackedList[]): void {
    for (const { packed } of lists) this.#bytes += packed.length + LIST_BYTES;
    this.#bytes += LIST_BYTES;
    if (this.#bytes > MOST_BYTES) {
      this.#lists.clear();
      this.#bytes = 0;
    }
    this.#lists.set(name, lists);
  }

  async #load(keys: ReadonlySet<string>): Promise<void> {
    const missing: string[] = [];
    for (const key of keys) {
      const page = this.#pages.get(key);
      if (page === undefined) missing.push(key);
      else {
        this.#pages.delete(key);
        this.#pages.set(key, page);
      }
    }
    if (missing.length === 0) return;
    const pages = await this.#storage.read(missing);
    for (const key of this.#pages.keys()) {
      if (this.#pages.size + missing.length <= MOST_PAGES) break;
      if (!keys.has(key)) this.#pages.delete(key);
    }
    missing.forEach((key, at) => {
      const page = pages[at];
      if (page === undefined) throw new RangeError(`trich-luc: search page ${key} is missing`);
      this.#pages.set(key, new IndexedPage(page, this.#total));
    });
  }
}
