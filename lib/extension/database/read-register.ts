import Dexie from 'dexie';
import {
  buildRegister,
  type RegisterEntry,
  type RegisterMention,
  type RegisterRule,
} from '../../index.ts';
import type { ClipDatabase } from './open.ts';
import type { CitationRow } from './schema.ts';

/** From this many clips on all citations are read at once. */
const FEW_CLIPS = 30;

async function readRules(db: ClipDatabase): Promise<RegisterRule[]> {
  return (await db.rules.orderBy('id').toArray()).map(({ rule }) => rule);
}

/** The citations of what has these keys, or keys that rules connect with them. */
async function citationsOf(
  db: ClipDatabase,
  keys: readonly string[],
  rules: readonly RegisterRule[],
): Promise<CitationRow[]> {
  const connected = new Set(keys);
  for (let before = -1; before !== connected.size;) {
    before = connected.size;
    for (const rule of rules) {
      if (rule.kind !== 'same' && rule.kind !== 'apart') continue;
      if (connected.has(rule.key) || connected.has(rule.target)) {
        connected.add(rule.key).add(rule.target);
      }
    }
  }
  const all = [...connected];
  return db.citations.where('key').anyOf(all).toArray();
}

/** The citations of the documents that these clips cite, whoever cites them. */
async function citationsNear(
  db: ClipDatabase,
  clipIds: ReadonlySet<string>,
  rules: readonly RegisterRule[],
): Promise<CitationRow[]> {
  if (clipIds.size > FEW_CLIPS) return db.citations.toArray();
  const own = await Promise.all(
    [...clipIds].map((id) =>
      db.citations.where('[clipId+key]').between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray(),
    ),
  );
  return citationsOf(
    db,
    own.flat().map(({ key }) => key),
    rules,
  );
}

/** What clips outside the trash say in these citations. */
async function mentionsIn(
  db: ClipDatabase,
  rows: readonly CitationRow[],
): Promise<RegisterMention[]> {
  const ids = [...new Set(rows.map((row) => row.clipId))];
  const clips = new Map((await db.clips.bulkGet(ids)).map((clip, i) => [ids[i], clip]));
  return rows.flatMap(({ clipId, key, ...record }): RegisterMention[] => {
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
}

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
    const rules = await readRules(db);
    const rows =
      among === undefined ? await db.citations.toArray() : await citationsNear(db, among, rules);
    return buildRegister(await mentionsIn(db, rows), rules, among);
  });
}

/**
 * The register of the documents that an article cites, saved or not.
 *
 * @param own what it says of them; it stands for what its clip said before
 */
export async function readRegisterWith(
  db: ClipDatabase,
  own: readonly RegisterMention[],
): Promise<RegisterEntry[]> {
  return db.transaction('r', db.citations, db.clips, db.rules, async () => {
    const rules = await readRules(db);
    const ids = new Set(own.map(({ clipId }) => clipId));
    const keys = own.map(({ recordKey }) => recordKey);
    const rows = (await citationsOf(db, keys, rules)).filter(({ clipId }) => !ids.has(clipId));
    return buildRegister([...own, ...(await mentionsIn(db, rows))], rules);
  });
}
