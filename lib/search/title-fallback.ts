import { foldText } from '../text/fold.ts';
import { tokenKeys } from '../text/tokens.ts';
import type { Filter, Query } from './query.ts';
import type { SearchHit } from './search-result.ts';

/** A clip by its title: what is searched where the index does not hold it. */
export interface TitledClip {
  readonly id: string;
  readonly title: string;
}

/** What to search by while the index is missing, damaged or being made anew. */
export interface SearchFallback {
  /** Every clip that ought to be found, newest first. */
  readonly titles: () => Promise<readonly TitledClip[]>;
  /** True where the index is known not to hold every clip. */
  readonly isNeeded: boolean;
}

/** Titles that fuse.js looks through for slips: 25 ms a keystroke for as many. */
const MOST_FUZZY = 2_000;

interface FoldedTitle {
  readonly id: string;
  readonly text: string;
}

type FindFuzzy = (text: string, limit: number) => readonly FoldedTitle[];

/**
 * Search over titles alone, without an index: those that hold every word, in one piece first, then those that fuse.js finds
 * similar among the newest. Titles are folded first, since fuse.js's own folding leaves look-alikes of
 * đ and decomposed letters unfound. It is loaded with the first such search.
 */
export class TitleSearch {
  readonly #titles: () => Promise<readonly TitledClip[]>;
  #folded: Promise<readonly FoldedTitle[]> | null = null;
  #fuzzy: Promise<FindFuzzy> | null = null;

  constructor(titles: () => Promise<readonly TitledClip[]>) {
    this.#titles = titles;
  }

  /** Hits in order, none for a query that titles cannot answer: fields, dates, exclusions. */
  async search(query: Query, limit: number): Promise<SearchHit[]> {
    const text = titleText(query);
    if (text === null) return [];
    this.#folded ??= this.#fold();
    const titles = await this.#folded;
    const words = tokenKeys(text).map((key) => ` ${key}`);
    const whole = words.join('');
    const holding = titles.filter((title) => words.every((word) => title.text.includes(word)));
    holding.sort((a, b) => Number(b.text.includes(whole)) - Number(a.text.includes(whole)));
    if (holding.length >= limit) return holding.slice(0, limit).map(hitOf);
    this.#fuzzy ??= openFuzzy(titles.slice(0, MOST_FUZZY));
    const similar = (await this.#fuzzy)(whole.trim(), limit);
    return [...new Set([...holding, ...similar])].slice(0, limit).map(hitOf);
  }

  async #fold(): Promise<FoldedTitle[]> {
    const titles = await this.#titles();
    return titles.map(({ id, title }) => ({ id, text: ` ${tokenKeys(title).join(' ')}` }));
  }
}

async function openFuzzy(titles: readonly FoldedTitle[]): Promise<FindFuzzy> {
  const { default: Fuse } = await import('fuse.js');
  const fuse = new Fuse(titles, { keys: ['text'], ignoreLocation: true, threshold: 0.35 });
  return (text, limit) => fuse.search(text, { limit }).map(({ item }) => item);
}

/** What of a query may stand in a title; null where the rest says more than a title can answer. */
function titleText({ text, words, filters }: Query): string | null {
  if (filters.some((filter) => !isPlain(filter))) return null;
  if (words.length === 0 && filters.length === 0) return null;
  return foldText(text);
}

const isPlain = ({ kind }: Filter): boolean =>
  kind === 'phrase' || kind === 'number' || kind === 'word';

function hitOf({ id }: FoldedTitle): SearchHit {
  const why = { title: true, titlePhrase: false, phrase: false, numbers: [], complete: true };
  return { id, score: 0, why, similar: [] };
}
