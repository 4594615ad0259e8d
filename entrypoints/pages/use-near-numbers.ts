import { useEffect, useState } from 'preact/hooks';
import type { SearchResult } from '../../lib/index.ts';
import { nameValues } from '../../lib/extension/database/value-names.ts';
import { useApp } from './app-context.ts';
import type { SearchSession } from './search-clips.ts';

/** A number that the library does hold, as it is printed, and the query that asks for it. */
export interface NearNumber {
  readonly name: string;
  readonly query: string;
}

/** Where a query asks for a document number that no clip holds: those that begin alike. */
export function useNearNumbers(
  session: SearchSession,
  result: SearchResult | null,
): readonly NearNumber[] {
  const { db } = useApp();
  const [state, setState] = useState<{ wanted: string; near: readonly NearNumber[] }>();
  const keys = result?.read.missingNumbers.flatMap(({ near }) => near) ?? [];
  const wanted = keys.join(' ');
  useEffect(() => {
    let isCurrent = true;
    if (wanted === '') return;
    const read = async () => {
      const near: NearNumber[] = [];
      for (const value of wanted.split(' ')) {
        const query = `so:${value}`;
        const { hits, total } = await session.index.search(query, { limit: 1, now: new Date() });
        const example = hits[0]?.id;
        if (example === undefined) continue;
        const [named] = await nameValues(db, 'number', [{ value, count: total, example }]);
        if (named !== undefined) near.push({ name: named.name, query: `so:${named.name}` });
      }
      if (isCurrent) setState({ wanted, near });
    };
    read().catch((error: unknown) => console.error(error)); // The note stands without them.
    return () => {
      isCurrent = false;
    };
  }, [db, session, wanted]);
  return state?.wanted === wanted && wanted !== '' ? state.near : [];
}
