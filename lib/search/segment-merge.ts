import { hasBit, type Bitmap } from './bitmap.ts';
import { DocumentPage } from './document-page.ts';
import { PageWalker } from './list-page.ts';
import type { PageCounts } from './manifest.ts';
import type { Segment } from './segment.ts';
import type { SegmentValues } from './segment-values.ts';
import { REGIONS, SegmentWriter, type Region } from './segment-writer.ts';
import type { IndexStorage } from './storage.ts';

/** A segment to be merged, where its pages are, and which of its clips are left out. */
export interface MergeSource {
  readonly segment: Segment;
  readonly storage: IndexStorage;
  readonly dead: Bitmap | null;
}

export interface MergedSegment {
  readonly total: number;
  readonly pages: PageCounts;
  /** The last entries, the core at the end: to be written together with the manifest that names them. */
  readonly last: readonly (readonly [string, Uint8Array])[];
}

/** Pages gathered before they are written: a quarter of a megabyte. */
const WRITE_PAGES = 8;
const READ_PAGES = 2;
const GONE = 0xffffffff;

/** A source with its numbers translated into those of the new segment. */
interface Translated extends MergeSource {
  readonly values: SegmentValues;
  readonly terms: Uint32Array;
  readonly docs: Uint32Array;
}

/**
 * Writes one new segment from several, a page at a time: memory holds the cores and a few pages,
 * whatever the size. Sources stay untouched; nothing refers to the new segment until its last
 * entries are written by the caller.
 */
export async function mergeSegments(
  id: string,
  sources: readonly MergeSource[],
  target: IndexStorage,
): Promise<MergedSegment> {
  const words = union(sources.map(({ segment }) => segment.words));
  const own = await Promise.all(sources.map(({ segment }) => segment.values()));
  const values = union(own.map((one) => one.all()));
  let total = 0;
  const translated = sources.flatMap((source, which): Translated[] => {
    const kept = own[which];
    if (kept === undefined) return [];
    const docs = new Uint32Array(source.segment.total);
    for (let doc = 0; doc < docs.length; doc++) {
      docs[doc] = source.dead !== null && hasBit(source.dead, doc) ? GONE : total++;
    }
    const terms = translateTerms(source.segment.words, kept.all(), words, values);
    return [{ ...source, values: kept, docs, terms }];
  });

  const writer = new SegmentWriter(id, total, words, values);
  for (const source of translated) await writeDocuments(writer, source, target);
  for (const region of REGIONS) await mergeRegion(region, translated, total, writer, target);
  const last = writer.finish();
  return { total, pages: writer.pageCounts, last };
}

function union(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())].sort();
}

/** Both vocabularies are sorted, so one walk through both finds every place. */
function translateTerms(
  ownWords: readonly string[],
  ownValues: readonly string[],
  words: readonly string[],
  values: readonly string[],
): Uint32Array {
  const terms = new Uint32Array(ownWords.length + ownValues.length);
  let filled = 0;
  const walk = (from: readonly string[], to: readonly string[], base: number): void => {
    let at = 0;
    for (const term of from) {
      while (to[at] !== term) at++;
      terms[filled++] = base + at;
    }
  };
  walk(ownWords, words, 0);
  walk(ownValues, values, words.length);
  return terms;
}

async function writeDocuments(
  writer: SegmentWriter,
  { segment, storage, values, docs, terms }: Translated,
  target: IndexStorage,
): Promise<void> {
  let doc = 0;
  for (const key of segment.documentPageKeys()) {
    const page = new DocumentPage(await readPage(storage, key));
    for (let place = 0; place < page.count; place++, doc++) {
      if (docs[doc] === GONE) continue;
      const published = values.published[doc] ?? 0;
      writer.document({
        id: page.id(place),
        published: published === 0 ? null : published,
        saved: values.saved[doc] ?? 0,
        print: page.print(place),
        title: page.title(place).map((term) => terms[term] ?? 0),
      });
    }
    await writeClosed(writer, target);
  }
}

