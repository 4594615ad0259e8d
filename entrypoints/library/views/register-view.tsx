import { useMemo, useState } from 'preact/hooks';
import {
  filterRegister,
  type RegisterColumn,
  type RegisterFilter,
  registerFacets,
  sortRegister,
} from '../../../lib/index.ts';
import { readRegister } from '../../../lib/extension/database/read-register.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';
import { RegisterExport } from './register-export.tsx';
import { RegisterFilters } from './register-filters.tsx';
import { RegisterTable } from './register-table.tsx';

/** Rows drawn at once; a button brings as many more. */
const PORTION = 200;

export interface RegisterOrder {
  readonly column: RegisterColumn;
  readonly direction: 'ascending' | 'descending';
}

/** The register of directives (sổ văn bản): every document that the saved clips cite. */
export function RegisterView() {
  const { t, db } = useApp();
  const entries = useLive(() => readRegister(db), [db]);
  const [filter, setFilter] = useState<RegisterFilter>({
    text: '',
    type: null,
    issuer: null,
    year: null,
  });
  const [order, setOrder] = useState<RegisterOrder>({
    column: 'lastCited',
    direction: 'descending',
  });
  const [shown, setShown] = useState(PORTION);
  const facets = useMemo(() => registerFacets(entries ?? []), [entries]);
  const found = useMemo(
    () => sortRegister(filterRegister(entries ?? [], filter), order.column, order.direction),
    [entries, filter, order],
  );
  if (entries === undefined) return <main class="page" aria-busy />;
  return (
    <main class="page page-wide">
      <div class="page-head">
        <h1>{t('nav_register')}</h1>
        <p class="quiet" role="status">
          {found.length === entries.length
            ? t('register_count', entries.length)
            : t('register_count_of', found.length, entries.length)}
        </p>
        <RegisterExport entries={found} />
      </div>
      {entries.length === 0 ? (
        <p class="notice">{t('register_empty')}</p>
      ) : (
        <>
          <RegisterFilters filter={filter} facets={facets} onFilter={setFilter} />
          <RegisterTable entries={found.slice(0, shown)} order={order} onOrder={setOrder} />
          {found.length === 0 && <p class="notice">{t('register_none')}</p>}
          {found.length > shown && (
            <button type="button" class="button" onClick={() => setShown(shown + PORTION)}>
              {t('action_more')}
            </button>
          )}
        </>
      )}
    </main>
  );
}
