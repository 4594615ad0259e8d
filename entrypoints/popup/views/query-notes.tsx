import { documentNumberKey, type SearchResult } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';

/** What a query was read as where that is not plain: repairs, and numbers that nothing holds. */
export function QueryNotes({ result }: { readonly result: SearchResult }) {
  const { t } = useApp();
  const { repairs, missingNumbers } = result.read;
  const notes = [
    ...repairs.map(({ from, to }) => t('search_repaired', from, to)),
    ...missingNumbers.map(({ key }) => t('search_number_missing', asTyped(key, result))),
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

/** A number as the query has it, not as the index keeps it. */
function asTyped(key: string, { read }: SearchResult): string {
  return read.chips.find((chip) => documentNumberKey(chip.text) === key)?.text ?? key;
}
