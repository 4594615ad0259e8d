import type { ImportOutcome } from '../../../../lib/extension/import/bring-in.ts';
import { useApp } from '../../../pages/app-context.ts';

const SHOWN = 200;

/** What became of the passages that were marked in another tool, clip by clip. */
export function PassageList({ outcomes }: { readonly outcomes: readonly ImportOutcome[] }) {
  const { t } = useApp();
  const marked = outcomes.filter(({ passages }) => passages.marked + passages.unmarked > 0);
  if (marked.length === 0) return null;
  return (
    <details class="import-faults" open={marked.length <= 5}>
      <summary>{t('import_marks', marked.length)}</summary>
      <ul role="list">
        {marked.slice(0, SHOWN).map(({ title, passages }, index) => (
          <li key={index}>
            {title}{' '}
            <span class="quiet">
              {[
                passages.marked === 0 ? '' : t('import_marked', passages.marked),
                passages.unmarked === 0 ? '' : t('import_unmarked', passages.unmarked),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
        {marked.length > SHOWN && <li class="quiet">{t('import_more', marked.length - SHOWN)}</li>}
      </ul>
    </details>
  );
}
