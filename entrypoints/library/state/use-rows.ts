import { useEffect, useMemo, useState } from 'preact/hooks';
import { liveQuery } from '../../../lib/extension/database/live.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import type { ClipRow } from '../../../lib/extension/database/schema.ts';

/** Rows kept for scrolling back. */
const KEPT = 1_500;

/** Light rows of the part of a list that is in sight, kept up to date; those read before stay at hand. */
export function useRows(
  db: ClipDatabase,
  ids: readonly string[],
): (id: string) => ClipRow | undefined {
  const rows = useMemo(() => new Map<string, ClipRow>(), [db]);
  const [, setRead] = useState(0);
  useEffect(() => {
    const subscription = liveQuery(() => db.clips.bulkGet([...ids])).subscribe({
      next: (read) => {
        if (rows.size > KEPT) rows.clear();
        for (const row of read) if (row !== undefined) rows.set(row.id, row);
        setRead((count) => count + 1);
      },
      error: (error: unknown) => console.error(error),
    });
    return () => subscription.unsubscribe();
  }, [db, ids.join()]);
  return (id) => rows.get(id);
}
