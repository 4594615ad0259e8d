import { foldText } from '../text/fold.ts';
import { tokenKeys } from '../text/tokens.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { SearchDocument } from './document.ts';

/** Fields that a query can name; each value is one term of the dictionary. */
export type TermField =
  | 'tag'
  | 'category'
  | 'number'
  | 'kind'
  | 'issuer'
  | 'portal'
  | 'author'
  | 'collection'
  | 'has'
  | 'state';

/** Marks a term as the value of a field; sorts after every word. */
export const FIELD_MARK = '\uFFFF';

const LETTER: Readonly<Record<TermField, string>> = {
  author: 'a',
  category: 'c',
  has: 'h',
  issuer: 'i',
  kind: 'k',
  collection: 'l',
  number: 'n',
  portal: 'p',
  state: 's',
  tag: 't',
};

/** The dictionary term of a field's value: folded, white space collapsed. Numbers are keys already. */
export function fieldTerm(field: TermField, value: string): string {
  const folded = foldText(value).replace(/\s+/g, ' ').trim();
  return FIELD_MARK + LETTER[field] + folded;
}

/** One clip taken apart for the index. Ids are places in `terms`. */
export interface DeltaDocument {
  readonly id: string;
  /** False for the trace of a deleted clip. */
  readonly alive: boolean;
  readonly published: number | null;
  readonly saved: number;
  /** Near-copies share most of these; see {@link fingerprint}. */
  readonly print: Uint8Array;
  /** Distinct, in code unit order. */
  readonly terms: readonly string[];
  /** The title's words in order. */
  readonly title: readonly number[];
  /** Distinct pairs of neighbours, ascending, as `first * terms.length + second`. */
  readonly pairs: Float64Array;
}

const VERSION = 1;

/**
 * What makes a clip findable before the index is merged: a few kilobytes to be stored under the
 * clip's id in the clip's own transaction. Costs about a millisecond for a thousand words.
 */
export function indexDelta(document: SearchDocument): Uint8Array<ArrayBuffer> {
  const runs = textRuns(document).map(tokenKeys);
  const fileRuns = (document.files ?? []).map(tokenKeys);
  const terms = [...new Set([...runs.flat(), ...fileRuns.flat(), ...fieldTerms(document)])].sort();
  const places = new Map(terms.map((term, at) => [term, at]));
  const place = (term: string): number => places.get(term) ?? 0;

  const pairs = new Set<number>();
  const addPairs = (run: readonly string[]): void => {
    let before = -1;
    for (const key of run) {
      const at = place(key);
      if (before >= 0) pairs.add(before * terms.length + at);
      before = at;
    }
  };
  runs.forEach(addPairs);
  // Copies are copies whether their files were kept or not.
  const print = fingerprint(pairs, terms);
  fileRuns.forEach(addPairs);
  const sorted = Float64Array.from(pairs).sort();

  const writer = new ByteWriter(8192);
  writeHead(writer, document.id, true);
  writer.number(document.published === null ? 0 : document.published + 1_000_000);
  writer.number(document.saved);
  writer.bytes(print);
  writer.sortedStrings(terms);
  const title = runs[0] ?? [];
  writer.number(title.length);
  for (const key of title) writer.number(place(key));
  writer.number(sorted.length);
  let before = 0;
  for (const pair of sorted) {
    writer.number(pair - before);
    before = pair;
  }
  return writer.done();
}

/** The trace of a deleted clip: stored like a delta, it hides the clip until the next merge. */
export function indexRemoval(id: string): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter(64);
  writeHead(writer, id, false);
  return writer.done();
}

function writeHead(writer: ByteWriter, id: string, alive: boolean): void {
  writer.number(VERSION);
  writer.string(id);
  writer.number(alive ? 1 : 0);
}

/** Texts that are searched as words; pairs never reach from one into the next. */
function textRuns(document: SearchDocument): string[] {
  const { title, lead, body, note, tags, category, issuers, portal, authors } = document;
  const head = body.startsWith(lead) ? [] : [lead];
  return [title, ...head, body, note, ...tags, category, ...issuers, portal, ...authors];
}

function fieldTerms(document: SearchDocument): string[] {
  const values: [TermField, readonly string[]][] = [
    ['tag', document.tags],
    ['category', [document.category]],
    ['number', document.numbers],
    ['kind', document.kinds],
    ['issuer', document.issuers],
    ['portal', [document.portal, document.host]],
    ['author', document.authors],
    ['collection', document.collections],
    ['has', document.has],
    ['state', document.states],
  ];
  return values.flatMap(([field, list]) =>
    list.filter((value) => value !== '').map((value) => fieldTerm(field, value)),
  );
}

/** Bytes of a fingerprint. */
export const PRINT_BYTES = 8;

/**
 * Min-hash over syllable pairs, one byte a permutation: two texts that share a part p of their pairs
 * agree in about p of the bytes (Broder, 1997).
 */
function fingerprint(pairs: ReadonlySet<number>, terms: readonly string[]): Uint8Array {
  const hashes = terms.map(hashText);
  const least = new Uint32Array(PRINT_BYTES).fill(0xffffffff);
  for (const pair of pairs) {
    const first = hashes[Math.floor(pair / terms.length)] ?? 0;
    const second = hashes[pair % terms.length] ?? 0;
    let mixed = (Math.imul(first, 31) ^ second) >>> 0;
    for (let k = 0; k < PRINT_BYTES; k++) {
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d + k * 2) >>> 0;
      mixed = (mixed ^ (mixed >>> 13)) >>> 0;
      if (mixed < (least[k] ?? 0)) least[k] = mixed;
    }
  }
  return Uint8Array.from(least, (value) => value & 255);
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Reads a delta; null where the bytes are damaged or of a version this code does not know. */
export function readDelta(bytes: Uint8Array): DeltaDocument | null {
  try {
    const reader = new ByteReader(bytes);
    return reader.number() === VERSION ? readBody(reader) : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readBody(reader: ByteReader): DeltaDocument {
  const id = reader.string();
  if (reader.number() === 0) {
    const none = { published: null, saved: 0, print: new Uint8Array(PRINT_BYTES) };
    return { id, alive: false, ...none, terms: [], title: [], pairs: new Float64Array(0) };
  }
  const published = reader.number();
  const saved = reader.number();
  const print = reader.bytes(PRINT_BYTES);
  const terms = reader.sortedStrings();
  const title: number[] = [];
  for (let left = reader.number(); left > 0; left--) title.push(reader.number());
  const count = reader.number();
  // Each takes a byte at least: damaged bytes must not ask for more than there is.
  if (count > reader.left) throw new RangeError('trich-luc: a delta ends too early');
  const pairs = new Float64Array(count);
  for (let at = 0, before = 0; at < count; at++) pairs[at] = before += reader.number();
  const day = published === 0 ? null : published - 1_000_000;
  return { id, alive: true, published: day, saved, print, terms, title, pairs };
}
