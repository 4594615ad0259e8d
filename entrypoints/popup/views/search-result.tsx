import { ChevronDown, ExternalLink, Quote, Tag } from 'lucide';
import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Highlighted } from '../../../components/highlighted.tsx';
import { Icon } from '../../../components/icon.tsx';
import {
  displayDate,
  type FileSnippet,
  findHighlights,
  type SearchResult,
} from '../../../lib/index.ts';
import type { Translate } from '../../../lib/extension/i18n/translate.ts';
import { useApp } from '../../pages/app-context.ts';
import { shortPortal } from '../../pages/short-portal.ts';
import type { HitExcerpt } from '../../pages/use-snippets.ts';
import type { ResultLine } from '../state/use-result-list.ts';

export interface SearchResultRowProps {
  readonly id: string;
  readonly line: ResultLine;
  readonly result: SearchResult | null;
  readonly excerpt: HitExcerpt | undefined;
  readonly isSelected: boolean;
  readonly isExcerptOpen: boolean;
  readonly isUnfolded: boolean;
  readonly onFocus: () => void;
  readonly onOpen: (isOriginal: boolean) => void;
  readonly onCopy: () => void;
  readonly onTag: () => void;
  readonly onExcerpt: () => void;
  readonly onCopies: () => void;
  readonly children: ComponentChildren;
}

/** One hit: its title with marks; when and where it stood, and why it was found. */
export function SearchResultRow(props: SearchResultRowProps) {
  const { t } = useApp();
  const { line, result, excerpt, isSelected } = props;
  const { row, hit, copies } = line;
  const [isHovered, setHovered] = useState(false);
  const query = result?.query ?? null;
  const marks = (text: string) => (query === null ? [] : findHighlights(text, query));
  const snippet = props.isExcerptOpen ? excerpt?.long() : excerpt?.short;
  // A title that holds the whole query says why by itself.
  const saysMore = snippet !== undefined && snippet.highlights.length > 0 && !hit?.why.titlePhrase;
  return (
    <div
      id={props.id}
      class={line.copyOf === null ? 'result' : 'result result-copy'}
      role="row"
      tabIndex={-1}
      aria-selected={isSelected}
      onFocus={props.onFocus}
      onMouseEnter={() => setHovered(true)}
      onMouseLeave={() => setHovered(false)}
      onClick={(event) => props.onOpen(event.ctrlKey || event.metaKey)}
    >
      <div class="result-cell" role="gridcell">
        <span class="result-title">
          <Highlighted text={row.title} highlights={marks(row.title)} />
        </span>
        <span class="result-meta">
          <span class="result-line">
            <Facts line={line} excerpt={excerpt} marks={marks} />
          </span>
          {isHovered && (
            <span class="result-actions">
              {hit !== null && (
                <Action icon={ChevronDown} label={t('search_excerpt')} onClick={props.onExcerpt} />
              )}
              <Action icon={Quote} label={t('search_copy')} onClick={props.onCopy} />
              <Action icon={Tag} label={t('search_tag')} onClick={props.onTag} />
              <Action
                icon={ExternalLink}
                label={t('search_original')}
                onClick={() => props.onOpen(true)}
              />
            </span>
          )}
        </span>
        {excerpt?.file && <span class="result-line">{fileWords(t, excerpt.file)}</span>}
        {hit !== null && snippet !== undefined && (props.isExcerptOpen || saysMore) && (
          <span class={props.isExcerptOpen ? 'result-snippet result-excerpt' : 'result-snippet'}>
            <Highlighted {...snippet} />
          </span>
        )}
        {copies.length > 0 && (
          <button
            type="button"
            class="button button-link result-copies"
            tabIndex={-1}
            aria-expanded={props.isUnfolded}
            onClick={without(props.onCopies)}
          >
            {props.isUnfolded ? t('search_copies_hide') : t('search_copies', copies.length)}
          </button>
        )}
        {props.children}
      </div>
    </div>
  );
}

interface FactsProps {
  readonly line: ResultLine;
  readonly excerpt: HitExcerpt | undefined;
  readonly marks: (text: string) => readonly { readonly start: number; readonly end: number }[];
}

function Facts({ line: { row }, excerpt, marks }: FactsProps) {
  const { t } = useApp();
  const date = row.publishedAt === null ? '' : displayDate(row.publishedAt).slice(0, 10);
  const numbers = excerpt?.numbers ?? [];
  const portal = shortPortal(row.portalName || row.portalHost);
  return (
    <>
      {[date, portal].filter(Boolean).join(' · ')}
      {numbers.length > 0 && <> · {t('search_cites', numbers.join(', '))}</>}
      {row.tags.map((tag) => (
        <span key={tag} class="result-tag">
          {' #'}
          <Highlighted text={tag} highlights={marks(tag)} />
        </span>
      ))}
    </>
  );
}

function fileWords(t: Translate, { name, page }: FileSnippet): string {
  return page === null ? t('search_in_file', name) : t('search_in_file_page', name, page);
}

interface ActionProps {
  readonly icon: IconNode;
  readonly label: string;
  readonly onClick: () => void;
}

/** A button for the mouse; the keyboard has a letter for it, named in the tooltip. */
function Action({ icon, label, onClick }: ActionProps) {
  return (
    <button
      type="button"
      class="result-action"
      tabIndex={-1}
      aria-label={label}
      title={label}
      onClick={without(onClick)}
    >
      <Icon node={icon} />
    </button>
  );
}

/** The action alone, without that of the row around it. */
function without(action: () => void): (event: Event) => void {
  return (event) => {
    event.stopPropagation();
    action();
  };
}
