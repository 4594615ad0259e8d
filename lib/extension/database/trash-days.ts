import { freeing } from './freeing.ts';
import type { ClipDatabase } from './open.ts';
import { purgeClips } from './purge.ts';
import type { WitnessPort } from './witness.ts';

/** Days that a clip stays in the trash at least. */
export const TRASH_DAYS = 30;
const DAY = 86_400_000;
/** A clock that jumps forward ten years counts as this many days; a long weekend is counted in full. */
const MOST_AT_ONCE = 4;
/** Less than a day, so that the look at the trash does not wander through the day. */
const BETWEEN = 20 * 3_600_000;

/**
 * Looks at the trash at most once a day and deletes for good what has been there for 30 days. Days are
 * those that were lived through: counted from one look to the next, a few at most each time, none where
 * the clock was set back. No clock, however wrong, empties the trash. Gives the number of clips deleted.
 */
export async function emptyOldTrash(
  db: ClipDatabase,
  port: WitnessPort,
  now: number,
): Promise<number> {
  const old = await freeing(() =>
    db.transaction('rw', db.meta, db.clips, db.trashDays, async () => {
      const today = await countDays(db, now);
      return today === undefined ? [] : ageTrash(db, today);
    }),
  );
  return old.length === 0 ? 0 : purgeClips(db, port, old);
}

/** The count of days, moved on; undefined where the last look was not long ago. */
async function countDays(db: ClipDatabase, now: number): Promise<number | undefined> {
  const [counted, looked] = await db.meta.bulkGet(['trash-days', 'trash-looked']);
  const since = looked === undefined ? 0 : now - looked.value;
  if (looked !== undefined && since >= 0 && since < BETWEEN) return undefined;
  const lived = Math.min(Math.max(since / DAY, 0), MOST_AT_ONCE);
  const value = (counted?.value ?? 0) + lived;
  await db.meta.bulkPut([
    { key: 'trash-days', value },
    { key: 'trash-looked', value: now },
  ]);
  return value;
}

/** Notes what is new in the trash, forgets what left it, and gives what is old. */
async function ageTrash(db: ClipDatabase, today: number): Promise<string[]> {
  const rows = await db.clips.where('deletedAt').above('').toArray();
  const noted = new Map((await db.trashDays.toArray()).map((row) => [row.clipId, row]));
  const trashed = new Set(rows.map(({ id }) => id));
  await db.trashDays.bulkDelete([...noted.keys()].filter((id) => !trashed.has(id)));
  const isKnown = (id: string, deletedAt: string) => noted.get(id)?.deletedAt === deletedAt;
  await db.trashDays.bulkPut(
    rows
      .filter(({ id, deletedAt }) => !isKnown(id, deletedAt))
      .map(({ id, deletedAt }) => ({ clipId: id, deletedAt, since: today })),
  );
  return rows
    .filter(({ id, deletedAt }) => isKnown(id, deletedAt))
    .map(({ id }) => id)
    .filter((id) => today - (noted.get(id)?.since ?? today) >= TRASH_DAYS);
}
