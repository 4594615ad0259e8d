import { ByteWriter } from './bytes.ts';
import { ListPageWriter } from './list-page.ts';
import { writeValues } from './value-list.ts';

/** Bytes at which a page is closed; one read of IndexedDB fetches a few of them. */
const PAGE_BYTES = 32_768;

/** Pages about single terms (`u`) and about pairs of neighbours (`p`). */
export type Region = 'u' | 'p';

/** What a segment knows of one clip without reading a page. */
export interface SegmentDocument {
  readonly id: string;
  readonly published: number | null;
  readonly saved: number;
  readonly print: Uint8Array;
  /** The title's words in order, as term numbers. */
  readonly title: readonly number[];
}

type Entry = readonly [key: string, value: Uint8Array];

/** A core is read whenever the popup opens: what every query needs is laid out to be taken as it is. */
export const SEGMENT_VERSION = 2;
/** In the year 2149. */
const LAST_DAY = 65_535;

/**
 * Writes one sealed segment. Order of calls: the constructor with the whole vocabulary, `document`
 * for each clip, then `list` in ascending order of keys within each region and `titleList` in
 * ascending order of terms, then `finish`. Closed pages are handed out by `takePages`.
 */
export class SegmentWriter {
  readonly #id: string;
  readonly #total: number;
  readonly #words: readonly string[];
  readonly #values: readonly string[];
  readonly #frequencies: Uint32Array;
  readonly #pages: Record<Region, ListPageWriter> = {
    u: new ListPageWriter(),
    p: new ListPageWriter(),
  };
  readonly #directory: Record<Region, ByteWriter> = { u: new ByteWriter(), p: new ByteWriter() };
  readonly #pageCount: Record<Region, number> = { u: 0, p: 0 };
  readonly #titles = new ListPageWriter();
  readonly #ids = new ByteWriter();
  readonly #published: Uint16Array;
  readonly #saved: Uint16Array;
  readonly #prints = new ByteWriter();
  readonly #titleEnds: Uint32Array;
  #documents = 0;
  readonly #titleWords = new ByteWriter();
  #closed: Entry[] = [];

  /** `words` and `values` (of fields) in code unit order; term numbers count through both. */
  constructor(id: string, total: number, words: readonly string[], values: readonly string[]) {
    this.#id = id;
    this.#total = total;
    this.#words = words;
    this.#values = values;
    this.#frequencies = new Uint32Array(words.length + values.length);
    this.#published = new Uint16Array(total);
    this.#saved = new Uint16Array(total);
    this.#titleEnds = new Uint32Array(total);
  }

  document(document: SegmentDocument): void {
    const at = this.#documents++;
    this.#ids.string(document.id);
    this.#published[at] = toDay(document.published ?? 0);
    this.#saved[at] = toDay(document.saved);
    this.#prints.bytes(document.print);
    for (const word of document.title) this.#titleWords.number(word);
    this.#titleEnds[at] = this.#titleWords.length;
  }

  /** One term's list is (term, 0); the list of the pair (a, b) is (a, b + 1) of region `p`. */
  list(
    region: Region,
    first: number,
    second: number,
    list: ArrayLike<number>,
    count: number,
  ): void {
    const page = this.#pages[region];
    if (page.length === 0) {
      this.#directory[region].number(first);
      this.#directory[region].number(second);
    }
    if (region === 'u') this.#frequencies[first] = count;
    page.add(first, second, list, count, this.#total);
    if (page.length >= PAGE_BYTES) this.#close(region);
  }

  titleList(term: number, list: ArrayLike<number>, count: number): void {
    this.#titles.add(term, 0, list, count, this.#total);
  }

  #close(region: Region): void {
    const key = `${this.#id}/${region}${this.#pageCount[region]++}`;
    this.#closed.push([key, this.#pages[region].finish()]);
  }

  /** Pages closed since the last call, ready to be stored. */
  takePages(): Entry[] {
    const closed = this.#closed;
    this.#closed = [];
    return closed;
  }

  get closedPages(): number {
    return this.#closed.length;
  }

  /** Pages of each region; complete after {@link finish}. */
  get pageCounts(): readonly [u: number, p: number] {
    return [this.#pageCount.u, this.#pageCount.p];
  }

  /** The last pages and the core. */
  finish(): Entry[] {
    for (const region of ['u', 'p'] as const) {
      if (this.#pages[region].length > 0) this.#close(region);
    }
    const core = new ByteWriter(1 << 16);
    core.number(SEGMENT_VERSION);
    core.number(this.#total);
    core.lines(this.#words);
    // Values of fields are many and seldom asked for: a reader skips them until then.
    core.number(this.#values.length);
    core.block(writeValues(this.#values));
    core.array(this.#frequencies);
    for (const region of ['u', 'p'] as const) {
      core.number(this.#pageCount[region]);
      core.bytes(this.#directory[region].done());
    }
    core.block(this.#ids.done());
    core.array(this.#published);
    core.array(this.#saved);
    core.block(this.#prints.done());
    core.array(this.#titleEnds);
    core.block(this.#titleWords.done());
    core.block(this.#titles.finish());
    return [...this.takePages(), [`${this.#id}/core`, core.done()]];
  }
}

const toDay = (day: number): number => Math.min(Math.max(0, day), LAST_DAY);
