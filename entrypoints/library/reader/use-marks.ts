import { useMemo } from 'preact/hooks';
import { type FoundPassage, passageFinder, type ReadingText } from '../../../lib/index.ts';
import { highlightsOf } from '../../../lib/extension/database/highlights.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import type { HighlightRow } from '../../../lib/extension/database/schema.ts';
import { useLive } from '../../pages/use-live.ts';

/** A highlight and where it stands in the text that is read; null where its passage is gone. */
export interface PlacedMark {
  readonly row: HighlightRow;
  readonly at: FoundPassage | null;
  /** As the passage reads now; where it is gone, as it read. */
  readonly words: string;
}

const NONE: readonly HighlightRow[] = [];

/** The highlights of a clip in the order of the text, kept up with every window; orphans come last. */
export function useMarks(
  db: ClipDatabase,
  clipId: string,
  reading: ReadingText,
): readonly PlacedMark[] {
  const rows = useLive(() => highlightsOf(db, clipId), [db, clipId]) ?? NONE;
  const find = useMemo(() => passageFinder(reading), [reading]);
  return useMemo(() => {
    const end = reading.text.length;
    return rows
      .map((row): PlacedMark => {
        const at = find(row);
        const words = at === null ? row.quote.exact : reading.text.slice(at.start, at.end);
        return { row, at, words };
      })
      .sort((a, b) => (a.at?.start ?? end) - (b.at?.start ?? end));
  }, [rows, find]);
}
