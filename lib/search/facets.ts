import {
  eachBit,
  emptyBitmap,
  fullBitmap,
  hasBit,
  intersect,
  setBit,
  subtract,
  type Bitmap,
} from './bitmap.ts';
import { fieldTerm } from './delta.ts';
import { matchFilter } from './filter.ts';
import type { LiveIndex, LiveSegment } from './live-segment.ts';
import { planWords, type PlanOptions, type Slot } from './plan.ts';
import type { Query } from './query.ts';
import type { Segment } from './segment.ts';
import { TopList, type TopEntry } from './top-list.ts';

/** Fields whose values are counted, as the index names them. */
export const FACET_FIELDS = ['tag', 'category', 'portal', 'issuer', 'kind', 'number'] as const;
export type FacetField = (typeof FACET_FIELDS)[number];

export interface FacetOptions {
  readonly fields: readonly FacetField[];
  /** The most values of each field to give. */
  readonly most: number;
  /** How many clips the search of the same query found: says which reading of the words it took. */
  readonly total?: number;
}

export interface FacetValue {
  /** As the index keeps it: folded, of a number its key. */
  readonly value: string;
  /** How many clips would be left if the value were asked for. */
  readonly count: number;
  /** One of them, from which the value's own spelling can be read. */
  readonly example: string;
}

export interface Facets {
  /** The most frequent first. */
  readonly fields: Readonly<Record<FacetField, readonly FacetValue[]>>;
  /** Years of posting, the newest first; clips without a date count in none. */
  readonly years: readonly { readonly year: number; readonly count: number }[];
}

/** The clips of one segment that a query finds. */
interface Matched {
  readonly segment: Segment;
  readonly found: Bitmap;
}

/**
 * Counts over everything that a query finds, near-copies included. Quoted phrases of three words and
 * more count by their pairs, since no text is read. The cost is that of one search and of walking the
 * fields' lists once: 100,000 postings for 10,000 clips.
 */
export async function countFacets(
  index: LiveIndex,
  query: Query,
  { fields, most, total }: FacetOptions,
): Promise<Facets> {
  const matched = await matchAll(index, query, total);
  const none: readonly FacetValue[] = [];
  const counted = {
    tag: none,
    category: none,
    portal: none,
    issuer: none,
    kind: none,
    number: none,
  };
  for (const field of fields) counted[field] = await countField(matched, field, most);
  return { fields: counted, years: await countYears(matched) };
}

/** Collects every clip that is offered, whatever it is worth. */
class MatchList extends TopList {
  readonly found = new Map<Segment, Bitmap>();
  readonly #pairsNeeded: boolean;
  size = 0;

  constructor(pairsNeeded: boolean) {
    super(0);
    this.#pairsNeeded = pairsNeeded;
  }

