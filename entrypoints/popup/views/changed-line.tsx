import { useMemo, useState } from 'preact/hooks';
import { type Article, compareArticles } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { ComparisonView } from '../../pages/comparison-view.tsx';

export interface ChangedLineProps {
  readonly saved: Article;
  /** As the page reads now; null where it holds no article any more. */
  readonly now: Article | null;
  readonly onSave: () => void;
}

/** Says what changed on a page since it was saved, shows it, and offers to save it anew. */
export function ChangedLine({ saved, now, onSave }: ChangedLineProps) {
  const { t } = useApp();
  const [isOpen, setOpen] = useState(false);
  const comparison = useMemo(() => now && compareArticles(saved, now), [saved, now]);
  const count = comparison?.changedParagraphs ?? 0;
  return (
    <>
      <div class="changed-line" role="status">
        <span>{count > 0 ? t('page_changed_count', count) : t('page_changed')}</span>
        <span class="changed-acts">
          {comparison !== null && (
            <button
              type="button"
              class="button button-link"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {t(isOpen ? 'action_hide' : 'action_view')}
            </button>
          )}
          <button type="button" class="button button-link" onClick={onSave}>
            {t('action_save_revision')}
          </button>
        </span>
      </div>
      {isOpen && comparison !== null && (
        <div class="changed-diff" tabIndex={0} role="group" aria-label={t('page_changed')}>
          <ComparisonView comparison={comparison} />
        </div>
      )}
    </>
  );
}
