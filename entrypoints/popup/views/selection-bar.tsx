import { useState } from 'preact/hooks';
import { type Article, cleanLine, type ClipEdits, findDate } from '../../../lib/index.ts';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { useApp } from '../../pages/app-context.ts';
import { withLines } from '../state/block-choice.ts';
import { bylineOf } from '../state/byline-of.ts';
import { useSelection } from '../state/use-selection.ts';

export interface SelectionBarProps {
  /** As extracted. */
  readonly article: Article;
  readonly edits: ClipEdits;
  readonly onEdit: (change: ClipEdits) => void;
}

const TARGETS = {
  title: 'field_title',
  publishedAt: 'field_date',
  category: 'field_category',
  lead: 'field_lead',
  byline: 'field_byline',
  body: 'selection_body',
} as const satisfies Record<string, MessageKey>;
type Target = keyof typeof TARGETS;
const ALL = Object.keys(TARGETS).filter((key): key is Target => key in TARGETS);

/** Words selected on the page, and the fields that they can be put into. */
export function SelectionBar({ article, edits, onEdit }: SelectionBarProps) {
  const { t, tabId } = useApp();
  const selection = useSelection(tabId, article.url);
  const [problem, setProblem] = useState<string | null>(null);
  if (selection === '') return null;

  const line = cleanLine(selection);
  const take = (target: Target) => {
    const change = changeFor(target, { line, selection, article, edits });
    setProblem(change === null ? t('selection_no_date') : null);
    if (change !== null) onEdit(change);
  };
  return (
    <section class="selection" aria-label={t('selection')}>
      <p class="selection-text" title={line}>
        <span class="quiet">{t('selection')}</span> {line}
      </p>
      <div class="selection-targets">
        {ALL.map((target) => (
          <button key={target} type="button" class="button" onClick={() => take(target)}>
            {t(TARGETS[target])}
          </button>
        ))}
      </div>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

/** What the selected words change; null where they hold no date. */
function changeFor(
  target: Target,
  at: { line: string; selection: string; article: Article; edits: ClipEdits },
): ClipEdits | null {
  const { line, selection, article, edits } = at;
  switch (target) {
    case 'title':
      return { title: line };
    case 'category':
      return { category: line };
    case 'lead':
      return { lead: line };
    case 'byline':
      return { byline: bylineOf(line) };
    case 'body':
      return withLines(article, edits, selection);
    case 'publishedAt': {
      const date = findDate(line);
      return date === null ? null : { publishedAt: date.iso };
    }
  }
}
