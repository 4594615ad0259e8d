import { anchorPassages, type Article, type ImportedPassage, passageNote } from '../../index.ts';
import { nextHighlight } from '../database/highlights.ts';
import type { ClipDatabase } from '../database/open.ts';
import type { HighlightRow } from '../database/schema.ts';
import type { ImportStoreWorld } from './bring-in.ts';

/** The clip whose text passages are looked for in. */
export interface PassageClip {
  readonly id: string;
  /** As it is shown: its edits are in it. */
  readonly article: Pick<Article, 'lead' | 'blocks'>;
  readonly revision: number;
}

export interface BroughtPassages {
  /** Ids of the highlights that were made. */
  readonly made: readonly string[];
  /** Passages that now stand in the text, those that stood there before included. */
  readonly marked: number;
  /** Passages whose words the text does not have. */
  readonly unmarked: number;
  /** Those, as they stand in a note. */
  readonly note: string;
}

/** What another tool marked becomes highlights of the clip. Part of the caller's transaction. */
export async function bringPassages(
  db: ClipDatabase,
  clip: PassageClip,
  passages: readonly ImportedPassage[],
  world: Pick<ImportStoreWorld, 'newId' | 'now'>,
): Promise<BroughtPassages> {
  if (passages.length === 0) return { made: [], marked: 0, unmarked: 0, note: '' };
  const { anchored, left } = anchorPassages(clip.article, passages);
  const known = await db.highlights.where('clipId').equals(clip.id).toArray();
  const rows: HighlightRow[] = [];
  for (const { quote, position, note, markedAt } of anchored) {
    const isKnown = known.some(
      (row) => row.quote.exact === quote.exact && (note === '' || row.note === note),
    );
    if (isKnown) continue;
    const changedAt = world.now();
    rows.push({
      id: world.newId(),
      clipId: clip.id,
      sequence: await nextHighlight(db),
      color: 'yellow',
      note,
      quote,
      position,
      revision: clip.revision,
      createdAt: markedAt ?? changedAt,
      changedAt,
    });
  }
  await db.highlights.bulkPut(rows);
  return {
    made: rows.map(({ id }) => id),
    marked: anchored.length,
    unmarked: left.length,
    note: passageNote(left),
  };
}
