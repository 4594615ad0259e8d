import { Highlighted } from '../../../components/highlighted.tsx';
import { displayDate, findHighlights, type SearchResult } from '../../../lib/index.ts';
import type { ClipRow } from '../../../lib/extension/database/schema.ts';
import { useApp } from '../../pages/app-context.ts';
import { useSnippet } from '../../pages/use-snippet.ts';

export interface SearchResultRowProps {
  readonly id: string;
  readonly row: ClipRow;
  readonly result: SearchResult | null;
  readonly isSelected: boolean;
  readonly onOpen: (isOriginal: boolean) => void;
}

/** One hit: its title with marks, where and when it stood, and the words around what was found. */
export function SearchResultRow({ id, row, result, isSelected, onOpen }: SearchResultRowProps) {
  const { db } = useApp();
  const query = result?.query ?? null;
  const snippet = useSnippet(db, row.id, query);
  const date = row.publishedAt === null ? null : displayDate(row.publishedAt).slice(0, 10);
  const facts = [date, row.portalName || row.portalHost, ...row.tags.map((tag) => `#${tag}`)];
  return (
    <div
      id={id}
      class="result"
      role="option"
      aria-selected={isSelected}
      onClick={(event) => onOpen(event.ctrlKey)}
    >
      <span class="result-title">
        <Highlighted
          text={row.title}
          highlights={query === null ? [] : findHighlights(row.title, query)}
        />
      </span>
      <span class="result-line">{facts.filter(Boolean).join(' · ')}</span>
      {snippet && snippet.highlights.length > 0 && (
        <span class="result-snippet">
          <Highlighted {...snippet} />
        </span>
      )}
    </div>
  );
}
