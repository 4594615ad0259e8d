import { addressKey } from '../../lib/index.ts';
import { addImages } from '../../lib/extension/database/add-images.ts';
import { changeClips } from '../../lib/extension/database/bulk-edit.ts';
import { blobTarget, streamBackup } from '../../lib/extension/backup/write-file.ts';
import { trashClip } from '../../lib/extension/database/edit-clip.ts';
import { findByAddress, listTrash } from '../../lib/extension/database/clip-view.ts';
import { liveQuery } from '../../lib/extension/database/live.ts';
import { ClipDatabase } from '../../lib/extension/database/open.ts';
import { purgeClips } from '../../lib/extension/database/purge.ts';
import { reserveSize } from '../../lib/extension/database/reserve.ts';
import { witnessPort } from '../../lib/extension/database/witness-port.ts';
import { sha256 } from '../../lib/extension/sha256.ts';

// A window of the extension that edits as its lists do: bundled from the extension's own store into a copy
// of its build, because no page of ours lets itself be told by a test what to write.
const db = new ClipDatabase();

/** Adds so many tags to clips in turn, and writes down when each was committed. */
async function addTags(clipIds: readonly string[], prefix: string, count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    const tag = `${prefix} ${at}`;
    const clipId = clipIds[at % clipIds.length] ?? '';
    const { end } = await changeClips(db, [clipId], (row) => ({ tags: [...row.tags, tag] }), {
      now: new Date().toISOString(),
    });
    console.log(`window:${end} ${Date.now()} ${tag}`);
  }
}

/** Watches clips as an open list does, and writes down when each tag is first seen. */
function watch(clipIds: readonly string[]): void {
  const seen = new Set<string>();
  liveQuery(() => db.clips.bulkGet([...clipIds])).subscribe({
    next: (rows) => {
      for (const tag of rows.flatMap((row) => row?.tags ?? [])) {
        if (seen.has(tag)) continue;
        seen.add(tag);
        console.log(`window:seen ${Date.now()} ${tag}`);
      }
    },
  });
}

/** Gives the first so many clips their missing picture, of so many bytes. */
async function addPictures(count: number, length: number): Promise<void> {
  for (const row of await db.clips.orderBy('sequence').limit(count).toArray()) {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += 65_536) {
      crypto.getRandomValues(bytes.subarray(at, Math.min(at + 65_536, length)));
    }
    const blob = {
      hash: await sha256(bytes),
      bytes,
      mediaType: 'image/png',
      width: 10,
      height: 10,
    };
    const images = new Map(row.missingImages.map((src) => [src, blob] as const));
    await addImages(db, { clipId: row.id, revision: row.revision }, images);
  }
}

/** Makes a backup as a person would while nothing more can be saved; gives its bytes. */
async function backUp(): Promise<number> {
  return (
    await streamBackup(
      db,
      blobTarget(() => undefined),
    )
  ).bytes;
}

/** Puts so many clips into the trash, the first ones first; gives how many went there. */
async function trashClips(count: number): Promise<number> {
  const rows = await db.clips.orderBy('sequence').toArray();
  const ids = rows.filter(({ deletedAt }) => deletedAt === '').map(({ id }) => id);
  let done = 0;
  for (const id of ids.slice(0, count)) {
    await trashClip(db, id, new Date().toISOString());
    done += 1;
  }
  return done;
}

/** Empties the trash; gives the addresses of what is gone for good. */
async function emptyTrash(): Promise<string[]> {
  const rows = await listTrash(db);
  await purgeClips(
    db,
    witnessPort,
    rows.map(({ id }) => id),
  );
  const left = new Set((await listTrash(db)).map(({ id }) => id));
  return rows.filter(({ id }) => !left.has(id)).map(({ url }) => url);
}

/** Looks of each page up whether it is saved, and whether this text is another one; with the milliseconds. */
async function lookUp(urls: readonly string[], text: string) {
  const found: { isSaved: boolean; isChanged: boolean; took: number }[] = [];
  await db.open();
  for (const url of urls) {
    const began = performance.now();
    const row = await findByAddress(db, addressKey(url));
    const isChanged = row !== undefined && (await sha256(text)) !== row.fingerprint;
    found.push({ isSaved: row !== undefined, isChanged, took: performance.now() - began });
  }
  return found;
}

Object.assign(globalThis, {
  lookUp,
  addTags,
  watch,
  addPictures,
  backUp,
  trashClips,
  emptyTrash,
  reserveSize,
});
