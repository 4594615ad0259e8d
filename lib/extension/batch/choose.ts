import { foldText } from '../../index.ts';
import type { ChosenPage } from './journal.ts';

/** Why a page cannot be chosen. */
export type Obstacle = 'other-site' | 'unreachable' | 'asleep' | 'no-article';

/** A page that a picker offers. */
export interface Candidate extends ChosenPage {
  /** `addressKey` of its address. */
  readonly key: string;
  readonly isSaved: boolean;
  readonly obstacle: Obstacle | null;
}

export type Keys = ReadonlySet<string>;

/** The candidates whose title holds every word typed, accents or not. */
export function matching(candidates: readonly Candidate[], typed: string): readonly Candidate[] {
  const words = foldText(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return candidates;
  return candidates.filter(({ title }) => {
    const folded = foldText(title);
    return words.every((word) => folded.includes(word));
  });
}

function keysOf(candidates: readonly Candidate[], isWanted: (one: Candidate) => boolean): string[] {
  return candidates.filter((one) => one.obstacle === null && isWanted(one)).map(({ key }) => key);
}

/** What was chosen, and all that is shown and can be. */
export function withAll(chosen: Keys, shown: readonly Candidate[]): Keys {
  return new Set([...chosen, ...keysOf(shown, () => true)]);
}

/** What was chosen, without what is shown. */
export function withNone(chosen: Keys, shown: readonly Candidate[]): Keys {
  const gone = new Set(shown.map(({ key }) => key));
  return new Set([...chosen].filter((key) => !gone.has(key)));
}

/** Of those shown, the ones that are not saved yet and nothing else. */
export function onlyUnsaved(chosen: Keys, shown: readonly Candidate[]): Keys {
  return new Set([...withNone(chosen, shown), ...keysOf(shown, ({ isSaved }) => !isSaved)]);
}

/** Of those shown, the ones of a day or later (ISO date) and nothing else; without a date, none. */
export function onlySince(chosen: Keys, shown: readonly Candidate[], day: string): Keys {
  const since = keysOf(shown, ({ date }) => date !== null && date.slice(0, 10) >= day);
  return new Set([...withNone(chosen, shown), ...since]);
}

/** Sets everything between two of those shown, ends included, as Shift does. */
export function withRange(
  chosen: Keys,
  shown: readonly Candidate[],
  ends: { readonly from: string; readonly to: string },
  isChosen: boolean,
): Keys {
  const at = [ends.from, ends.to].map((end) => shown.findIndex(({ key }) => key === end));
  const range = shown.slice(Math.max(0, Math.min(...at)), Math.max(...at) + 1);
  return isChosen ? withAll(chosen, range) : withNone(chosen, range);
}
