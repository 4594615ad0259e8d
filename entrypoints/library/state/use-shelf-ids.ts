import { useEffect, useState } from 'preact/hooks';
import { firstRows } from '../../../lib/extension/database/first-rows.ts';
import { liveQuery } from '../../../lib/extension/database/live.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import type { ClipRow } from '../../../lib/extension/database/schema.ts';
import { type ListOrder, type Shelf, shelfIds } from '../../../lib/extension/database/shelves.ts';
import { asError } from '../../pages/as-error.ts';
import { FIRST, listKey, takeAhead } from './list-ahead.ts';

export interface ShelfIds {
  readonly ids: readonly string[];
  /** False while only the beginning of a long list is known. */
  readonly isWhole: boolean;
  /** Rows that came with the beginning. */
  readonly rows: readonly ClipRow[];
}

const NONE: readonly ClipRow[] = [];
const beginning = (rows: readonly ClipRow[]): ShelfIds => ({
  ids: rows.map(({ id }) => id),
  isWhole: false,
  rows,
});

/** Ids of a shelf, kept up to date; the beginning of a long one first. Undefined until either is read. */
export function useShelfIds(
  db: ClipDatabase,
  shelf: Shelf,
  order: ListOrder,
): ShelfIds | undefined {
  const key = listKey(shelf, order);
  const [failure, setFailure] = useState<unknown>();
  const [state, setState] = useState<{ key: string; list: ShelfIds } | undefined>(() => {
    const rows = takeAhead(db, key);
    return rows && { key, list: beginning(rows) };
  });
  const hasBeginning = state?.key === key;
  useEffect(() => {
    let isCurrent = true;
    let stop: (() => void) | undefined;
    const take = (list: ShelfIds) => {
      if (isCurrent) setState({ key, list });
    };
    const run = async () => {
      const first = hasBeginning ? null : await firstRows(db, shelf, order, FIRST);
      if (first !== null) take(beginning(first));
      if (first !== null || hasBeginning) await nextTask();
      if (!isCurrent) return;
      const subscription = liveQuery(() => shelfIds(db, shelf, order)).subscribe({
        next: (ids) => take({ ids, isWhole: true, rows: NONE }),
        error: setFailure,
      });
      stop = () => subscription.unsubscribe();
    };
    run().catch(setFailure);
    return () => {
      isCurrent = false;
      stop?.();
    };
  }, [db, key]);
  if (failure !== undefined) throw asError(failure);
  return state?.key === key ? state.list : undefined;
}

/** Behind the paint of what was just set; a hidden page paints nothing and must not wait. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState !== 'visible') resolve();
    else requestAnimationFrame(() => setTimeout(resolve));
  });
}
