import type { QueryWord } from './query.ts';
import { MOST_CANDIDATES, repairs, UNDONE, type Alternative } from './repairs.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One place of the query and what may stand there. */
export interface Slot {
  /** The word as typed, folded; of two run together its half. */
  readonly typed: string;
  readonly alternatives: readonly Alternative[];
  /** Not null where every word with this beginning counts too. */
  readonly prefix: string | null;
  /** The beginning is in practically every clip: it is looked for in titles and beside its neighbour only. */
  readonly everywhere: boolean;
  readonly required: boolean;
  /** Rarity: log of clips per clip that holds it. */
  readonly weight: number;
  /** Which of the query's words this place comes from. */
  readonly source: number;
}

interface Draft {
  readonly key: string;
  readonly prefix: boolean;
  readonly required: boolean;
  readonly source: number;
  readonly known: boolean;
  candidates: readonly Alternative[];
}

/** As many are weighed at a keystroke; all where a search has the time. */
const QUICK_CANDIDATES = 24;
const MOST_REPAIRS = 8;
/** What a word that the library knows is worth when it is read as another. */
const DOUBT = 0.8;
/** A beginning so many times as frequent as there are clips is in all but a few of them. */
const EVERYWHERE = 4;
/** Below so many clips every list is short and nothing need be taken for granted. */
const MANY_CLIPS = 1000;
/** Quality of a word that a half-typed one begins. */
export const PREFIX_QUALITY = 0.8;

/** How freely words are read. */
export interface PlanOptions {
  /** Words that are not known may be two run together. */
  readonly split: boolean;
  /**
   * Words that are known may be slips all the same, wherever another fits both neighbours, and no
   * repair needs its neighbour: for a search that takes only what holds the query in one piece.
   */
  readonly loose: boolean;
}

/**
 * Decides for each word what it may stand for: itself, every word it begins, and where the library
 * does not know it: what it was before the input method failed, two words run together, or words a
 * slip or two away. Of the latter only those that form a known pair with a neighbour are kept where
 * there are any, since a folded syllable has a dozen neighbours at one letter's distance. A known
 * word that never stands beside its neighbours is repaired too, but keeps its own meaning.
 */
export async function planWords(
  words: readonly QueryWord[],
  vocabulary: Vocabulary,
  options: PlanOptions,
): Promise<Slot[]> {
  const first = words.map((word, source) => draft(word, source, vocabulary));
  const drafts = options.split ? await splitRunTogether(first, vocabulary) : first;
  for (const one of drafts) {
    const most = options.loose ? MOST_CANDIDATES : QUICK_CANDIDATES;
    if (!one.known) one.candidates = repairs(one.key, vocabulary).slice(0, most);
  }
  const settled = await settle(drafts, vocabulary, options.loose);
  const slots = settled.map((one) => makeSlot(one, vocabulary));
  return options.loose ? slots.map(standing) : slots;
}

/** Every alternative counts on its own: the text has the last word. */
function standing(slot: Slot): Slot {
  return { ...slot, alternatives: slot.alternatives.map((one) => ({ ...one, leans: false })) };
}

const itself = (word: string): Alternative => ({ word, quality: 1, guess: false, leans: false });

function draft(word: QueryWord, source: number, vocabulary: Vocabulary): Draft {
  const { key, prefix, required } = word;
  const known = vocabulary.frequency(key) > 0 || (prefix && vocabulary.hasPrefix(key));
  const own = vocabulary.frequency(key) > 0 ? [itself(key)] : [];
  return { key, prefix: prefix && known, required, source, known, candidates: own };
}

/** `tuyengiao`: two known words, most often seen side by side. */
async function splitRunTogether(drafts: Draft[], vocabulary: Vocabulary): Promise<Draft[]> {
  const result: Draft[] = [];
  for (const one of drafts) {
    const halves = one.known ? null : await bestSplit(one, vocabulary);
    if (halves === null) result.push(one);
    else result.push(...halves);
  }
  return result;
}

async function bestSplit(one: Draft, vocabulary: Vocabulary): Promise<Draft[] | null> {
  const { key } = one;
  if (!/^[a-z]{4,20}$/.test(key)) return null;
  const cuts: (readonly [string, string])[] = [];
  for (let cut = 1; cut < key.length; cut++) {
    const pair = [key.slice(0, cut), key.slice(cut)] as const;
    if (pair.every((part) => vocabulary.frequency(part) > 0)) cuts.push(pair);
  }
  const counts = await vocabulary.pairFrequencies(cuts);
  const best = counts.reduce((top, count, at) => (count > (counts[top] ?? 0) ? at : top), 0);
  const pair = cuts[best];
  if (pair === undefined || (counts[best] ?? 0) === 0) return null;
  return pair.map((word) => ({
    ...one,
    key: word,
    prefix: false,
    known: true,
    candidates: [{ word, quality: UNDONE, guess: false, leans: false }],
  }));
}

/** Weighs each draft's candidates by its neighbours. */
async function settle(
  drafts: readonly Draft[],
  vocabulary: Vocabulary,
  loose: boolean,
): Promise<Draft[]> {
  const settled: Draft[] = [];
  const alone = drafts.length === 1;
  for (const [at, one] of drafts.entries()) {
    // What stands before is settled already; what stands behind may still be several.
    const before = settled[at - 1]?.candidates ?? [];
    const behind = drafts[at + 1];
    if (!one.known) settled.push(await choose(one, before, behind, vocabulary, alone));
    else settled.push(await doubt(one, before, behind, vocabulary, loose));
  }
  return settled;
}

