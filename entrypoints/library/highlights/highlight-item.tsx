import { displayDate } from '../../../lib/index.ts';
import type { ListedHighlight } from '../../../lib/extension/database/highlights.ts';
import { shortPortal } from '../../pages/short-portal.ts';
import { MarkCard, type MarkCardProps } from '../reader/mark-card.tsx';
import { markHash } from '../state/route.ts';

export interface HighlightItemProps extends Pick<MarkCardProps, 'acts' | 'isNoting' | 'onNote'> {
  readonly listed: ListedHighlight;
}

/** A highlight with the article that it stands in. */
export function HighlightItem({ listed, ...card }: HighlightItemProps) {
  const { highlight, clip } = listed;
  return (
    <MarkCard row={highlight} {...card}>
      <a class="mark-go" href={markHash(clip.id, highlight.id)}>
        <span class="mark-quote">{highlight.quote.exact}</span>
      </a>
      <p class="highlight-source">
        <span class="highlight-title">{clip.title}</span>
        <span class="quiet">
          {clip.publishedAt !== null && `${displayDate(clip.publishedAt)} · `}
          {shortPortal(clip.portalName)}
        </span>
      </p>
    </MarkCard>
  );
}
