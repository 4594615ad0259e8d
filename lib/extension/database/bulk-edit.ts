import { type Clip, tagKey } from '../../index.ts';
import { toClip } from './clip-view.ts';
import { indexClip, indexTables, reindexClips, unindexClips } from './derived.ts';
import { diskFailure } from './failure.ts';
import { freeing } from './freeing.ts';
import { markable, putMarks } from './index-marks.ts';
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
  /** Whether the room that is kept aside may be taken where there is none else: for what makes room. */
  readonly makesRoom?: boolean;
  /** From so many clips on their texts are indexed anew afterwards; {@link VERY_MANY} unless told. */
  readonly defersFrom?: number;
}

export interface BulkOutcome {
  readonly changed: readonly Reversal[];
  /** All but `done`: what was changed until then stays, and can be taken back. `full`: there is no room. */
  readonly end: 'done' | 'stopped' | 'full' | 'failed';
  /** Ids of clips that could not be changed; left out where there are none. */
  readonly refused?: readonly string[];
}

/**
 * Clips in one transaction: at first few, then as many as take so many milliseconds, so that another window
 * never waits long and fifty thousand clips do not take fifty thousand commits.
 */
const FIRST = 40;
const MOST = 2_000;
const LONG = 400;
/** From so many clips on, their texts are indexed anew afterwards, in the background; see `indexMark`. */
export const VERY_MANY = 1_000;
/** So many that cannot be changed are not damaged each by itself: the store fails. */
const MOST_REFUSED = 20;

/**
 * Changes many clips, a chunk to a transaction, each with its search entry, or a mark that it is to be indexed anew
 * where there are very many. Clips that are gone, and those that the change leaves alone, are passed over; one that
 * cannot be changed keeps no other back.
 */
export async function changeClips(
  db: ClipDatabase,
  ids: readonly string[],
  changeOf: ChangeOf,
  world: BulkWorld,
): Promise<BulkOutcome> {
  const changed: Reversal[] = [];
  const refused: string[] = [];
  const ended = (end: BulkOutcome['end']): BulkOutcome => ({
    changed,
    end,
    ...(refused.length > 0 && { refused }),
  });
  const doesDefer = ids.length >= (world.defersFrom ?? VERY_MANY);
  const change = (some: readonly string[]): Promise<Reversal[]> => {
    const work = () => changeChunk(db, some, changeOf, { now: world.now, doesDefer });
    return world.makesRoom === true ? freeing(work) : work();
  };
  let size = FIRST;
  for (let at = 0; at < ids.length;) {
    if (world.signal?.aborted === true) return ended('stopped');
    const chunk = ids.slice(at, at + size);
    const begun = performance.now();
    try {
      changed.push(...(await change(chunk)));
    } catch (error) {
      console.error(error);
      if ((await diskFailure(error)) === 'quota') return ended('full');
      // Perhaps the store cannot read or write one of them: each is tried by itself.
      for (const id of chunk) {
        if (refused.length >= MOST_REFUSED) return ended('failed');
        await change([id]).then(
          (done) => changed.push(...done),
          () => refused.push(id),
        );
      }
    }
    at += chunk.length;
    const share = LONG / Math.max(1, performance.now() - begun);
    size = Math.max(FIRST, Math.min(MOST, Math.round(size * Math.min(2, share))));
    world.onProgress?.(at, ids.length);
  }
  return ended('done');
}

/** Takes changes back, in a full store, too; what somebody changed since stays. */
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
  return changeClips(db, [...byId.keys()], back, { ...world, makesRoom: true });
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
  { now, doesDefer }: { readonly now: string; readonly doesDefer: boolean },
): Promise<Reversal[]> {
  const tables = [db.clips, db.revisions, db.tags, db.meta, ...indexTables(db)];
  return db.transaction('rw', tables, async () => {
    const rows = (await db.clips.bulkGet([...ids])).filter((row) => row !== undefined);
    const changes = rows.flatMap((row) => {
      const patch = changeOf(row);
      const next = patch && patched(row, patch, now);
      return patch === null || next === null || isSame(row, next) ? [] : [{ row, next, patch }];
    });
    await db.clips.bulkPut(changes.map(({ next }) => next));
    const tagged = changes.filter(({ patch }) => patch.tags !== undefined);
    if (tagged.length > 0) {
      const names = tagged.flatMap(({ next }) => next.tags);
      await rememberTags(db, names, now);
    }
    await reindex(db, changes, doesDefer ? now : null);
    return changes.map(({ row, next, patch }) => reversal(row, next, patch));
  });
}

interface Change {
  readonly row: ClipRow;
  readonly next: ClipRow;
}

/** @param mark tells these changes from others, where the texts are indexed anew afterwards; else null */
async function reindex(
  db: ClipDatabase,
  changes: readonly Change[],
  mark: string | null,
): Promise<void> {
  const [gone, here] = [
    changes.filter(({ next }) => next.deletedAt !== ''),
    changes.filter(({ next }) => next.deletedAt === ''),
  ];
  await unindexClips(
    db,
    gone.map(({ row }) => row.id),
  );
  const stayed = here.filter(({ row }) => row.deletedAt === '').map(({ row }) => row.id);
  const marked = mark === null ? new Set<string>() : await markable(db, stayed);
  if (mark !== null) await putMarks(db, [...marked], mark);
  const rest = here.filter(({ row }) => !marked.has(row.id));
  const revisions = await db.revisions.bulkGet(
    rest.map(({ next }): [string, number] => [next.id, next.revision]),
  );
  const same: Clip[] = [];
  for (const [at, { row, next }] of rest.entries()) {
    const revision = revisions[at];
    if (revision === undefined) continue;
    if (row.deletedAt !== '') await indexClip(db, toClip(next, revision));
    else same.push(toClip(next, revision));
  }
  if (same.length > 0) await reindexClips(db, same);
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
