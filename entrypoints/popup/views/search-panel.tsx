import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { withField } from '../../../lib/index.ts';
import { readClip } from '../../../lib/extension/database/clip-view.ts';
import { useApp } from '../../pages/app-context.ts';
import { openExport } from '../../pages/open-export.ts';
import { extensionUrl, readerAddress } from '../../pages/reader-address.ts';
import { useFacets } from '../../pages/use-facets.ts';
import { useRecentSearches } from '../../pages/use-recent-searches.ts';
import { useSearch } from '../../pages/use-search.ts';
import { useSettled } from '../../pages/use-settled.ts';
import { useSnippets } from '../../pages/use-snippets.ts';
import { type ResultLine, useResultList } from '../state/use-result-list.ts';
import { FacetPanel } from './facet-panel.tsx';
import { NothingFound } from './nothing-found.tsx';
import { QueryChips } from './query-chips.tsx';
import { QueryNotes } from './query-notes.tsx';
import { ResultGrid } from './result-grid.tsx';
import { SearchBox, type SearchBoxHandle } from './search-box.tsx';
import { SearchStart } from './search-start.tsx';

export interface SearchPanelProps {
  /** A query to start with. */
  readonly query: string;
  readonly takesFocus: boolean;
  /** Escape in the empty box. */
  readonly onLeave: () => void;
  /** What stands below the empty box. */
  readonly children?: ComponentChildren;
}

/** Milliseconds after which a count is told to those who listen, and a search counts as meant. */
const TOLD = 700;
const MEANT = 2_500;

/**
 * Search as one types, by keyboard all the way: a box that names the first hit as one types (ARIA
 * combobox with a grid), a list that takes the focus with the arrow keys. Letters are commands only
 * where the focus is on the list.
 */
export function SearchPanel(props: SearchPanelProps) {
  const { t, db } = useApp();
  const [query, setQuery] = useState(props.query);
  const [isFiltering, setFiltering] = useState(false);
  const [isInList, setInList] = useState(false);
  const [said, setSaid] = useState('');
  const { session, view } = useSearch(db, query);
  const list = useResultList(view);
  const excerpts = useSnippets(db, session, view);
  const facets = useFacets(db, session, view, isFiltering);
  const searches = useRecentSearches();
  const box = useRef<SearchBoxHandle>(null);
  const result = view?.result ?? null;
  const isEmpty = query.trim() === '';
  const count = view === undefined ? '' : summary();

  const told = useSettled(isEmpty ? '' : count, TOLD);
  const meant = useSettled(query, MEANT);
  useEffect(() => {
    if (meant !== undefined && meant === view?.query && view.found.length > 0) {
      searches.remember(meant);
    }
  }, [meant, view]);

  const change = (next: string) => {
    setQuery(next);
    setSaid('');
    list.reset();
  };
  const rewrite = (next: string) => {
    change(next);
    box.current?.focus(next.length);
  };
  const open = ({ row }: ResultLine, isOriginal: boolean) => {
    searches.remember(query);
    const url = isOriginal ? row.url : extensionUrl(readerAddress(row.id));
    void browser.tabs.create({ url });
  };
  const copy = async ({ row }: ResultLine) => {
    const read = await readClip(db, row.id);
    if (read === undefined) return;
    const { copyCitations, lastCitationStyle } = await import('../../pages/copy-citation.ts');
    const text = await copyCitations([read.clip], await lastCitationStyle());
    searches.remember(query);
    setSaid(t('copied', text));
  };

  return (
    <>
      <div id="panel" class="panel search-panel" role="tabpanel" aria-labelledby="tab-search">
        <div class="search-head">
          <SearchBox
            handle={box}
            query={query}
            session={session}
            takesFocus={props.takesFocus}
            list={list}
            isFiltering={isFiltering}
            onFilter={() => setFiltering(!isFiltering)}
            onQuery={change}
            onOpen={open}
            onRecall={() => {
              const [last] = searches.recent;
              if (last !== undefined) rewrite(last);
            }}
            onLeave={props.onLeave}
          />
          {isEmpty && props.children}
          {result !== null && <QueryChips query={query} result={result} onQuery={rewrite} />}
          {view !== undefined && session !== undefined && (
            <QueryNotes view={view} session={session} onQuery={rewrite} />
          )}
        </div>
        {isFiltering && (
          <FacetPanel
            facets={facets}
            chips={result?.read.chips ?? []}
            query={query}
            onQuery={change}
            onLeave={() => box.current?.focus()}
          />
        )}
        {isEmpty && (
          <SearchStart
            searches={searches}
            onQuery={rewrite}
            onField={(field) => rewrite(withField('', field, '').trimEnd())}
          />
        )}
        {view === undefined && <p class="late quiet">{t('search_opening')}</p>}
        <div class="results-head">
          <p class="results-count">{count}</p>
          {!isEmpty && (view?.found.length ?? 0) > 0 && (
            <button
              type="button"
              class="button button-link results-export"
              onClick={() => void openExport({ kind: 'search', query })}
            >
              {t('export_open')}
            </button>
          )}
        </div>
        <ResultGrid
          list={list}
          result={result}
          excerpts={excerpts}
          onOpen={open}
          onCopy={(line) => void copy(line).catch(() => setSaid(t('copy_failed')))}
          onBox={(typed) => box.current?.focus(typed)}
          onInList={setInList}
        />
        {view?.found.length === 0 && (
          <NothingFound view={view} session={session} onQuery={rewrite} />
        )}
      </div>
      <p class="visually-hidden" role="status">
        {said === '' ? told : ''}
      </p>
      <p
        class={said === '' ? 'results-foot' : 'results-foot results-said'}
        aria-hidden={said === ''}
      >
        <span role="status">{said}</span>
        {said === '' && hint()}
      </p>
    </>
  );

  function summary(): string {
    if (view === undefined || view.found.length === 0) return '';
    return view.result === null ? t('search_recent') : t('search_found', view.result.total);
  }

  function hint(): string {
    if (isEmpty && !isInList && searches.recent.length > 0) return t('search_keys_start');
    if (!isInList) return t('search_keys');
    return (list.current?.copies.length ?? 0) > 0 ? t('search_keys_copies') : t('search_keys_list');
  }
}
