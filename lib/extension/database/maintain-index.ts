import { indexDelta, mergeIndex, rebuildIndex, searchDocument } from '../../index.ts';
import { readClips } from './clip-view.ts';
import { indexStorage } from './index-storage.ts';
import type { ClipDatabase } from './open.ts';
import type { IndexDeltaRow } from './schema.ts';

/** Deltas that may gather before they are merged; a query looks through them in 0.2 ms. */
const MANY_DELTAS = 256;
/** Clips read at once while the index is made anew. */
const PORTION = 100;

/** Runs work alone among all windows and the worker; Web Locks in the browser. */
export type Exclusively = (work: () => Promise<void>) => Promise<void>;

/**
 * Keeps the search index in shape: merges the deltas once there are many, makes the sealed index
 * anew from the clips where it is damaged. A death at any point leaves every clip findable.
 */
export async function maintainIndex(db: ClipDatabase, exclusively: Exclusively): Promise<void> {
  if ((await db.indexDeltas.count()) < MANY_DELTAS) return;
  await exclusively(async () => {
    const deltas = await db.indexDeltas.toArray();
    const outcome = await mergeIndex(
      indexStorage(db),
      deltas.map((delta) => delta.bytes),
    );
    if (!outcome.ok) await rebuildIndex(indexStorage(db), allDeltas(db));
    await deleteMerged(db, deltas);
  });
}

/** Deletes those deltas that are still what was merged: a clip edited meanwhile keeps its own. */
async function deleteMerged(db: ClipDatabase, merged: readonly IndexDeltaRow[]): Promise<void> {
  await db.transaction('rw', db.indexDeltas, async () => {
    const now = await db.indexDeltas.bulkGet(merged.map((delta) => delta.clipId));
    const same = merged.filter((delta, i) => isSame(delta.bytes, now[i]?.bytes));
    await db.indexDeltas.bulkDelete(same.map((delta) => delta.clipId));
  });
}

function isSame(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((byte, i) => byte === b[i]);
}

async function* allDeltas(db: ClipDatabase): AsyncGenerator<Uint8Array> {
  const collections = await db.collections.toArray();
  const names = new Map(collections.map(({ id, name }) => [id, name]));
  const ids = await db.clips.filter((row) => row.deletedAt === '').primaryKeys();
  for (let from = 0; from < ids.length; from += PORTION) {
    for (const clip of await readClips(db, ids.slice(from, from + PORTION))) {
      yield indexDelta(searchDocument(clip, names));
    }
  }
}
