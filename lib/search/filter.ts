import { lacksBody } from './query-numbers.ts';
import {
  complement,
  emptyBitmap,
  fullBitmap,
  intersect,
  setBit,
  unite,
  type Bitmap,
} from './bitmap.ts';
import { fieldTerm, type TermField } from './delta.ts';
import type { PackedList } from './list-page.ts';
import type { Filter } from './query.ts';
import type { ListRequest } from './list-cache.ts';
import type { Segment } from './segment.ts';
import type { SegmentValues } from './segment-values.ts';
import { pairRequest } from './vocabulary.ts';

/** The documents of a segment for which a condition holds. */
export async function matchFilter(segment: Segment, filter: Filter): Promise<Bitmap> {
  switch (filter.kind) {
    case 'and': {
      const parts = await Promise.all(filter.of.map((part) => matchFilter(segment, part)));
      return parts.reduce(intersect, fullBitmap(segment.total));
    }
    case 'or': {
      const parts = await Promise.all(filter.of.map((part) => matchFilter(segment, part)));
      return parts.reduce(unite, emptyBitmap(segment.total));
    }
    case 'not':
      return complement(await matchFilter(segment, filter.of), segment.total);
    case 'word':
      return matchTerms(segment, wordTerms(segment, filter.key, filter.prefix));
    case 'phrase':
      return matchPhrase(segment, filter.keys);
    case 'title':
      return matchTitle(segment, filter.keys);
    case 'value':
      return matchTerms(segment, valueTerms(await segment.values(), filter.field, filter.value));
    case 'number':
      return matchTerms(segment, numberTerms(await segment.values(), filter.key, filter.prefix));
    case 'date':
      return matchDays(await segment.values(), filter);
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

function wordTerms(segment: Segment, key: string, prefix: boolean): number[] {
  if (prefix) return range(...segment.wordRange(key));
  const term = segment.wordNumber(key);
  return term < 0 ? [] : [term];
}

/** Values that hold the wanted one from the beginning of a word; short codes only whole. */
function valueTerms(values: SegmentValues, field: TermField, value: string): number[] {
  const whole = field === 'has' || field === 'state';
  const terms = range(...values.range(fieldTerm(field, '')));
  if (whole) return terms.filter((term) => values.value(term) === value);
  return terms.filter((term) => ` ${values.value(term)}`.includes(` ${value}`));
}

/**
 * The number itself; where it may be half typed and no clip holds it, or where it is digits and a kind
 * (`15-CT`), those it begins as well.
 */
export function numberTerms(values: SegmentValues, key: string, prefix: boolean): number[] {
  const terms = range(...values.range(fieldTerm('number', '') + key));
  const exact = terms.filter((term) => values.value(term) === key);
  if (!prefix || (exact.length > 0 && !lacksBody(key))) return exact;
  const digits = /^\d+$/.test(key);
  return terms.filter((term) => !digits || !/\d/.test(values.value(term).charAt(key.length)));
}

export function mark(segment: Segment, lists: readonly PackedList[], into: Bitmap): Bitmap {
  for (const list of lists) for (const doc of segment.unpackOnce(list)) setBit(into, doc);
  return into;
}

export async function matchTerms(segment: Segment, terms: readonly number[]): Promise<Bitmap> {
  const requests = terms.map((first): ListRequest => ({ region: 'u', first, low: 0, high: 1 }));
  const lists = await segment.lists(requests);
  return mark(segment, lists.flat(), emptyBitmap(segment.total));
}

async function matchPhrase(segment: Segment, keys: readonly string[]): Promise<Bitmap> {
  const [only] = keys;
  if (keys.length === 1 && only !== undefined) {
    return matchTerms(segment, wordTerms(segment, only, false));
  }
  const requests = keys.slice(1).map((key, at) => pairRequest(segment, keys[at] ?? '', key));
  if (requests.includes(null)) return emptyBitmap(segment.total);
  const lists = await segment.lists(requests.filter((request) => request !== null));
  return lists.reduce(
    (all, pair) => intersect(all, mark(segment, pair, emptyBitmap(segment.total))),
    fullBitmap(segment.total),
  );
}

async function matchTitle(segment: Segment, keys: readonly string[]): Promise<Bitmap> {
  const requests = keys.map((key) => segment.titleRequest(...segment.wordRange(key)));
  const lists = await segment.lists(requests);
  return lists.reduce(
    (all, own) => intersect(all, mark(segment, own, emptyBitmap(segment.total))),
    fullBitmap(segment.total),
  );
}

function matchDays(values: SegmentValues, filter: Filter & { kind: 'date' }): Bitmap {
  const days = filter.of === 'published' ? values.published : values.saved;
  const found = emptyBitmap(days.length);
  for (let doc = 0; doc < days.length; doc++) {
    const day = days[doc] ?? 0;
    if (day > 0 && day >= filter.from && day <= filter.to) setBit(found, doc);
  }
  return found;
}

/** Numbers of the library that begin with the same digits: what may have been meant. */
export function nearNumbers(values: SegmentValues, key: string, most: number): string[] {
  const digits = /^\d+/.exec(key)?.[0] ?? key;
  return range(...values.range(fieldTerm('number', '') + digits))
    .map((term) => values.value(term))
    .filter((value) => !/\d/.test(value.charAt(digits.length)))
    .slice(0, most);
}
