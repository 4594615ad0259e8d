import { FIELD_MARK, type DeltaDocument } from './delta.ts';
import { SegmentWriter, type Region } from './segment-writer.ts';

/** Sort keys pack (term, document) or (first, second, document) into 52 bits of a double. */
const DOCUMENT_SPAN = 2 ** 12;
const TERM_SPAN = 2 ** 20;

/** The most clips one build takes: what fits the sort keys, and a bound on its memory. */
export const MOST_DOCUMENTS = DOCUMENT_SPAN;

/** Whole segment from deltas held in memory, as entries for a storage. */
export function buildSegment(
  id: string,
  documents: readonly DeltaDocument[],
): (readonly [string, Uint8Array])[] {
  if (documents.length > MOST_DOCUMENTS) {
    throw new RangeError(
      `trich-luc: ${documents.length} clips in one build (most: ${MOST_DOCUMENTS})`,
    );
  }
  const terms = [...new Set(documents.flatMap((document) => document.terms))].sort();
  if (terms.length >= TERM_SPAN)
    throw new RangeError(`trich-luc: ${terms.length} terms in one build`);
  const numbers = new Map(terms.map((term, at) => [term, at]));
  const firstValue = terms.findIndex((term) => term.startsWith(FIELD_MARK));
  const split = firstValue < 0 ? terms.length : firstValue;
  const writer = new SegmentWriter(id, documents.length, terms.slice(0, split), terms.slice(split));

  const maps = documents.map((document) =>
    Uint32Array.from(document.terms, (term) => numbers.get(term) ?? 0),
  );
  const titles = documents.map((document, at) =>
    document.title.map((local) => maps[at]?.[local] ?? 0),
  );
  documents.forEach(({ id: name, published, saved, print }, at) => {
    writer.document({ id: name, published, saved, print, title: titles[at] ?? [] });
  });

  eachTermList(maps, (term, list, count) => writer.list('u', term, 0, list, count));
  writePairs(writer, documents, maps);
  const distinct = titles.map((title) => Uint32Array.from(new Set(title)));
  eachTermList(distinct, (term, list, count) => writer.list('t', 0, term + 1, list, count));
  return writer.finish();
}

type VisitList = (key: number, list: Uint32Array, count: number) => void;

function eachTermList(terms: readonly Uint32Array[], visit: VisitList): void {
  const keys = new Float64Array(terms.reduce((sum, list) => sum + list.length, 0));
  let filled = 0;
  terms.forEach((list, document) => {
    for (const term of list) keys[filled++] = term * DOCUMENT_SPAN + document;
  });
  eachList(keys.sort(), visit);
}

function writePairs(
  writer: SegmentWriter,
  documents: readonly DeltaDocument[],
  maps: readonly Uint32Array[],
): void {
  const region: Region = 'p';
  const keys = new Float64Array(documents.reduce((sum, { pairs }) => sum + pairs.length, 0));
  let filled = 0;
  documents.forEach(({ pairs, terms }, document) => {
    const map = maps[document] ?? new Uint32Array(0);
    for (const pair of pairs) {
      const first = map[Math.floor(pair / terms.length)] ?? 0;
      const second = map[pair % terms.length] ?? 0;
      keys[filled++] = (first * TERM_SPAN + second) * DOCUMENT_SPAN + document;
    }
  });
  eachList(keys.sort(), (key, list, count) => {
    const first = Math.floor(key / TERM_SPAN);
    writer.list(region, first, key - first * TERM_SPAN + 1, list, count);
  });
}

/** Calls once for each key with its documents; the list is reused between calls. */
function eachList(keys: Float64Array, visit: VisitList): void {
  const list = new Uint32Array(MOST_DOCUMENTS);
  let count = 0;
  let current = -1;
  for (const packed of keys) {
    const key = Math.floor(packed / DOCUMENT_SPAN);
    if (key !== current) {
      if (count > 0) visit(current, list, count);
      current = key;
      count = 0;
    }
    list[count++] = packed - key * DOCUMENT_SPAN;
  }
  if (count > 0) visit(current, list, count);
}
