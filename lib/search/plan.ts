import type { QueryWord } from './query.ts';
import { MOST_CANDIDATES, repairs, UNDONE, type Alternative } from './repairs.ts';
import { isOneWord, splitWord } from './run-together.ts';
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
/** As many other words may stand for a known one, where only what is in one piece is looked for. */
const MOST_DOUBTS = 24;
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
   * Words that are known may be slips all the same, wherever another fits both neighbours: for a search
   * that takes only what holds the query in one piece.
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
    if (one.known) continue;
    const close = repairs(one.key, vocabulary).slice(0, most);
    one.candidates = options.loose ? close.map(standing) : close;
  }
  const settled = await settle(drafts, vocabulary, options.loose);
  return settled.map((one) => makeSlot(one, vocabulary));
}

/** A repair of a word that nobody knows counts on its own where the text has the last word. */
const standing = (repair: Alternative): Alternative => ({ ...repair, leans: false });

const itself = (word: string): Alternative => ({ word, quality: 1, guess: false, leans: false });

function draft(word: QueryWord, source: number, vocabulary: Vocabulary): Draft {
  const { key, prefix, required } = word;
  const known = vocabulary.frequency(key) > 0 || (prefix && vocabulary.hasPrefix(key));
  const own = vocabulary.frequency(key) > 0 ? [itself(key)] : [];
  return { key, prefix: prefix && known, required, source, known, candidates: own };
}

async function splitRunTogether(drafts: Draft[], vocabulary: Vocabulary): Promise<Draft[]> {
  const result: Draft[] = [];
  for (const [at, one] of drafts.entries()) {
    const around = { before: drafts[at - 1]?.key ?? null, behind: drafts[at + 1]?.key ?? null };
    const isOne = one.known && (one.prefix || (await isOneWord(one.key, around, vocabulary)));
    const halves = isOne ? null : await splitWord(one.key, around, vocabulary);
    if (halves === null) result.push(one);
    else result.push(...halves.map((word) => ({ ...one, ...halfDraft(word) })));
  }
  return result;
}

const halfDraft = (word: string): Pick<Draft, 'key' | 'prefix' | 'known' | 'candidates'> => ({
  key: word,
  prefix: false,
  known: true,
  candidates: [{ word, quality: UNDONE, guess: false, leans: false }],
});

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
  const isBoth = both && neighbours(behind).length > 0;
  const kept = new Set((isBoth ? right : [...left, ...right]).map(({ candidate }) => candidate));
  const found = new Map<Alternative, number>();
  for (const { candidate, tie } of [...left, ...right]) {
    if (kept.has(candidate)) found.set(candidate, (found.get(candidate) ?? 0) + tie);
  }
  const worth = ([{ quality }, tie]: readonly [Alternative, number]): number => quality * tie;
  return [...found]
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, both ? MOST_DOUBTS : MOST_REPAIRS)
    .map(([candidate]) => candidate);
}

/**
 * Those that stand beside a neighbour, and how closely they are tied to it: a word that is in every
 * clip stands beside every other now and then.
 */
async function withSupport(
  candidates: readonly Alternative[],
  before: readonly Alternative[],
  behind: Draft | undefined,
  vocabulary: Vocabulary,
): Promise<{ candidate: Alternative; tie: number }[]> {
  const counts = await support(candidates, before, behind, vocabulary);
  return candidates.flatMap((candidate, at) => {
    const count = counts[at] ?? 0;
    if (count === 0) return [];
    const part = Math.min(1, count / Math.max(1, vocabulary.frequency(candidate.word)));
    return [{ candidate, tie: Math.log2(2 + count * part) }];
  });
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
  // Of two neighbours one at least is taken as it stands.
  const sure = loose ? before.filter(({ leans }) => !leans) : before;
  const backed = await backedBy(candidates, sure, behind, vocabulary, loose);
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
