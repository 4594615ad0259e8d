import { memoryStorage, openSearchIndex } from '../../lib/index.ts';
import type { Tally } from './report.ts';
import type { SavingPage } from './saver.ts';

interface StoredClip {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly revision: number;
  readonly missing: number;
  readonly isTrashed: boolean;
}

interface StoredRevision {
  readonly clipId: string;
  readonly number: number;
  readonly title: string;
  readonly words: number;
  readonly pictures: number;
  readonly images: readonly string[];
}

/** The store as its files hold it. */
export interface Stored {
  readonly clips: readonly StoredClip[];
  readonly revisions: readonly StoredRevision[];
  readonly blobs: readonly string[];
  readonly jobs: readonly { readonly id: string; readonly state: string }[];
  readonly pages: readonly (readonly [string, string])[];
  readonly deltas: readonly (readonly [string, string])[];
}

/** Reads the store in a page of the extension, in one transaction and without any of its code. */
export async function readStored(page: Pick<SavingPage, 'evaluate'>): Promise<Stored> {
  const stored = await page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('trich-luc');
    opening.onerror = () => reject(new Error(String(opening.error)));
    opening.onsuccess = () => {
      const db = opening.result;
      const tables = ['clips', 'revisions', 'jobs', 'indexPages', 'indexDeltas'];
      const reading = db.transaction([...tables, 'blobs']);
      const rows = {};
      for (const table of tables) {
        const asking = reading.objectStore(table).getAll();
        asking.onsuccess = () => { rows[table] = asking.result; };
      }
      const keys = reading.objectStore('blobs').getAllKeys();
      reading.onabort = () => reject(new Error(String(reading.error)));
      reading.oncomplete = () => {
        db.close();
        resolve(JSON.stringify({
          clips: rows.clips.map((row) => ({
            id: row.id, url: row.url, title: row.title, revision: row.revision,
            missing: row.missingImages.length, isTrashed: row.deletedAt !== '',
          })),
          revisions: rows.revisions.map((row) => ({
            clipId: row.clipId, number: row.number, title: row.article.title,
            words: row.article.text.split(/\\s+/).length - row.article.wordCount,
            pictures: row.article.images.length, images: Object.values(row.images),
          })),
          blobs: keys.result,
          jobs: rows.jobs.map(({ id, state }) => ({ id, state })),
          pages: rows.indexPages.map((row) => [row.key, row.bytes.toBase64()]),
          deltas: rows.indexDeltas.map((row) => [row.clipId, row.bytes.toBase64()]),
        }));
      };
    };
  })`);
  return JSON.parse(String(stored));
}

/** Looks for acknowledged clips that are gone, halves of clips, clips kept twice, saves left hanging. */
export async function judgeStored(stored: Stored, acknowledged: Iterable<string>): Promise<Tally> {
  const urls = new Set(stored.clips.map(({ url }) => url));
  const addresses = [...new Set(acknowledged)];
  const doubledClips = stored.clips.length - urls.size;
  // Every clip was saved once: a second revision would be the same save done twice.
  const doubledRevisions =
    stored.revisions.length - new Set(stored.revisions.map((r) => r.clipId)).size;
  const index = await openSearchIndex(memoryStorage(toBytes(stored.pages)), [
    ...toBytes(stored.deltas).values(),
  ]);
  const live = stored.clips.filter(({ isTrashed }) => !isTrashed).length;
  return {
    lost: addresses.filter((url) => !urls.has(url)).length,
    torn: countTorn(stored) + Math.abs((await index.size()) - live) + (index.damaged ? 1 : 0),
    doubled: doubledClips + doubledRevisions,
    unresolved: stored.jobs.filter(({ state }) => state === 'captured').length,
  };
}

function toBytes(rows: Stored['pages']): Map<string, Uint8Array> {
  return new Map(
    rows.map(([key, base64]) => [key, Uint8Array.from(Buffer.from(base64, 'base64'))]),
  );
}

function countTorn({ clips, revisions, blobs }: Stored): number {
  const kept = new Set(blobs);
  const ids = new Set(clips.map(({ id }) => id));
  const shown = new Map(revisions.map((row) => [`${row.clipId} ${row.number}`, row]));
  const halves = clips.filter((clip) => {
    const revision = shown.get(`${clip.id} ${clip.revision}`);
    return (
      revision === undefined ||
      revision.title !== clip.title ||
      revision.words !== 0 ||
      revision.images.length + clip.missing !== revision.pictures ||
      revision.images.some((hash) => !kept.has(hash))
    );
  });
  return halves.length + revisions.filter(({ clipId }) => !ids.has(clipId)).length;
}
