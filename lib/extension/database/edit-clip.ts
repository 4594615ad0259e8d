import { type ClipEdits, tagKey } from '../../index.ts';
import { toClip } from './clip-view.ts';
import { articleFields, mergeNames, rememberTags } from './save-clip.ts';
import { indexClip, indexTables, unindexClip } from './derived.ts';
import { freeing } from './freeing.ts';
import type { ClipDatabase } from './open.ts';
import { showRevision } from './revisions.ts';
import type { ClipRow } from './schema.ts';

/** What the keeper of a clip may change; a field left out stays. */
export interface ClipChange {
  readonly edits?: ClipEdits;
  readonly tags?: readonly string[];
  readonly collections?: readonly string[];
  readonly note?: string;
}

/**
 * Changes a clip inside one transaction, so that no other window's change is lost; edits are laid
 * over those already there. Gives the new light row, or undefined where the clip is unknown.
 */
export async function editClip(
  db: ClipDatabase,
  id: string,
  change: ClipChange,
  now: string,
): Promise<ClipRow | undefined> {
  const tables = [db.clips, db.revisions, db.tags, ...indexTables(db)];
  return db.transaction('rw', tables, async () => {
    const row = await db.clips.get(id);
    const revision = row && (await db.revisions.get([id, row.revision]));
    if (row === undefined || revision === undefined) return undefined;
    const edits = { ...row.edits, ...change.edits };
    const tags = change.tags === undefined ? row.tags : mergeNames(change.tags);
    const collections = [...(change.collections ?? row.collections)];
    const edited: ClipRow = {
      ...row,
      edits,
      tags,
      collections,
      tagKeys: tags.map(tagKey),
      collectionKeys: collections,
      note: change.note ?? row.note,
      updatedAt: now,
    };
    const clip = toClip(edited, revision);
    const stored: ClipRow = { ...edited, ...articleFields(clip.article) };
    await db.clips.put(stored);
    if (change.tags !== undefined) await rememberTags(db, tags, now);
    if (change.collections !== undefined) {
      await db.collections.where('id').anyOf(collections).modify({ usedAt: now });
    }
    await indexClip(db, clip);
    return stored;
  });
}

/** Puts a clip into the trash; it leaves lists and search, and stays whole. Goes through in a full store, too. */
export async function trashClip(db: ClipDatabase, id: string, now: string): Promise<void> {
  await freeing(() =>
    db.transaction('rw', [db.clips, ...indexTables(db)], async () => {
      await db.clips.update(id, { deletedAt: now, tagKeys: [], collectionKeys: [] });
      await unindexClip(db, id);
    }),
  );
}

/** Takes a clip out of the trash, tags, collections and search included. */
export async function restoreClip(db: ClipDatabase, id: string): Promise<void> {
  await db.transaction('rw', [db.clips, db.revisions, ...indexTables(db)], async () => {
    const row = await db.clips.get(id);
    const revision = row && (await db.revisions.get([id, row.revision]));
    if (row === undefined || revision === undefined) return;
    const { tags, collections } = row;
    await db.clips.update(id, {
      deletedAt: '',
      tagKeys: tags.map(tagKey),
      collectionKeys: [...collections],
    });
    await indexClip(db, toClip(row, revision));
  });
}

/**
 * Takes back the last saving of a page: its only revision goes to the trash with the clip, a later one gives
 * way to the one that was shown before it.
 */
export async function undoSave(
  db: ClipDatabase,
  saved: { clipId: string; revision: number },
  now: string,
): Promise<void> {
  if (saved.revision === 1) {
    await trashClip(db, saved.clipId, now);
    return;
  }
  await db.transaction('rw', [db.clips, db.revisions, ...indexTables(db)], async () => {
    const row = await db.clips.get(saved.clipId);
    const last = await db.revisions.get([saved.clipId, saved.revision]);
    if (row?.revision !== saved.revision || row.deletedAt !== '') return;
    await showRevision(db, saved.clipId, last?.replaces ?? saved.revision - 1, now);
  });
}
