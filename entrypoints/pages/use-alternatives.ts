import { useEffect, useState } from 'preact/hooks';
import { type QueryChip, withoutPart } from '../../lib/index.ts';
import type { SearchSession, SearchView } from './search-clips.ts';

/** A query near one that found nothing, and how many clips it finds. */
export interface Alternative {
  /** What it leaves out; null where it leaves out every condition. */
  readonly without: QueryChip | null;
  readonly query: string;
  readonly total: number;
}

const MOST_TRIED = 8;
const MOST_SHOWN = 4;

/** Where a query finds nothing: queries without one of its parts that do find something. */
export function useAlternatives(
  session: SearchSession | undefined,
  view: SearchView | undefined,
): readonly Alternative[] {
  const [state, setState] = useState<{ view: SearchView; found: readonly Alternative[] }>();
  useEffect(() => {
    let isCurrent = true;
    if (session === undefined || view === undefined || view.found.length > 0) return;
    tryAll(session, view).then(
      (found) => {
        if (isCurrent) setState({ view, found });
      },
      (error: unknown) => console.error(error),
    );
    return () => {
      isCurrent = false;
    };
  }, [session, view]);
  return state?.view === view && state !== undefined ? state.found : [];
}

async function tryAll(session: SearchSession, { query, result }: SearchView) {
  if (result === null) return [];
  const { chips, unknownWords } = result.read;
  const conditions = chips.filter(isCondition);
  // Words that nothing holds are left out before those that something does.
  const words = chips
    .filter((chip) => !isCondition(chip))
    .sort((a, b) => Number(unknownWords.includes(b.text)) - Number(unknownWords.includes(a.text)));
  const tries = [...conditions, ...words].slice(0, MOST_TRIED).map((chip) => ({
    without: chip,
    query: withoutPart(query, chip),
  }));
  const plain = [...conditions]
    .sort((a, b) => b.start - a.start)
    .reduce((left, chip) => withoutPart(left, chip), query);
  const all = conditions.length > 1 ? [...tries, { without: null, query: plain }] : tries;
  const found: Alternative[] = [];
  for (const attempt of all) {
    if (attempt.query === '' || found.some((other) => other.query === attempt.query)) continue;
    const { total } = await session.index.search(attempt.query, { limit: 1, now: new Date() });
    if (total > 0) found.push({ ...attempt, total });
  }
  return found.slice(0, MOST_SHOWN);
}

/** What narrows a search down besides its plain words. */
export function isCondition({ kind, negated }: QueryChip): boolean {
  return kind !== 'word' || negated;
}
