import {
  buildRegister,
  type RegisterEntry,
  type RegisterFields,
  type RegisterMention,
  type RegisterRule,
} from '../../index.ts';
import type { ClipDatabase } from './open.ts';
import type { RuleRow } from './schema.ts';

/** The register over all clips outside the trash, with what was decided by hand. */
export async function readRegister(db: ClipDatabase): Promise<RegisterEntry[]> {
  return db.transaction('r', db.citations, db.clips, db.rules, async () => {
    const rows = await db.citations.toArray();
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

/** Decisions as they were before an act, for taking it back: a row, or null where there was none. */
export type RulesBefore = ReadonlyMap<string, RuleRow | null>;

/** Takes every key of one document for another document; gives what undoes it. */
export function mergeDocuments(
  db: ClipDatabase,
  entry: RegisterEntry,
  target: RegisterEntry,
  now: string,
): Promise<RulesBefore> {
  return decide(db, [{ kind: 'same', key: entry.key, target: target.key }], now);
}

/** Takes what these clips cite out of a document, as a document of its own. */
export function splitDocument(
  db: ClipDatabase,
  mentions: readonly RegisterMention[],
  world: { readonly id: string; readonly now: string },
): Promise<RulesBefore> {
  const rules = mentions.map(({ recordKey, clipId }): RegisterRule => {
    return { kind: 'apart', key: recordKey, clipId, target: `${recordKey}#${world.id}` };
  });
  return decide(db, rules, world.now);
}

/** Sets fields of a document by hand, over those already set; it counts as certain from then on. */
export async function describeDocument(
  db: ClipDatabase,
  key: string,
  fields: RegisterFields,
  now: string,
): Promise<RulesBefore> {
  const known = await db.rules.get(ruleId({ kind: 'fields', key, fields }));
  const earlier = known?.rule.kind === 'fields' ? known.rule.fields : {};
  return decide(db, [{ kind: 'fields', key, fields: { ...earlier, ...fields } }], now);
}

/** Puts decisions back to what they were. */
export async function undoDecisions(db: ClipDatabase, before: RulesBefore): Promise<void> {
  await db.transaction('rw', db.rules, async () => {
    for (const [id, row] of before) await (row === null ? db.rules.delete(id) : db.rules.put(row));
  });
}

async function decide(
  db: ClipDatabase,
  rules: readonly RegisterRule[],
  now: string,
): Promise<RulesBefore> {
  return db.transaction('rw', db.rules, async () => {
    const rows = rules.map((rule): RuleRow => ({ id: ruleId(rule), decidedAt: now, rule }));
    const known = await db.rules.bulkGet(rows.map((row) => row.id));
    await db.rules.bulkPut(rows);
    return new Map(rows.map((row, i) => [row.id, known[i] ?? null]));
  });
}

function ruleId(rule: RegisterRule): string {
  return rule.kind === 'apart' ? `apart ${rule.clipId} ${rule.key}` : `${rule.kind} ${rule.key}`;
}
