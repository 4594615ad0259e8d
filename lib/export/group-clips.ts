import type { Clip } from '../clip/clip.ts';
import { foldText } from '../text/fold.ts';
import { citedDocuments } from './cited-documents.ts';
import { printable } from './printable.ts';

export type ClipGrouping = 'none' | 'topic' | 'portal' | 'issuer' | 'tag' | 'month';

export interface ClipGroup {
  /** Heading of the group; null where the clips are not grouped. */
  readonly label: string | null;
  readonly clips: readonly Clip[];
}

/** Heading of the clips that have nothing to be grouped by. */
const OTHERS = 'Khác';

function labelOf({ article, tags }: Clip, by: Exclude<ClipGrouping, 'none'>): string {
  switch (by) {
    case 'topic':
      return article.category ?? '';
    case 'portal':
      return article.portal.name || article.portal.host;
    case 'issuer':
      return citedDocuments(article).find(({ issuer }) => issuer !== null)?.issuer ?? '';
    case 'tag':
      return tags[0] ?? '';
    case 'month': {
      const [, year, month] = /^(\d{4})-(\d{2})/.exec(article.publishedAt ?? '') ?? [];
      return year === undefined || month === undefined ? '' : `Tháng ${month}/${year}`;
    }
  }
}

/**
 * The clips under headings, each clip once. Groups stand in the order in which their first clips
 * stand, so the user's own order rules; clips without a heading come last. Names that differ in
 * capitals or accents alone are one.
 */
export function groupClips(clips: readonly Clip[], by: ClipGrouping): ClipGroup[] {
  if (by === 'none') return [{ label: null, clips }];
  const groups = Map.groupBy(
    clips.map((clip) => ({ clip, label: printable(labelOf(clip, by)).trim() })),
    ({ label }) => foldText(label),
  );
  return [...groups]
    .toSorted(([a], [b]) => Number(a === '') - Number(b === ''))
    .map(([, members]) => ({
      label: members[0]?.label || OTHERS,
      clips: members.map(({ clip }) => clip),
    }));
}
