import type { Clip } from '../clip/clip.ts';
import {
  arrangeSections,
  type CollectionSection,
  type SectionNote,
} from '../clip/collection-parts.ts';
import { foldText } from '../text/fold.ts';
import { citedDocuments } from './cited-documents.ts';
import { printable } from './printable.ts';

export type ClipGrouping = 'none' | 'topic' | 'portal' | 'issuer' | 'tag' | 'month';

export interface ClipGroup {
  /** Heading of the group; null where the clips are not grouped. */
  readonly label: string | null;
  readonly clips: readonly Clip[];
  /** Whether these are the clips that have nothing to be grouped by. */
  readonly isRest: boolean;
  /** What stands between the clips, in its order. */
  readonly notes: readonly SectionNote[];
}

const NO_NOTES: readonly SectionNote[] = [];

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
 * capitals or accents alone are one. What is not gathered stands under the sections of its collection, with
 * the notes between: they have their place in that order alone.
 */
export function groupClips(
  clips: readonly Clip[],
  by: ClipGrouping,
  sections: readonly CollectionSection[] = [],
): ClipGroup[] {
  if (by === 'none') return inSections(clips, sections);
  const groups = Map.groupBy(
    clips.map((clip) => ({ clip, label: printable(labelOf(clip, by)).trim() })),
    ({ label }) => foldText(label),
  );
  return [...groups]
    .toSorted(([a], [b]) => Number(a === '') - Number(b === ''))
    .map(([key, members]) => ({
      label: members[0]?.label || OTHERS,
      clips: members.map(({ clip }) => clip),
      isRest: key === '',
      notes: NO_NOTES,
    }));
}

function inSections(clips: readonly Clip[], sections: readonly CollectionSection[]): ClipGroup[] {
  const byId = new Map(clips.map((clip) => [clip.id, clip]));
  const groups = arrangeSections(sections, [...byId.keys()])
    .map(({ title, clips: ids, notes }) => ({
      label: title === null ? null : printable(title).trim() || OTHERS,
      clips: ids.flatMap((id) => byId.get(id) ?? []),
      notes,
      isRest: false,
    }))
    .filter((group) => group.clips.length + group.notes.length > 0);
  return groups.length > 0 ? groups : [{ label: null, clips, isRest: false, notes: NO_NOTES }];
}
