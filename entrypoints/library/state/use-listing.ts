import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import type { ClipRow } from '../../../lib/extension/database/schema.ts';
import type { ListOrder, Shelf } from '../../../lib/extension/database/shelves.ts';
import { readTexts, type SearchSession, type SearchView } from '../../pages/search-clips.ts';
import { useSearch } from '../../pages/use-search.ts';
import { useShelfIds } from './use-shelf-ids.ts';

export interface ListingAsked {
  readonly shelf: Shelf;
  /** What is stored with a smart collection; empty for other shelves. */
  readonly smart: string;
  readonly query: string;
  readonly order: ListOrder;
  /** Whether the best finds stand first; else they take the order of the list. */
  readonly isBestFirst: boolean;
}

export interface Listing {
  /** Undefined until the first answer. */
  readonly ids: readonly string[] | undefined;
  /** False while only the beginning of a long list is known. */
  readonly isWhole: boolean;
  /** Rows that are known already. */
  readonly rows: readonly ClipRow[];
  /** The answer to the query in the whole library. */
  readonly view: SearchView | undefined;
  readonly session: SearchSession | undefined;
}

/** Hits that are confirmed on their texts; those behind them come from the index alone. */
const CONFIRMED = 100;
const NONE: readonly ClipRow[] = [];
const ALL: Shelf = { kind: 'all' };

/** Ids of the clips that a list shows: those of the shelf, narrowed down by its query and the typed one. */
export function useListing(db: ClipDatabase, asked: ListingAsked): Listing {
  const { shelf, order, smart } = asked;
  const query = asked.query.trim();
  const list = useShelfIds(db, smart === '' ? shelf : ALL, order);
  const isWhole = list?.isWhole ?? false;
  // The index is some megabytes: the list comes first.
  const isAwake = useRef(false);
  isAwake.current ||= isWhole || query !== '' || smart !== '';
  const { session, view } = useSearch(db, query, CONFIRMED, isAwake.current);
  const typed = useAllFound(db, session, view, query);
  const stored = useStoredQuery(db, session, smart);
  const base = list?.ids;
  const ids = useMemo(() => {
    const isNarrowed = stored !== null || typed !== null;
    if (base === undefined || (isNarrowed && !isWhole)) return undefined;
    if (stored === undefined || typed === undefined) return undefined;
    const narrowed = stored === null ? base : kept(base, stored);
    if (typed === null) return narrowed;
    return asked.isBestFirst ? kept(typed, narrowed) : kept(narrowed, typed);
  }, [base, isWhole, stored, typed, asked.isBestFirst]);
  return {
    ids,
    isWhole,
    rows: list?.rows ?? NONE,
    view: view?.query === query ? view : undefined,
    session,
  };
}

function kept(ids: readonly string[], among: readonly string[]): readonly string[] {
  const wanted = new Set(among);
  return ids.filter((id) => wanted.has(id));
}

/** All that the query finds, confirmed on the texts, best first; null where there is none, undefined until its first answer. */
function useAllFound(
  db: ClipDatabase,
  session: SearchSession | undefined,
  view: SearchView | undefined,
  query: string,
): readonly string[] | null | undefined {
  const [state, setState] = useState<{ view: SearchView; ids: readonly string[] }>();
  const first = useMemo(
    () => view?.found.flatMap(({ row, copies }) => [row.id, ...copies.map(({ id }) => id)]) ?? [],
    [view],
  );
  useEffect(() => {
    let isCurrent = true;
    const total = view?.result?.total ?? 0;
    if (session === undefined || view?.isConfirmed !== true || total <= first.length) return;
    // An index of pairs lets through what only nearly holds a quoted phrase: all that is chosen is read.
    const texts = (ids: readonly string[]) => readTexts(db, session, ids);
    session.index.search(view.query, { limit: total, now: new Date(), texts }).then(
      ({ hits }) => {
        const all = hits.flatMap(({ id, similar }) => [id, ...similar]);
        if (isCurrent) setState({ view, ids: [...new Set([...first, ...all])] });
      },
      (error: unknown) => console.error(error), // The best ones are on the screen already.
    );
    return () => {
      isCurrent = false;
    };
  }, [db, session, view, first]);
  if (query === '') return null;
  if (view === undefined || view.result === null) return undefined;
  return state?.view === view ? state.ids : first;
}

/** What a smart collection holds; null where there is no query. */
function useStoredQuery(
  db: ClipDatabase,
  session: SearchSession | undefined,
  query: string,
): readonly string[] | null | undefined {
  const [state, setState] = useState<{ query: string; ids: readonly string[] }>();
  useEffect(() => {
    let isCurrent = true;
    if (session === undefined || query === '') return;
    const { index } = session;
    const run = async () => {
      const texts = (ids: readonly string[]) => readTexts(db, session, ids);
      const limit = await index.size();
      const { hits } = await index.search(query, { limit, now: new Date(), texts });
      const ids = hits.flatMap(({ id, similar }) => [id, ...similar]);
      if (isCurrent) setState({ query, ids });
    };
    run().catch((error: unknown) => console.error(error));
    return () => {
      isCurrent = false;
    };
  }, [db, session, query]);
  if (query === '') return null;
  return state?.query === query ? state.ids : undefined;
}
