import type { SearchResult } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';

/** What a query was read as where that is not plain: repairs, and numbers that nothing holds. */
export function QueryNotes({ result }: { readonly result: SearchResult }) {
  const { t } = useApp();
  const { repairs, missingNumbers } = result.read;
  const notes = [
    ...repairs.map(({ from, to }) => t('search_repaired', from, to)),
    ...missingNumbers.map(({ key }) => t('search_number_missing', key)),
  ];
  if (notes.length === 0) return null;
  return (
    <ul class="query-notes quiet" role="list">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
