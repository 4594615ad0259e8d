import { useApp } from '../../pages/app-context.ts';
import { useSearch } from '../../pages/use-search.ts';
import { ClipEntry } from './clip-entry.tsx';

const SHOWN = 200;

/** What a query finds; the clips saved last for an empty one. */
export function ClipList({ query }: { readonly query: string }) {
  const { t, db } = useApp();
  const { view } = useSearch(db, query, SHOWN);
  const isSearch = query.trim() !== '';
  return (
    <main class="page">
      <h1>{isSearch ? t('clips_search', query) : t('nav_clips')}</h1>
      {isSearch && view?.result && <p class="quiet">{t('search_found', view.result.total)}</p>}
      {view?.found.length === 0 && (
        <p class="notice">{isSearch ? t('search_none', query) : t('search_empty_library')}</p>
      )}
      <ul role="list" class="clip-list">
        {view?.found.map(({ row }) => (
          <li key={row.id}>
            <ClipEntry row={row} />
          </li>
        ))}
      </ul>
    </main>
  );
}
