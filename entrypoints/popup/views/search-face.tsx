import { Search } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Icon } from '../../../components/icon.tsx';
import type { PageReading } from '../../../lib/extension/messages/table.ts';
import type { ClipRow } from '../../../lib/extension/database/schema.ts';
import { useApp } from '../../pages/app-context.ts';
import { extensionUrl, readerAddress } from '../../pages/reader-address.ts';
import { useSearch } from '../../pages/use-search.ts';
import { QueryNotes } from './query-notes.tsx';
import { SearchResultRow } from './search-result.tsx';

export interface SearchFaceProps {
  readonly query: string;
  /** False where the arrow keys brought one here: the focus stays on the tabs. */
  readonly takesFocus: boolean;
  /** The page in the tab where it is no article, else null. */
  readonly page: PageReading | null;
  readonly onClipAnyway: () => void;
  /** Escape in the empty box. */
  readonly onLeave: () => void;
}

/** Search as one types, by keyboard all the way (ARIA combobox with a listbox). */
export function SearchFace(props: SearchFaceProps) {
  const { t, db } = useApp();
  const [query, setQuery] = useState(props.query);
  const [selected, setSelected] = useState(0);
  const view = useSearch(db, query);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!props.takesFocus) return;
    input.current?.focus();
    input.current?.select();
  }, []);

  const rows = view?.rows ?? [];
  const current = rows[Math.min(selected, rows.length - 1)];

  const move = (step: number) => {
    const next = Math.max(0, Math.min(selected + step, rows.length - 1));
    setSelected(next);
    document.querySelector(`#result-${next}`)?.scrollIntoView({ block: 'nearest' });
  };

  const leave = () => {
    if (query === '') props.onLeave();
    setQuery('');
    setSelected(0);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const actions: Record<string, () => void> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      PageDown: () => move(6),
      PageUp: () => move(-6),
      Enter: () =>
        current && open(event.ctrlKey ? current.url : extensionUrl(readerAddress(current.id))),
      Escape: leave,
    };
    const action = actions[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  };

  return (
    <main>
      <div id="panel" class="panel" role="tabpanel" aria-labelledby="tab-search">
        <div class="search-head">
          <div class="search-box">
            <Icon node={Search} />
            <input
              ref={input}
              class="input"
              role="combobox"
              aria-label={t('search_label')}
              aria-expanded={rows.length > 0}
              aria-controls="results"
              aria-activedescendant={
                current === undefined ? undefined : `result-${rows.indexOf(current)}`
              }
              autocomplete="off"
              spellcheck={false}
              placeholder={t('search_placeholder')}
              value={query}
              onInput={(event) => {
                setQuery(event.currentTarget.value);
                setSelected(0);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          {props.page !== null && query === '' && (
            <OtherPage page={props.page} onClipAnyway={props.onClipAnyway} />
          )}
          {view !== undefined && view.result !== null && <QueryNotes result={view.result} />}
        </div>
        <p class="results-count" role="status">
          {view !== undefined && summary(view.result?.total)}
        </p>
        <div id="results" class="results" role="listbox" aria-label={t('search_label')}>
          {rows.map((row, i) => (
            <SearchResultRow
              key={row.id}
              id={`result-${i}`}
              row={row}
              result={view?.result ?? null}
              isSelected={row === current}
              onOpen={(isOriginal) =>
                open(isOriginal ? row.url : extensionUrl(readerAddress(row.id)))
              }
            />
          ))}
        </div>
        {view !== undefined && rows.length === 0 && <NothingFound query={view.query} />}
      </div>
      <p class="results-foot">{t('search_keys')}</p>
    </main>
  );

  function summary(total: number | undefined): string {
    if (rows.length === 0) return '';
    return total === undefined ? t('search_recent') : t('search_found', total);
  }
}

/** What the page in the tab is, where it is no article; it can be clipped all the same if it has text. */
function OtherPage(props: { readonly page: PageReading; readonly onClipAnyway: () => void }) {
  const { t } = useApp();
  const { detection, article } = props.page;
  return (
    <p class="clip-anyway">
      {detection.kind === 'list'
        ? t('search_on_list', detection.datedLinks)
        : t('search_not_article')}
      {article !== null && (
        <button type="button" class="button button-link" onClick={props.onClipAnyway}>
          {t('action_clip_anyway')}
        </button>
      )}
    </p>
  );
}

function NothingFound({ query }: { readonly query: string }) {
  const { t } = useApp();
  if (query.trim() === '') return <p class="notice quiet">{t('search_empty_library')}</p>;
  return (
    <div class="notice">
      <p>{t('search_none', query)}</p>
      <p class="quiet">{t('search_none_try')}</p>
    </div>
  );
}

function open(url: ClipRow['url']): void {
  void browser.tabs.create({ url });
}
