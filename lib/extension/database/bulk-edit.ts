import { type Clip, tagKey } from '../../index.ts';
import { toClip } from './clip-view.ts';
import { indexClip, indexTables, reindexClips, unindexClip } from './derived.ts';
import type { ClipDatabase } from './open.ts';
import { mergeNames, rememberTags } from './save-clip.ts';
import type { ClipRow } from './schema.ts';

/** What can be changed of many clips at once; `null` takes a status or a day away. */
export interface ClipPatch {
  readonly tags?: readonly string[];
  readonly collections?: readonly string[];
  readonly status?: ClipRow['status'] | null;
  readonly dueOn?: string | null;
  /** UTC: into the trash; empty: out of it. */
  readonly deletedAt?: string;
}

/** What becomes of one clip; null where it stays as it is. */
export type ChangeOf = (row: ClipRow) => ClipPatch | null;

/** How one clip was changed, so that it can be taken back later without touching anything else. */
export interface Reversal {
  readonly id: string;
  readonly before: ClipPatch;
  readonly after: ClipPatch;
}

export interface BulkWorld {
  readonly now: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface BulkOutcome {
  readonly changed: readonly Reversal[];
  /** `stopped` and `failed`: what was changed until then stays, and can be taken back. */
  readonly end: 'done' | 'stopped' | 'failed';
}

/**
 * Clips in one transaction: at first few, then as many as take so many milliseconds, so that another window
 * never waits long and fifty thousand clips do not take fifty thousand commits.
 */
const FIRST = 40;
const MOST = 640;
const LONG = 250;

/**
 * Changes many clips, a chunk to a transaction, each with its search entry. Clips that are gone, and
 * those that the change leaves alone, are passed over.
 */
export async function changeClips(
  db: ClipDatabase,
  ids: readonly string[],
  changeOf: ChangeOf,
  world: BulkWorld,
): Promise<BulkOutcome> {
  const changed: Reversal[] = [];
  let size = FIRST;
  for (let at = 0; at < ids.length;) {
    if (world.signal?.aborted === true) return { changed, end: 'stopped' };
    const chunk = ids.slice(at, at + size);
    const begun = performance.now();
    try {
      changed.push(...(await changeChunk(db, chunk, changeOf, world.now)));
    } catch (error) {
      console.error(error);
      return { changed, end: 'failed' };
    }
    at += chunk.length;
    const share = LONG / Math.max(1, performance.now() - begun);
    size = Math.max(FIRST, Math.min(MOST, Math.round(size * Math.min(2, share))));
    world.onProgress?.(at, ids.length);
  }
  return { changed, end: 'done' };
}

/** Takes changes back; what somebody changed since stays. */
export async function undoChanges(
  db: ClipDatabase,
  changed: readonly Reversal[],
  world: BulkWorld,
): Promise<BulkOutcome> {
  const byId = new Map(changed.map((reversal) => [reversal.id, reversal]));
  const back: ChangeOf = (row) => {
    const reversal = byId.get(row.id);
    return reversal === undefined ? null : reversed(row, reversal);
  };
  return changeClips(db, [...byId.keys()], back, world);
}

/** The patch that brings a row back to what it was before a change. */
export function reversed(row: ClipRow, { before, after }: Reversal): ClipPatch {
  return {
    ...(before.tags && { tags: without(row.tags, before.tags, after.tags ?? [], tagKey) }),
    ...(before.collections && {
      collections: without(row.collections, before.collections, after.collections ?? [], String),
    }),
    ...('status' in before &&
      (row.status ?? null) === after.status && { status: before.status ?? null }),
    ...('dueOn' in before &&
      (row.dueOn ?? null) === after.dueOn && { dueOn: before.dueOn ?? null }),
    ...(before.deletedAt !== undefined &&
      row.deletedAt === after.deletedAt && { deletedAt: before.deletedAt }),
  };
}

function without(
  now: readonly string[],
  before: readonly string[],
  after: readonly string[],
  keyOf: (name: string) => string,
): readonly string[] {
  const had = new Set(before.map(keyOf));
  const got = new Set(after.map(keyOf));
  const later = now.filter((name) => !had.has(keyOf(name)) && !got.has(keyOf(name)));
  const kept = new Set(now.map(keyOf));
  // What was taken off since by somebody else does not come back.
  const stays = before.filter((name) => kept.has(keyOf(name)) || !got.has(keyOf(name)));
  return [...stays, ...later];
}

async function changeChunk(
  db: ClipDatabase,
  ids: readonly string[],
  changeOf: ChangeOf,
  now: string,
): Promise<Reversal[]> {
  const tables = [db.clips, db.revisions, db.tags, ...indexTables(db)];
  return db.transaction('rw', tables, async () => {
    const rows = (await db.clips.bulkGet([...ids])).filter((row) => row !== undefined);
    const changes = rows.flatMap((row) => {
      const patch = changeOf(row);
      const next = patch && patched(row, patch, now);
      return patch === null || next === null || isSame(row, next) ? [] : [{ row, next, patch }];
    });
    const revisions = await db.revisions.bulkGet(
      changes.map(({ next }): [string, number] => [next.id, next.revision]),
    );
    await db.clips.bulkPut(changes.map(({ next }) => next));
    const tagged = changes.filter(({ patch }) => patch.tags !== undefined);
    if (tagged.length > 0) {
      const names = tagged.flatMap(({ next }) => next.tags);
      await rememberTags(db, names, now);
    }
    const same: Clip[] = [];
    for (const [at, { row, next }] of changes.entries()) {
      const revision = revisions[at];
      if (next.deletedAt !== '') await unindexClip(db, next.id);
      else if (revision === undefined) continue;
      else if (row.deletedAt !== '') await indexClip(db, toClip(next, revision));
      else same.push(toClip(next, revision));
    }
    if (same.length > 0) await reindexClips(db, same);
    return changes.map(({ row, next, patch }) => reversal(row, next, patch));
  });
}

function patched(row: ClipRow, patch: ClipPatch, now: string): ClipRow {
  const { status: oldStatus, dueOn: oldDue, ...rest } = row;
  const tags = patch.tags === undefined ? row.tags : mergeNames(patch.tags);
  const collections = patch.collections ?? row.collections;
  const deletedAt = patch.deletedAt ?? row.deletedAt;
  const status = patch.status === undefined ? oldStatus : patch.status;
  const dueOn = patch.dueOn === undefined ? oldDue : patch.dueOn;
  return {
    ...rest,
    ...(status != null && status !== 'unread' && { status }),
    ...(dueOn != null && dueOn !== '' && { dueOn }),
    tags,
    collections,
    deletedAt,
    tagKeys: deletedAt === '' ? tags.map(tagKey) : [],
    collectionKeys: deletedAt === '' ? collections : [],
    updatedAt: now,
  };
}

const isSame = (a: ClipRow, b: ClipRow): boolean =>
  a.status === b.status &&
  a.dueOn === b.dueOn &&
  a.deletedAt === b.deletedAt &&
  a.tags.join('\n') === b.tags.join('\n') &&
  a.collections.join('\n') === b.collections.join('\n');

function reversal(row: ClipRow, next: ClipRow, patch: ClipPatch): Reversal {
  const of = ({ tags, collections, status, dueOn, deletedAt }: ClipRow): ClipPatch => ({
    ...(patch.tags && { tags }),
    ...(patch.collections && { collections }),
    ...(patch.status !== undefined && { status: status ?? null }),
    ...(patch.dueOn !== undefined && { dueOn: dueOn ?? null }),
    ...(patch.deletedAt !== undefined && { deletedAt }),
  });
  return { id: row.id, before: of(row), after: of(next) };
}
