import { History, X } from 'lucide';
import { Icon } from '../../../components/icon.tsx';
import { useApp } from '../../pages/app-context.ts';
import { rove } from '../../pages/rove.ts';
import type { RecentSearches } from '../../pages/use-recent-searches.ts';
import { FIELD_WORDS } from './chip-words.ts';

export interface SearchStartProps {
  readonly searches: RecentSearches;
  readonly onQuery: (query: string) => void;
  /** Begins a condition in the box. */
  readonly onField: (field: string) => void;
}

const OFFERED = ['the', 'muc', 'so', 'noi', 'ngay'];

/** Below the empty box: what was searched last, and what else can be asked for. */
export function SearchStart({ searches, onQuery, onField }: SearchStartProps) {
  const { t } = useApp();
  const { recent, forget, forgetAll } = searches;
  return (
    <div class="search-start">
      {recent.length > 0 && (
        <section aria-label={t('search_recents')}>
          <h2 class="start-head">
            {t('search_recents')}
            <button type="button" class="button button-link" onClick={forgetAll}>
              {t('search_recents_clear')}
            </button>
          </h2>
          <ul class="recents" role="list" onKeyDown={rove}>
            {recent.map((query, at) => (
              <li key={query} class="recent">
                <button
                  type="button"
                  class="recent-query"
                  tabIndex={at === 0 ? 0 : -1}
                  title={query}
                  onClick={() => onQuery(query)}
                  onKeyDown={(event) => {
                    if (event.key === 'Delete') forget(query);
                  }}
                >
                  <Icon node={History} />
                  <span class="facet-name">{query}</span>
                </button>
                <button
                  type="button"
                  class="chip-remove"
                  tabIndex={-1}
                  aria-label={t('search_recent_remove', query)}
                  onClick={() => forget(query)}
                >
                  <Icon node={X} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="search-by" role="group" aria-label={t('search_by')} onKeyDown={rove}>
        <span>{t('search_by')}</span>
        {OFFERED.map((field, at) => {
          const label = field === 'so' ? 'field_documents' : FIELD_WORDS[field];
          return (
            label !== undefined && (
              <button
                key={field}
                type="button"
                class="button button-link"
                tabIndex={at === 0 ? 0 : -1}
                onClick={() => onField(field)}
              >
                {t(label).toLocaleLowerCase()}
              </button>
            )
          );
        })}
      </p>
    </div>
  );
}
