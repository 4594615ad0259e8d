import { useEffect, useState } from 'preact/hooks';
import { type FacetField, type Facets, type FacetValue, parseQuery } from '../../lib/index.ts';
import type { ClipDatabase } from '../../lib/extension/database/open.ts';
import { type NamedValue, nameValues } from '../../lib/extension/database/value-names.ts';
import type { SearchSession, SearchView } from './search-clips.ts';

/** Fields one narrows down by, in the order in which they are shown. */
export const SHOWN_FACETS = ['tag', 'category', 'portal', 'issuer', 'kind', 'number'] as const;
export type ShownFacet = (typeof SHOWN_FACETS)[number];

/** The most values of a field that are worth reading. */
const MANY = 16;
/** Milliseconds that typing must pause before counting begins. */
const PAUSE = 60;

export interface NamedFacets {
  readonly fields: Readonly<Record<ShownFacet, readonly NamedValue[]>>;
  readonly years: Facets['years'];
}

/** Counts over the whole answer, made while `isWanted` and never before the answer is on screen. */
export function useFacets(
  db: ClipDatabase,
  session: SearchSession | undefined,
  view: SearchView | undefined,
  isWanted: boolean,
): NamedFacets | undefined {
  const [facets, setFacets] = useState<NamedFacets>();
  useEffect(() => {
    let isCurrent = true;
    if (!isWanted || session === undefined || view?.isConfirmed !== true) return;
    const timer = setTimeout(() => {
      count(db, session, view).then(
        (counted) => {
          if (isCurrent) setFacets(counted);
        },
        (error: unknown) => console.error(error), // Results stay; the next answer counts anew.
      );
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [db, session, view, isWanted]);
  return facets;
}

async function count(
  db: ClipDatabase,
  session: SearchSession,
  { query, result }: SearchView,
): Promise<NamedFacets> {
  const { fields, years } = await session.index.facets(
    result?.query ?? parseQuery(query, new Date()),
    {
      fields: SHOWN_FACETS,
      most: MANY,
      ...(result !== null && { total: result.total }),
    },
  );
  const name = (field: FacetField) => nameOnce(db, session, field, fields[field]);
  const [tag, category, portal, issuer, kind, number] = await Promise.all([
    name('tag'),
    name('category'),
    name('portal'),
    name('issuer'),
    name('kind'),
    name('number'),
  ]);
  return { fields: { tag, category, portal, issuer, kind, number }, years };
}

/** Spellings that were looked up, as long as the index is the same. */
const NAMES = new WeakMap<SearchSession, Map<string, string>>();

/** Values with their names; only those that were not named before are looked up. */
async function nameOnce(
  db: ClipDatabase,
  session: SearchSession,
  field: FacetField,
  values: readonly FacetValue[],
): Promise<NamedValue[]> {
  const names = NAMES.get(session) ?? new Map<string, string>();
  NAMES.set(session, names);
  const unknown = values.filter(({ value }) => !names.has(`${field} ${value}`));
  if (unknown.length > 0) {
    for (const { value, name } of await nameValues(db, field, unknown)) {
      names.set(`${field} ${value}`, name);
    }
  }
  return values.map(({ value, count }) => ({
    value,
    name: names.get(`${field} ${value}`) ?? value,
    count,
  }));
}
