import './highlights.css';
import { useMemo, useState } from 'preact/hooks';
import { UndoToast } from '../../../components/undo-toast.tsx';
import { foldText } from '../../../lib/index.ts';
import { listCollections } from '../../../lib/extension/database/collections.ts';
import {
  type HighlightFilter,
  listHighlights,
  type ListedHighlight,
} from '../../../lib/extension/database/highlights.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';
import { useMarkActs } from '../reader/use-mark-acts.ts';
import { HighlightFilters } from './highlight-filters.tsx';
import { HighlightItem } from './highlight-item.tsx';
import { useDid } from './use-did.ts';

/** Highlights drawn at first, and more with each wish. */
const PORTION = 100;

/** All that was highlighted, the last first; each leads to its place in its article. */
export function HighlightsView() {
  const { t, db } = useApp();
  const [filter, setFilter] = useState<HighlightFilter>({ color: null, collection: null });
  const [text, setText] = useState('');
  const [most, setMost] = useState(PORTION);
  const [noting, setNoting] = useState<string | null>(null);
  const collections = useLive(() => listCollections(db), [db]) ?? [];
  const listed = useLive(() => listHighlights(db, filter), [db, filter.color, filter.collection]);
  const found = useMemo(() => listed?.filter((each) => holds(each, text)), [listed, text]);
  const { words, did, undo } = useDid();
  const acts = useMarkActs(did);
  const isFiltered = filter.color !== null || filter.collection !== null || text.trim() !== '';
  return (
    <main class="page">
      <div class="page-head">
        <h1>{t('highlights_title')}</h1>
        <p class="quiet" role="status">
          {found !== undefined && found.length > 0 && t('count_highlights', found.length)}
        </p>
      </div>
      <HighlightFilters
        text={text}
        filter={filter}
        collections={collections}
        onText={setText}
        onFilter={setFilter}
      />
      {found?.length === 0 && (
        <p class="notice">{t(isFiltered ? 'highlights_none_such' : 'highlights_none')}</p>
      )}
      <ul role="list" class="mark-list highlight-list">
        {found?.slice(0, most).map((each) => (
          <HighlightItem
            key={each.highlight.id}
            listed={each}
            acts={acts}
            isNoting={noting === each.highlight.id}
            onNote={(isNoting) => setNoting(isNoting ? each.highlight.id : null)}
          />
        ))}
      </ul>
      {found !== undefined && found.length > most && (
        <button type="button" class="button" onClick={() => setMost(most + PORTION)}>
          {t('highlights_more')}
        </button>
      )}
      <UndoToast words={words} undoLabel={t('action_undo')} onUndo={undo} />
    </main>
  );
}

/** Whether passage, note or title hold what was typed, whatever its accents. */
function holds({ highlight, clip }: ListedHighlight, typed: string): boolean {
  const wanted = foldText(typed).trim();
  if (wanted === '') return true;
  return foldText(`${highlight.quote.exact}\n${highlight.note}\n${clip.title}`).includes(wanted);
}
