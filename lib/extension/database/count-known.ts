import type { ClipDatabase } from './open.ts';

/** How many saved clips, the one excepted, cite each of these documents (keys as clips record them). */
export async function countKnown(
  db: ClipDatabase,
  keys: readonly string[],
  exceptClip: string | null,
): Promise<Map<string, number>> {
  const rows = await db.citations.where('key').anyOf(keys).toArray();
  const counts = new Map<string, number>();
  for (const { key, clipId } of rows) {
    if (clipId !== exceptClip) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
