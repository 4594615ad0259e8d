import type { CitedDocument } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';

const NONE: ReadonlyMap<string, CitedDocument> = new Map();

/** The documents of a clip as the register has them; none until they are read. */
export function useDecided(clipId: string): ReadonlyMap<string, CitedDocument> {
  const { db } = useApp();
  // An article is there before what was decided about its citations.
  const read = useLive(
    async () => (await import('./decided-documents.ts')).readDecided(db, clipId),
    [db, clipId],
  );
  return read ?? NONE;
}
