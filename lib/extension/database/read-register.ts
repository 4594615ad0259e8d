import { buildRegister, type RegisterEntry, type RegisterMention } from '../../index.ts';
import type { ClipDatabase } from './open.ts';

/**
 * The register over all clips outside the trash, with what was decided by hand.
 *
 * @param among ids of the clips that count; all where it is left out
 */
export async function readRegister(
  db: ClipDatabase,
  among?: ReadonlySet<string>,
): Promise<RegisterEntry[]> {
  return db.transaction('r', db.citations, db.clips, db.rules, async () => {
    const all = await db.citations.toArray();
    const rows = among === undefined ? all : all.filter(({ clipId }) => among.has(clipId));
    const ids = [...new Set(rows.map((row) => row.clipId))];
    const clips = new Map((await db.clips.bulkGet(ids)).map((clip, i) => [ids[i], clip]));
    const mentions = rows.flatMap(({ clipId, key, ...record }): RegisterMention[] => {
      const clip = clips.get(clipId);
      if (clip?.deletedAt !== '') return [];
      return [
        {
          clipId,
          clipTitle: clip.title,
          portalName: clip.portalName || clip.portalHost,
          url: clip.url,
          citedAt: clip.publishedAt,
          savedAt: clip.savedAt,
          recordKey: key,
          ...record,
        },
      ];
    });
    const rules = await db.rules.orderBy('id').toArray();
    return buildRegister(
      mentions,
      rules.map((row) => row.rule),
    );
  });
}
