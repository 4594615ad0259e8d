import { useEffect, useState } from 'preact/hooks';
import { type FacetField, parseQuery } from '../../lib/index.ts';
import type { ClipDatabase } from '../../lib/extension/database/open.ts';
import { type NamedValue, nameValues } from '../../lib/extension/database/value-names.ts';
import type { SearchSession } from './search-clips.ts';

/** The fields whose values can be completed, and what they are called in the index. */
const COMPLETED: Readonly<Record<string, FacetField>> = {
  the: 'tag',
  muc: 'category',
  noi: 'portal',
  'co-quan': 'issuer',
  loai: 'kind',
  so: 'number',
};
const MANY = 400;
/** Numbers are many and known by heart: the most cited ones are enough. */
const MANY_NUMBERS = 100;

/** All values of a query field that the library holds, the most frequent first; empty for others. */
export function useFieldValues(
  db: ClipDatabase,
  session: SearchSession | undefined,
  name: string | null,
): readonly NamedValue[] {
  const [values, setValues] = useState<readonly NamedValue[]>([]);
  const field = name === null ? undefined : COMPLETED[name];
  useEffect(() => {
    let isCurrent = true;
    setValues([]);
    if (session === undefined || field === undefined) return;
    const read = async () => {
      const most = field === 'number' ? MANY_NUMBERS : MANY;
      const { fields } = await session.index.facets(parseQuery('', new Date()), {
        fields: [field],
        most,
      });
      const named = await nameValues(db, field, fields[field]);
      if (isCurrent) setValues(named);
    };
    read().catch((error: unknown) => console.error(error)); // One can type on without completion.
    return () => {
      isCurrent = false;
    };
  }, [db, session, field]);
  return values;
}
