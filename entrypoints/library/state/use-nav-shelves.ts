import { useEffect, useMemo, useState } from 'preact/hooks';
import { listCollections, listTags } from '../../../lib/extension/database/collections.ts';
import { MANY_TAGS } from '../../../lib/extension/database/nav-ahead.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { branchIds, countShelves, listPortals } from '../../../lib/extension/database/shelves.ts';
import { type NavShelves, writeNavMemory } from '../../../lib/extension/nav-memory.ts';
import { useLive } from '../../pages/use-live.ts';

/** Milliseconds without a change after which what is shown is remembered. */
const CALM = 1_500;

/**
 * What the navigation shows: what was read ahead of the first paint, and counted once the list beside it is there.
 */
export function useNavShelves(
  db: ClipDatabase,
  ahead: Partial<NavShelves> | null,
  isAwake: boolean,
  { hasAllTags, hasPortals }: { readonly hasAllTags: boolean; readonly hasPortals: boolean },
): Partial<NavShelves> {
  const counts = useLive(() => countShelves(db), [db], isAwake);
  const collections = useLive(() => listCollections(db), [db], isAwake);
  const counted = useLive(() => countTags(db), [db], isAwake);
  // Counting portals is work that is left until somebody looks.
  const portals = useLive(() => listPortals(db), [db], isAwake && hasPortals);
  const tags = useMemo(
    () => (hasAllTags ? counted : counted?.slice(0, MANY_TAGS)),
    [counted, hasAllTags],
  );
  const [remembered] = useState(ahead);
  const tagCount = counted?.length;
  useEffect(() => {
    if (!counts || !collections || !counted) return;
    const timer = setTimeout(() => {
      const shelves = { counts, collections, tags: counted.slice(0, MANY_TAGS) };
      const seenPortals = portals ?? remembered?.portals;
      // A convenience only.
      writeNavMemory({
        ...shelves,
        tagCount: counted.length,
        ...(seenPortals && { portals: [...seenPortals] }),
      }).catch(console.error);
    }, CALM);
    return () => clearTimeout(timer);
  }, [counts, collections, counted, portals]);
  return {
    ...remembered,
    ...(counts && { counts }),
    ...(collections && { collections }),
    ...(tags && { tags, tagCount: tagCount ?? 0 }),
    ...(portals && { portals: [...portals] }),
  };
}

/** Tags with how many clips bear them or one below them, the most used first. */
async function countTags(db: ClipDatabase) {
  const tags = await listTags(db);
  const branches = new Set(
    tags.flatMap(({ key }) => {
      const levels = key.split('/');
      return levels.slice(1).map((_, at) => levels.slice(0, at + 1).join('/'));
    }),
  );
  return Promise.all(
    tags.map(async (tag) =>
      branches.has(tag.key) ? { ...tag, clips: (await branchIds(db, tag.key)).length } : tag,
    ),
  );
}
