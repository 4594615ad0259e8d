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
    // What is at hand now is held on to: reading may take a while, and others drop lists and pages.
    const held = names.map((name) => this.#lists.get(name));
    const keys = requests.map((request, at) => (held[at] === undefined ? pagesOf(request) : []));
    const pages = await this.#load(new Set(keys.flat()));
    return requests.map((request, at) => {
      const known = held[at];
      if (known !== undefined) return known;
      const lists = (keys[at] ?? []).flatMap(
        (key) => pages.get(key)?.between(request.first, request.low, request.high) ?? [],
      );
      this.#keep(names[at] ?? '', lists);
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

  /** These pages, read where they are not at hand. */
  async #load(keys: ReadonlySet<string>): Promise<ReadonlyMap<string, IndexedPage>> {
    const loaded = new Map<string, IndexedPage>();
    const missing: string[] = [];
    for (const key of keys) {
      const page = this.#pages.get(key);
      if (page === undefined) missing.push(key);
      else {
        loaded.set(key, page);
        this.#pages.delete(key);
        this.#pages.set(key, page);
      }
    }
    if (missing.length === 0) return loaded;
    const read = await this.#storage.read(missing);
    for (const key of this.#pages.keys()) {
      if (this.#pages.size + missing.length <= MOST_PAGES) break;
      if (!keys.has(key)) this.#pages.delete(key);
    }
    missing.forEach((key, at) => {
      const bytes = read[at];
      if (bytes === undefined) throw new RangeError(`trich-luc: search page ${key} is missing`);
      const page = new IndexedPage(bytes, this.#total);
      this.#pages.set(key, page);
      loaded.set(key, page);
    });
    return loaded;
  }
}