function neighbours(behind: Draft | undefined): string[] {
  if (behind === undefined) return [];
  const words = behind.candidates.map(({ word }) => word);
  return behind.prefix ? [`${behind.key}*`] : words.slice(0, 6);
}

/** How often each candidate stands behind a word before it or before a word behind it. */
async function support(
  candidates: readonly Alternative[],
  before: readonly Alternative[],
  behind: Draft | undefined,
  vocabulary: Vocabulary,
): Promise<number[]> {
  const after = neighbours(behind);
  const pairs: (readonly [string, string])[] = [];
  const owners: number[] = [];
  candidates.forEach(({ word }, owner) => {
    for (const { word: left } of before) pairs.push([left, word]);
    for (const right of after) pairs.push([word, right]);
    for (let k = before.length + after.length; k > 0; k--) owners.push(owner);
  });
  const sums = candidates.map(() => 0);
  (await vocabulary.pairFrequencies(pairs)).forEach((count, at) => {
    const owner = owners[at] ?? 0;
    sums[owner] = (sums[owner] ?? 0) + count;
  });
  return sums;
}

/**
 * The candidates that stand beside a neighbour somewhere, the likeliest first. The word before is
 * asked first: its pairs lie together, while each candidate's own pairs lie on a page of its own.
 */
async function backedBy(
  candidates: readonly Alternative[],
  before: readonly Alternative[],
  behind: Draft | undefined,
  vocabulary: Vocabulary,
  both: boolean,
): Promise<Alternative[]> {
  const left = await withSupport(candidates, before, undefined, vocabulary);
  const asked = both && before.length > 0 ? left.map(({ candidate }) => candidate) : candidates;
  const enough = !both && left.length >= MOST_REPAIRS;
  const right = enough ? [] : await withSupport(asked, [], behind, vocabulary);
  const backed = both && neighbours(behind).length > 0 ? right : [...left, ...right];
  const found = new Map<Alternative, number>();
  for (const { candidate, count } of backed) {
    found.set(candidate, (found.get(candidate) ?? 0) + count);
  }
  const worth = ([{ quality }, count]: readonly [Alternative, number]): number =>
    quality * Math.log2(2 + count);
  return [...found]
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, MOST_REPAIRS)
    .map(([candidate]) => candidate);
}

async function withSupport(
  candidates: readonly Alternative[],
  before: readonly Alternative[],
  behind: Draft | undefined,
  vocabulary: Vocabulary,
): Promise<{ candidate: Alternative; count: number }[]> {
  const counts = await support(candidates, before, behind, vocabulary);
  return candidates
    .map((candidate, at) => ({ candidate, count: counts[at] ?? 0 }))
    .filter(({ count }) => count > 0);
}

async function choose(
  one: Draft,
  before: readonly Alternative[],
  behind: Draft | undefined,
  vocabulary: Vocabulary,
  alone: boolean,
): Promise<Draft> {
  const backed = await backedBy(one.candidates, before, behind, vocabulary, false);
  if (backed.length > 0) return { ...one, candidates: backed };
  const left = alone ? one.candidates.filter(({ leans }) => !leans) : one.candidates;
  return { ...one, candidates: left.slice(0, MOST_REPAIRS) };
}

/** A known word whose pairs with its neighbours are all unknown may be a slip all the same. */
async function doubt(
  one: Draft,
  before: readonly Alternative[],
  behind: Draft | undefined,
  vocabulary: Vocabulary,
  loose: boolean,
): Promise<Draft> {
  const alone = before.length === 0 && neighbours(behind).length === 0;
  if (alone || !/^[a-z]{3,}$/.test(one.key)) return one;
  const own = one.prefix ? [itself(`${one.key}*`)] : one.candidates;
  const [count = 0] = await support(own, before, behind, vocabulary);
  if (count > 0 && !loose) return one;
  const close = repairs(one.key, vocabulary).slice(0, loose ? MOST_CANDIDATES : QUICK_CANDIDATES);
  const candidates = close.map((candidate) => ({
    ...candidate,
    quality: candidate.quality * DOUBT,
    leans: true,
  }));
  const backed = await backedBy(candidates, before, behind, vocabulary, loose);
  return { ...one, candidates: [...one.candidates, ...backed] };
}

function makeSlot(one: Draft, vocabulary: Vocabulary): Slot {
  const frequency = one.prefix
    ? vocabulary.prefixFrequency(one.key)
    : one.candidates.reduce((sum, { word }) => sum + vocabulary.frequency(word), 0);
  // A word that no clip holds must not outweigh those that some do.
  const weight = frequency === 0 ? 0 : Math.log(1 + vocabulary.total / (frequency + 0.5));
  const everywhere =
    one.prefix && vocabulary.total >= MANY_CLIPS && frequency > vocabulary.total * EVERYWHERE;
  return {
    typed: one.key,
    alternatives: one.candidates,
    prefix: one.prefix ? one.key : null,
    everywhere,
    required: one.required && !everywhere,
    weight,
    source: one.source,
  };
}
