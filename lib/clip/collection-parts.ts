import type { Collection } from './clip.ts';

/** A note of a section, before one of its clips; behind the last one for null. */
export interface SectionNote {
  readonly id: string;
  readonly text: string;
  readonly before: string | null;
}

/** Clips of a collection under a heading of its own. */
export interface CollectionSection {
  /** Null for what stands before the first heading. */
  readonly id: string | null;
  readonly title: string | null;
  /** Ids. */
  readonly clips: readonly string[];
  readonly notes: readonly SectionNote[];
}

/** The sections of a collection with some of its clips; none where nothing stands between its clips. */
export function collectionSections(
  { order = [], parts = [] }: Pick<Collection, 'order' | 'parts'>,
  clipIds: readonly string[],
): CollectionSection[] {
  if (parts.length === 0) return [];
  const byId = new Map(parts.map((part) => [part.id, part]));
  const shown = new Set(clipIds);
  const placed = new Set(order);
  const begin = (id: string | null, title: string | null) => ({
    id,
    title,
    clips: Array.of<string>(),
    notes: Array.of<SectionNote>(),
  });
  let open = begin(null, null);
  open.clips.push(...clipIds.filter((id) => !placed.has(id)));
  const sections = [open];
  for (const id of order) {
    const part = byId.get(id);
    if (part?.kind === 'section') sections.push((open = begin(id, part.text)));
    else if (part !== undefined) open.notes.push({ id, text: part.text, before: null });
    else if (shown.has(id)) {
      open.clips.push(id);
      open.notes = open.notes.map((note) =>
        note.before === null ? { ...note, before: id } : note,
      );
    }
  }
  return sections;
}

/**
 * Sections once their clips were put into another order: each clip stays in its section, and sections stand
 * as their first clips do.
 */
export function arrangeSections(
  sections: readonly CollectionSection[],
  clipIds: readonly string[],
): CollectionSection[] {
  const places = new Map(clipIds.map((id, place) => [id, place]));
  const placeOf = (id: string): number => places.get(id) ?? -1;
  let rank = -1;
  return sections
    .map((section) => {
      const clips = section.clips.toSorted((a, b) => placeOf(a) - placeOf(b));
      // What is empty stays behind the one before it; what has no heading can only stand in front.
      if (section.id !== null && clips[0] !== undefined) rank = placeOf(clips[0]);
      return { rank, section: { ...section, clips } };
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ section }) => section);
}

/** The ids of clips and parts of a collection in an order made by hand, once its clips are in another one. */
export function orderWithParts(
  collection: Pick<Collection, 'order' | 'parts'>,
  clipIds: readonly string[],
): string[] {
  const sections = arrangeSections(collectionSections(collection, clipIds), clipIds);
  if (sections.length === 0) return [...clipIds];
  return sections.flatMap(({ id, clips, notes }) => {
    const notesAt = (clip: string | null) =>
      notes.filter(({ before }) => before === clip).map((note) => note.id);
    return [
      ...(id === null ? [] : [id]),
      ...clips.flatMap((clip) => [...notesAt(clip), clip]),
      ...notesAt(null),
    ];
  });
}