  override offer({ segment, doc, pairs }: TopEntry): void {
    if (this.#pairsNeeded && pairs === 0) return;
    const bitmap = this.found.get(segment) ?? emptyBitmap(segment.total);
    this.found.set(segment, bitmap);
    setBit(bitmap, doc);
    this.size++;
  }
}

const READINGS: readonly PlanOptions[] = [
  { split: true, loose: false },
  { split: false, loose: false },
  { split: false, loose: true },
];

/** The clips a query finds: of the ways to read its words the one that gives as many as the search. */
async function matchAll(
  index: LiveIndex,
  query: Query,
  total: number | undefined,
): Promise<Matched[]> {
  const filters = await Promise.all(index.segments.map((live) => filterOf(live, query)));
  if (query.words.length === 0) {
    return index.segments.map(({ segment }, at) => ({
      segment,
      found: filters[at] ?? emptyBitmap(segment.total),
    }));
  }
  let best: MatchList | null = null;
  for (const reading of READINGS) {
    const slots = (await planWords(query.words, index.vocabulary, reading)).slice(0, 31);
    const list = await collectAll(index, filters, slots);
    const isNearer =
      best === null || Math.abs(list.size - (total ?? 0)) < Math.abs(best.size - (total ?? 0));
    if (isNearer) best = list;
    if (total === undefined || list.size === total) break;
  }
  return index.segments.map(({ segment }) => ({
    segment,
    found: best?.found.get(segment) ?? emptyBitmap(segment.total),
  }));
}

async function collectAll(
  { segments }: LiveIndex,
  filters: readonly Bitmap[],
  slots: readonly Slot[],
): Promise<MatchList> {
  const weights = slots.map(() => 1);
  const prepared = await Promise.all(
    segments.map(({ scorer }) => scorer.prepare(slots, weights, false)),
  );
  segments.forEach(({ scorer }, at) => {
    const own = prepared[at];
    if (own !== undefined) scorer.score(own);
  });
  const needed = slots.reduce((bits, { required }, at) => (required ? bits | (1 << at) : bits), 0);
  const gather = (must: number | null): MatchList => {
    const list = new MatchList(must === null);
    segments.forEach(({ scorer }, at) => {
      scorer.collect({ needed: must, pairs: 0, filter: filters[at] ?? null, dead: null }, list);
    });
    return list;
  };
  const strict = gather(needed);
  return strict.size > 0 || (needed & (needed - 1)) === 0 ? strict : gather(null);
}

/** The living clips of a segment for which the query's conditions hold. */
async function filterOf({ segment, dead }: LiveSegment, query: Query): Promise<Bitmap> {
  const parts = await Promise.all(query.filters.map((filter) => matchFilter(segment, filter)));
  const found = parts.reduce(intersect, fullBitmap(segment.total));
  return dead === null ? found : subtract(found, dead);
}

interface Count {
  count: number;
  /** One of the clips. */
  readonly segment: Segment;
  readonly doc: number;
}

async function countField(
  matched: readonly Matched[],
  field: FacetField,
  most: number,
): Promise<FacetValue[]> {
  const counts = new Map<string, Count>();
  for (const { segment, found } of matched) {
    for (const { value, docs } of await valuesOf(segment, field)) {
      let count = 0;
      let first = -1;
      for (const doc of docs) {
        if (!hasBit(found, doc)) continue;
        if (count++ === 0) first = doc;
      }
      if (count === 0) continue;
      const held = counts.get(value);
      if (held !== undefined) held.count += count;
      else counts.set(value, { count, segment, doc: first });
    }
  }
  const frequent = [...counts]
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .slice(0, most);
  const values = await Promise.all(
    frequent.map(async ([value, { count, segment, doc }]): Promise<FacetValue> => {
      await segment.readDocuments([doc]);
      return { value, count, example: segment.documentId(doc) };
    }),
  );
  return field === 'number' ? values : recount(matched, field, values, [...counts.keys()]);
}

/** A field's condition also takes values that hold the wanted one: their clips belong to its count. */
async function recount(
  matched: readonly Matched[],
  field: FacetField,
  values: readonly FacetValue[],
  all: readonly string[],
): Promise<FacetValue[]> {
  const whole = await Promise.all(
    values.map(async (value): Promise<FacetValue> => {
      const inside = (other: string): boolean => ` ${other}`.includes(` ${value.value}`);
      if (!all.some((other) => other !== value.value && inside(other))) return value;
      let count = 0;
      for (const { segment, found } of matched) {
        const holders = await matchFilter(segment, { kind: 'value', field, value: value.value });
        eachBit(intersect(holders, found), () => count++);
      }
      return { ...value, count };
    }),
  );
  return whole.sort((a, b) => b.count - a.count);
}

interface Holders {
  readonly value: string;
  readonly docs: Uint32Array;
}

/** The lists of a field, read once: a list of facets that stays open is counted at every keystroke. */
const KEPT = new WeakMap<Segment, Map<FacetField, Promise<readonly Holders[]>>>();

function valuesOf(segment: Segment, field: FacetField): Promise<readonly Holders[]> {
  const kept = KEPT.get(segment) ?? new Map<FacetField, Promise<readonly Holders[]>>();
  KEPT.set(segment, kept);
  const reading = kept.get(field) ?? readValues(segment, field);
  kept.set(field, reading);
  return reading;
}

async function readValues(segment: Segment, field: FacetField): Promise<readonly Holders[]> {
  const values = await segment.values();
  const [from, to] = values.range(fieldTerm(field, ''));
  const terms = Array.from({ length: to - from }, (_, at) => from + at).filter(
    (term) => field !== 'portal' || isHost(values.value(term)),
  );
  const lists = await segment.lists(
    terms.map((first) => ({ region: 'u' as const, first, low: 0, high: 1 })),
  );
  return terms.flatMap((term, at) =>
    (lists[at] ?? []).map((list) => ({
      value: values.value(term),
      docs: segment.unpackOnce(list),
    })),
  );
}

/** A portal is indexed by its name and by its host; the host tells it from all others. */
const isHost = (value: string): boolean => /^[^\s]+\.[a-z]{2,}$/.test(value);

async function countYears(matched: readonly Matched[]): Promise<{ year: number; count: number }[]> {
  const counts = new Map<number, number>();
  for (const { segment, found } of matched) {
    const { published } = await segment.values();
    eachBit(found, (doc) => {
      const day = published[doc] ?? 0;
      if (day <= 0) return;
      const year = yearOf(day);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    });
  }
  return [...counts].map(([year, count]) => ({ year, count })).sort((a, b) => b.year - a.year);
}

const DAY = 86_400_000;
const yearOf = (day: number): number => new Date(day * DAY).getUTCFullYear();
