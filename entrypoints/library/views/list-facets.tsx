import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import type { SearchSession, SearchView } from '../../pages/search-clips.ts';
import { useFacets } from '../../pages/use-facets.ts';
import { FacetPanel } from '../../popup/views/facet-panel.tsx';

export interface ListFacetsProps {
  readonly db: ClipDatabase;
  readonly session: SearchSession | undefined;
  readonly view: SearchView | undefined;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onLeave: () => void;
}

/** What the list can be narrowed down by, as in the popup. */
export function ListFacets({ db, session, view, query, onQuery, onLeave }: ListFacetsProps) {
  const facets = useFacets(db, session, view, true);
  return (
    <FacetPanel
      facets={facets}
      chips={view?.result?.read.chips ?? []}
      query={query}
      onQuery={onQuery}
      onLeave={onLeave}
    />
  );
}
