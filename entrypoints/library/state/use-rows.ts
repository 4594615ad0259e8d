import { useEffect, useMemo, useState } from 'preact/hooks';
import { liveQuery } from '../../../lib/extension/database/live.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import type { ClipRow } from '../../../lib/extension/database/schema.ts';

/** Rows kept for scrolling back. */
const KEPT = 1_500;

/**
 * Light rows of the part of a list that is in sight (one array as long as it is the same part), kept up to
 * date; those read before stay at hand. `known` are rows that came with the list.
 */
export function useRows(
  db: ClipDatabase,
  ids: readonly string[],
  known: readonly ClipRow[],
): (id: string) => ClipRow | undefined {
  const rows = useMemo(() => new Map<string, ClipRow>(), [db]);
  useMemo(() => known.forEach((row) => rows.set(row.id, row)), [rows, known]);
  const [, setRead] = useState(0);
  useEffect(() => {
    if (ids.length === 0) return;
    const subscription = liveQuery(() => db.clips.bulkGet([...ids])).subscribe({
      next: (read) => {
        if (rows.size > KEPT) rows.clear();
        for (const row of read) if (row !== undefined) rows.set(row.id, row);
        setRead((count) => count + 1);
      },
      error: (error: unknown) => console.error(error),
    });
    return () => subscription.unsubscribe();
  }, [db, ids]);
  return (id) => rows.get(id);
}
