import type { CollectionPart, Query } from '../../../lib/index.ts';
import type { CollectionRow } from '../../../lib/extension/database/schema.ts';
import { ListFilter } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import { useApp } from '../../pages/app-context.ts';
import { useLazy } from '../../pages/use-lazy.ts';
import { NothingFound } from '../../popup/views/nothing-found.tsx';
import { QueryChips } from '../../popup/views/query-chips.tsx';
import { QueryNotes } from '../../popup/views/query-notes.tsx';
import { WELCOME_ADDRESS } from '../../pages/reader-address.ts';
import { backupHash, go, shelfHash, type ShelfRoute } from '../state/route.ts';
import { extendedTo, movedTo, type Selection, toggled } from '../state/selection.ts';
import type { Acts } from '../state/use-acts.ts';
import type { Listing } from '../state/use-listing.ts';
import type { OrderChoice } from '../state/use-order.ts';
import type { Runner } from '../state/use-runner.ts';
import { ChosenBar } from './chosen-bar.tsx';
import { ClipRows } from './clip-rows.tsx';
import { ListHead } from './list-head.tsx';
import { ListSearch, SEARCH_ID } from './list-search.tsx';
import { NavButton } from './nav-button.tsx';

const loadFacets = () => import('./list-facets.tsx');

export interface ListColumnProps {
  readonly route: ShelfRoute;
  readonly name: string;
  readonly collection: CollectionRow | null;
  readonly listing: Listing;
  /** Clips in it; undefined until all are known. */
  readonly count: number | undefined;
  /** Headings and notes in it. */
  readonly parts: ReadonlyMap<string, CollectionPart>;
  readonly order: OrderChoice;
  readonly isDense: boolean;
  readonly selection: Selection;
  readonly runner: Runner;
  readonly acts: Acts;
  readonly query: Query | null;
  readonly dropAfter: string | null;
  readonly onSelect: (change: (now: Selection) => Selection) => void;
  readonly onKeyDown: (event: KeyboardEvent, pageLines: number) => void;
  readonly onOpen: (id: string) => void;
  readonly onDrag: (id: string, event: PointerEvent) => void;
}

/** The search box, what is found, and what can be done with all that is chosen of it. */
export function ListColumn(props: ListColumnProps) {
  const { t, db } = useApp();
  const [isFiltering, setFiltering] = useState(false);
  const panel = useLazy(loadFacets, undefined, isFiltering);
  const isAll = props.route.shelf.kind === 'all';
  const { route, listing, selection, runner, onSelect } = props;
  const { query } = route;
  const { view, session } = listing;
  const ids = listing.ids ?? [];
  const search = (next: string) =>
    go(
      shelfHash({ shelf: route.shelf, query: next, clipId: null }),
      // One step back leads out of a search, not through each of its letters.
      query === '' && next !== '' ? 'push' : 'replace',
    );
  const press = (id: string, event: MouseEvent, isMark: boolean) => {
    if (event.shiftKey) onSelect((now) => extendedTo(now, ids, id));
    else if (event.ctrlKey || event.metaKey || isMark) onSelect((now) => toggled(now, id));
    else {
      onSelect((now) => movedTo({ ...now, ids: new Set() }, id));
      const part = props.parts.get(id);
      if (part !== undefined && props.collection !== null) {
        const collectionId = props.collection.id;
        runner.ask({ kind: 'part', collectionId, part, before: undefined });
        return;
      }
      props.onOpen(id);
    }
  };
  return (
    <section class="list-column" aria-label={t('library_list')}>
      <div class="list-top">
        <NavButton />
        <ListSearch
          query={query}
          session={session}
          onQuery={search}
          onList={() => {
            onSelect((now) => (now.cursor === null ? movedTo(now, ids[0] ?? null) : now));
            document.getElementById('list')?.focus();
          }}
        />
        {/* Counts are over the whole library: what they say must be what choosing them finds. */}
        {isAll && (
          <button
            type="button"
            class="button button-quiet button-icon filter-toggle"
            aria-expanded={isFiltering}
            aria-controls="facets"
            aria-label={t('search_filter')}
            title={t('search_filter')}
            onClick={() => setFiltering(!isFiltering)}
          >
            <Icon node={ListFilter} />
          </button>
        )}
      </div>
      {view?.result != null && <QueryChips query={query} result={view.result} onQuery={search} />}
      {view !== undefined && session !== undefined && query !== '' && (
        <QueryNotes view={view} session={session} onQuery={search} />
      )}
      {isAll && isFiltering && panel !== undefined && (
        <panel.ListFacets
          db={db}
          session={session}
          view={view}
          query={query}
          onQuery={search}
          onLeave={() => document.getElementById(SEARCH_ID)?.focus()}
        />
      )}
      {selection.ids.size > 0 && route.clipId === null && (
        <h1 class="visually-hidden">{props.name}</h1>
      )}
      {selection.ids.size > 0 ? (
        <ChosenBar
          count={selection.ids.size}
          total={props.count ?? 0}
          isInCollection={props.collection !== null && props.collection.query === undefined}
          runner={runner}
          onClear={() => onSelect((now) => ({ ...now, ids: new Set() }))}
        />
      ) : (
        <ListHead
          route={route}
          name={props.name}
          collection={props.collection}
          count={props.count}
          isEmpty={listing.ids?.length === 0}
          order={props.order}
          isDense={props.isDense}
          runner={runner}
          acts={props.acts}
        />
      )}
      <ClipRows
        label={props.name}
        ids={ids}
        known={listing.rows}
        parts={props.parts}
        selection={selection}
        openId={route.clipId}
        isDense={props.isDense}
        query={props.query}
        dropAfter={props.dropAfter}
        onKeyDown={props.onKeyDown}
        onPress={press}
        onPointerDown={props.onDrag}
      />
      {listing.ids?.length === 0 && (
        <div class="list-none">
          {query !== '' && view?.found.length === 0 ? (
            <NothingFound view={view} session={session} onQuery={search} />
          ) : (
            <div class="notice">
              <p class="quiet">{t(emptyWords(route))}</p>
              {isAll && query === '' && (
                <>
                  <a href={backupHash}>{t('list_none_restore')}</a>
                  <a href={WELCOME_ADDRESS}>{t('settings_tour')}</a>
                </>
              )}
            </div>
          )}
        </div>
      )}
    </section>
  );
}

function emptyWords({ query, shelf }: ShelfRoute) {
  if (query !== '') return 'list_none_here' as const;
  if (shelf.kind === 'all') return 'search_empty_library' as const;
  if (shelf.kind === 'collection') return 'list_none_collection' as const;
  if (shelf.kind !== 'status') return 'shelf_empty' as const;
  return shelf.status === 'unread' ? ('list_none_unread' as const) : ('list_none_todo' as const);
}
