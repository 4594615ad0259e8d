import {
  identityKey,
  type RegisterEntry,
  type RegisterFields,
  type RegisterMention,
  type RegisterRule,
} from '../../index.ts';
import type { ClipDatabase } from './open.ts';
import type { RuleRow } from './schema.ts';

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

/** Sets fields of a document by hand, over those already set; whether it is certain stays as it was. */
export async function describeDocument(
  db: ClipDatabase,
  key: string,
  fields: RegisterFields,
  now: string,
): Promise<RulesBefore> {
  return db.transaction('rw', db.rules, async () => {
    const rule = (await db.rules.get(`fields ${key}`))?.rule;
    const earlier = rule?.kind === 'fields' ? rule : { fields: {}, isConfirmed: false };
    const { isConfirmed } = earlier;
    const all = { ...earlier.fields, ...fields };
    return decide(db, [{ kind: 'fields', key, fields: all, isConfirmed }], now);
  });
}

/** Confirms what an uncertain document is; later full citations of it join it. */
export async function confirmDocument(
  db: ClipDatabase,
  key: string,
  facts: RegisterFields & { readonly title: string },
  now: string,
): Promise<RulesBefore> {
  const { title, date = null, issuer = null } = facts;
  const target = identityKey({ title, date, issuer }) ?? key;
  const same: RegisterRule[] = target === key ? [] : [{ kind: 'same', key, target }];
  return decide(
    db,
    [...same, { kind: 'fields', key: target, fields: facts, isConfirmed: true }],
    now,
  );
}

/** Remembers that a document is not the one proposed, so that it is not proposed again. */
export function refuseProposal(
  db: ClipDatabase,
  key: string,
  proposal: string,
  now: string,
): Promise<RulesBefore> {
  return decide(db, [{ kind: 'not', key, proposal }], now);
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

/** The id of a decision: one per key, or per key and clip. */
export function ruleId(rule: RegisterRule): string {
  switch (rule.kind) {
    case 'apart':
      return `apart ${rule.clipId} ${rule.key}`;
    case 'not':
      return `not ${rule.key} ${rule.proposal}`;
    default:
      return `${rule.kind} ${rule.key}`;
  }
}
