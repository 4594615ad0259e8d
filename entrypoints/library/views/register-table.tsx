import { displayDate, type RegisterColumn, type RegisterEntry } from '../../../lib/index.ts';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { useApp } from '../../pages/app-context.ts';
import { documentHash } from '../state/route.ts';
import type { RegisterOrder } from './register-view.tsx';

const COLUMNS: readonly { column: RegisterColumn | null; label: MessageKey; class?: string }[] = [
  { column: 'normalized', label: 'register_document' },
  { column: 'date', label: 'register_date' },
  { column: 'issuer', label: 'register_issuer' },
  { column: null, label: 'register_subject', class: 'cell-subject' },
  { column: 'clips', label: 'register_clips', class: 'cell-number' },
  { column: 'firstCited', label: 'register_first' },
  { column: 'lastCited', label: 'register_last' },
];

export interface RegisterTableProps {
  readonly entries: readonly RegisterEntry[];
  readonly order: RegisterOrder;
  readonly onOrder: (order: RegisterOrder) => void;
}

/** The register as a table; a click on a head sorts by it, another turns the order round. */
export function RegisterTable({ entries, order, onOrder }: RegisterTableProps) {
  const { t } = useApp();
  const sortBy = (column: RegisterColumn) => {
    const isTurned = order.column === column && order.direction === 'ascending';
    onOrder({ column, direction: isTurned ? 'descending' : 'ascending' });
  };
  return (
    <div class="table-scroll" role="region" tabIndex={0} aria-label={t('nav_register')}>
      <table class="register">
        <thead>
          <tr>
            {COLUMNS.map(({ column, label, class: kind }) => (
              <th
                key={label}
                scope="col"
                class={kind}
                aria-sort={column === order.column ? order.direction : undefined}
              >
                {column === null ? (
                  t(label)
                ) : (
                  <button type="button" class="sort" onClick={() => sortBy(column)}>
                    {t(label)}
                    <span aria-hidden="true" class="sort-mark">
                      {column === order.column ? (order.direction === 'ascending' ? '↑' : '↓') : ''}
                    </span>
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.key} entry={entry} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ entry }: { readonly entry: RegisterEntry }) {
  const { t } = useApp();
  const day = (iso: string | null) => (iso === null ? '' : displayDate(iso));
  return (
    <tr>
      <th scope="row">
        <a href={documentHash(entry.key)}>{entry.title}</a>
        {!entry.resolved && <span class="unresolved">{t('document_unresolved')}</span>}
      </th>
      <td data-label={t('register_date')}>{day(entry.date)}</td>
      <td data-label={t('register_issuer')}>{entry.issuer ?? <Whereabouts entry={entry} />}</td>
      <td class="cell-subject" data-label={t('register_subject')}>
        {entry.subject}
      </td>
      <td class="cell-number" data-label={t('register_clips')}>
        {entry.clips}
      </td>
      <td data-label={t('register_first')}>{day(entry.firstCited)}</td>
      <td data-label={t('register_last')}>{day(entry.lastCited)}</td>
    </tr>
  );
}

/** Where a document without an issuer was read: what tells apart two of the same number. */
function Whereabouts({ entry }: { readonly entry: RegisterEntry }) {
  const { t } = useApp();
  const portals = new Set(entry.mentions.map((mention) => mention.portalName));
  if (entry.resolved || portals.size !== 1) return null;
  return <span class="quiet">{t('register_seen_on', ...portals)}</span>;
}
