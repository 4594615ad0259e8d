import { useApp } from '../../pages/app-context.ts';
import type { SearchSession, SearchView } from '../../pages/search-clips.ts';
import { useAlternatives } from '../../pages/use-alternatives.ts';
import { chipWords } from './chip-words.ts';

export interface NothingFoundProps {
  readonly view: SearchView;
  readonly session: SearchSession | undefined;
  readonly onQuery: (query: string) => void;
}

/** Nothing was found: what to leave out so that something is, with how much that is. */
export function NothingFound({ view, session, onQuery }: NothingFoundProps) {
  const { t } = useApp();
  const alternatives = useAlternatives(session, view);
  // A number that is not there was told of above, with those that are.
  const isNumber = (view.result?.read.missingNumbers.length ?? 0) > 0;
  if (view.result === null) return <p class="notice quiet">{t('search_empty_library')}</p>;
  return (
    <div class="notice">
      <p>{t('search_none', view.query.trim())}</p>
      {alternatives.length === 0 && !isNumber && <p class="quiet">{t('search_none_try')}</p>}
      {alternatives.length > 0 && (
        <>
          <p class="quiet">{t('search_none_before')}</p>
          <ul class="alternatives" role="list">
            {alternatives.map(({ without, query, total }) => (
              <li key={query}>
                <button type="button" class="button" onClick={() => onQuery(query)}>
                  <span class="facet-name">
                    {without === null
                      ? t('search_only_words')
                      : t('search_without', `“${chipWords(without, t)}”`)}
                  </span>
                  <span class="option-count">{t('count_clips', total)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
