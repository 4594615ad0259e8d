import { useState } from 'preact/hooks';
import { Highlighted } from '../../../components/highlighted.tsx';
import { findHighlights } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { useSearch } from '../../pages/use-search.ts';
import { useSnippets } from '../../pages/use-snippets.ts';

/** Words of the demo article as one types them in a hurry. */
const EXAMPLE = 'ket luan so 01';

export interface FindStepProps {
  readonly clipId: string;
  readonly onDone: () => void;
}

/** The real search over all that is kept; found is found when the demo clip is among the finds. */
export function FindStep({ clipId, onDone }: FindStepProps) {
  const { t, db } = useApp();
  const [query, setQuery] = useState('');
  const { view, session } = useSearch(db, query);
  const excerpts = useSnippets(db, session, view);
  const isAnswer = view !== undefined && view.result !== null && view.query === query;
  const found = isAnswer ? view.found.find(({ row }) => row.id === clipId) : undefined;
  const excerpt = excerpts.get(clipId)?.short;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (found !== undefined) onDone();
      }}
    >
      <p>{t('tour_find_about', EXAMPLE)}</p>
      <div class="tour-line">
        <input
          class="input"
          type="search"
          aria-label={t('search_label')}
          placeholder={EXAMPLE}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <button type="button" class="button" onClick={() => setQuery(EXAMPLE)}>
          {t('tour_find_example')}
        </button>
      </div>
      <div role="status">
        {query !== '' && isAnswer && found === undefined && <p>{t('tour_find_none')}</p>}
        {found !== undefined && view?.result && (
          <div class="tour-found">
            <p class="tour-found-title">
              <Highlighted
                text={found.row.title}
                highlights={findHighlights(found.row.title, view.result.query)}
              />
            </p>
            {excerpt && (
              <p class="quiet">
                <Highlighted text={excerpt.text} highlights={excerpt.highlights} />
              </p>
            )}
          </div>
        )}
      </div>
      {found !== undefined && (
        <button type="submit" class="button button-primary">
          {t('tour_next')}
        </button>
      )}
    </form>
  );
}