async function readPage(storage: IndexStorage, key: string): Promise<Uint8Array> {
  const [page] = await storage.read([key]);
  if (page === undefined) throw new RangeError(`trich-luc: search page ${key} is missing`);
  return page;
}

async function writeClosed(writer: SegmentWriter, target: IndexStorage): Promise<void> {
  if (writer.closedPages >= WRITE_PAGES) await target.write(writer.takePages(), []);
}

/** Walks a region of one source, list by list. Only valid after {@link RegionCursor.ready}. */
class RegionCursor {
  readonly source: Translated;
  /** Key of the list at hand in the numbers of the new segment; infinite at the end. */
  first = Infinity;
  second = Infinity;
  readonly #keys: readonly string[];
  readonly #region: Region;
  #pages: Uint8Array[] = [];
  #walker: PageWalker | null = null;
  #nextPage = 0;

  constructor(source: Translated, region: Region) {
    this.source = source;
    this.#region = region;
    this.#keys = source.segment.pageKeys(region);
  }

  get needsPages(): boolean {
    return this.#walker === null && this.#nextPage < this.#keys.length;
  }

  async ready(): Promise<void> {
    const keys = this.#keys.slice(this.#nextPage, this.#nextPage + READ_PAGES);
    const pages = await this.source.storage.read(keys);
    this.#nextPage += keys.length;
    this.#pages = pages.map((page, at) => {
      if (page !== undefined) return page;
      throw new RangeError(`trich-luc: search page ${keys[at] ?? ''} is missing`);
    });
    this.advance();
  }

  advance(): void {
    const { segment, terms } = this.source;
    while (this.#walker?.next() !== true) {
      const page = this.#pages.shift();
      this.#walker = page === undefined ? null : new PageWalker(page, segment.total);
      if (this.#walker !== null) continue;
      this.first = Infinity;
      this.second = Infinity;
      return;
    }
    const { first, second } = this.#walker;
    this.first = this.#region === 't' ? first : (terms[first] ?? 0);
    this.second = this.#region === 'u' ? second : (terms[second - 1] ?? 0) + 1;
  }

  /** Adds the clips of the list at hand, in the numbers of the new segment. */
  append(into: Uint32Array, filled: number): number {
    const walker = this.#walker;
    if (walker === null) return filled;
    if (scratch.length < walker.count) scratch = new Uint32Array(walker.count * 2);
    walker.unpack(scratch);
    return translate(into, filled, this.source.docs, walker.count);
  }
}

/** Documents of one list of a source, before they are translated. */
let scratch = new Uint32Array(1024);

function translate(into: Uint32Array, filled: number, docs: Uint32Array, length: number): number {
  let count = filled;
  for (let at = 0; at < length; at++) {
    const there = docs[scratch[at] ?? 0] ?? GONE;
    if (there !== GONE) into[count++] = there;
  }
  return count;
}

async function mergeRegion(
  region: Region,
  sources: readonly Translated[],
  total: number,
  writer: SegmentWriter,
  target: IndexStorage,
): Promise<void> {
  const cursors = sources.map((source) => new RegionCursor(source, region));
  const merged = new Uint32Array(total);
  for (;;) {
    for (const cursor of cursors) {
      if (cursor.needsPages) await cursor.ready();
    }
    let first = Infinity;
    let second = Infinity;
    for (const cursor of cursors) {
      if (cursor.first < first || (cursor.first === first && cursor.second < second)) {
        first = cursor.first;
        second = cursor.second;
      }
    }
    if (first === Infinity) return;
    let count = 0;
    for (const cursor of cursors) {
      if (cursor.first !== first || cursor.second !== second) continue;
      count = cursor.append(merged, count);
      cursor.advance();
    }
    if (count > 0) writer.list(region, first, second, merged, count);
    await writeClosed(writer, target);
  }
}
