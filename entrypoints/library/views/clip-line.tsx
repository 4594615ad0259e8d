import { steady } from '../../../components/steady.tsx';
import { Highlighted } from '../../../components/highlighted.tsx';
import { displayDate, findHighlights, type Query } from '../../../lib/index.ts';
import type { ClipRow } from '../../../lib/extension/database/schema.ts';
import { useApp } from '../../pages/app-context.ts';
import { shortPortal } from '../../pages/short-portal.ts';
import { StatusMark } from './status-mark.tsx';

export interface ClipLineProps {
  readonly id: string;
  /** Undefined until it is read. */
  readonly row: ClipRow | undefined;
  readonly place: number;
  readonly total: number;
  /** Pixels from the beginning of the list. */
  readonly top: number;
  readonly query: Query | null;
  readonly isAtCursor: boolean;
  readonly isChosen: boolean;
  readonly isOpen: boolean;
  readonly isDropEdge: boolean;
}

/** Tags for which a line has room; the others are a number. */
const SHOWN_TAGS = 2;

/** A clip in the list: title, when and where it was posted, its tags, and what is to be done with it. */
export const ClipLine = steady(DrawnLine);

function DrawnLine(props: ClipLineProps) {
  const { t } = useApp();
  const { row, query } = props;
  const isUnread = row !== undefined && row.status === undefined;
  const classes = [
    'clip-line',
    props.isAtCursor && 'at-cursor',
    props.isOpen && 'is-open',
    isUnread && 'is-unread',
    props.isDropEdge && 'drop-edge',
  ];
  return (
    <div
      id={props.id}
      class={classes.filter(Boolean).join(' ')}
      role="option"
      aria-selected={props.isChosen}
      aria-posinset={props.place + 1}
      aria-setsize={props.total}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <span class="clip-mark" aria-hidden="true" />
      <span class="clip-words">
        {row === undefined ? (
          <span class="clip-title clip-waiting" />
        ) : (
          <>
            <span class="clip-title" title={row.title}>
              {isUnread && <span class="visually-hidden">{t('status_unread')}. </span>}
              <Highlighted
                text={row.title}
                highlights={query === null ? [] : findHighlights(row.title, query)}
              />
            </span>
            <span class="clip-facts">
              {row.publishedAt !== null && (
                <span class="clip-day">{displayDate(row.publishedAt).slice(0, 10)}</span>
              )}
              <span class="clip-portal">{shortPortal(row.portalName || row.portalHost)}</span>
            </span>
            <span class="clip-signs">
              <StatusMark row={row} />
              {row.tags.slice(0, SHOWN_TAGS).map((tag) => (
                <span key={tag} class="clip-tag">
                  {tag}
                </span>
              ))}
              {row.tags.length > SHOWN_TAGS && (
                <span class="clip-more" title={row.tags.join(', ')}>
                  +{row.tags.length - SHOWN_TAGS}
                </span>
              )}
            </span>
          </>
        )}
      </span>
    </div>
  );
}
