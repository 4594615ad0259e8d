import { ExternalLink, Trash2 } from 'lucide';
import { Icon } from '../../../components/icon.tsx';
import type { TaughtRow } from '../../../lib/extension/database/schema.ts';
import { useApp } from '../../pages/app-context.ts';
import { dayWords } from '../../pages/moment-words.ts';

/** One host that was taught: when, on which page, how often it served. */
export function TaughtEntry({
  row,
  onRemove,
}: {
  readonly row: TaughtRow;
  readonly onRemove: () => void;
}) {
  const { t, language } = useApp();
  const sample = row.layouts[0]?.sample;
  const facts = [
    row.host,
    t('taught_on', dayWords(row.changedAt, language)),
    t('taught_uses', row.uses),
    ...(row.layouts.length > 1 ? [t('taught_layouts', row.layouts.length)] : []),
  ];
  return (
    <div class="taught-row">
      <div>
        <p class="taught-name">{row.name}</p>
        <p class="quiet">{facts.join(' · ')}</p>
      </div>
      {sample !== undefined && (
        <a class="button" href={sample} target="_blank" rel="noopener noreferrer nofollow">
          <Icon node={ExternalLink} />
          {t('taught_sample')}
        </a>
      )}
      <button
        type="button"
        class="button button-icon"
        aria-label={t('taught_remove', row.name)}
        title={t('taught_remove', row.name)}
        onClick={onRemove}
      >
        <Icon node={Trash2} />
      </button>
    </div>
  );
}
