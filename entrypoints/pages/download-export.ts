import {
  exportClips,
  type ExportFormatId,
  type ExportImage,
  type ImageLookup,
} from '../../lib/index.ts';
import { readClips } from '../../lib/extension/database/clip-view.ts';
import type { ClipDatabase } from '../../lib/extension/database/open.ts';
import { startDownload } from './start-download.ts';
import type { BlobRow } from '../../lib/extension/database/schema.ts';

export interface ExportedClips {
  readonly title: string;
  /** In the order in which they shall stand. */
  readonly clipIds: readonly string[];
}

/** Makes a file of clips and hands it to the browser's downloads; gives the file's name. */
export async function downloadExport(
  db: ClipDatabase,
  format: ExportFormatId,
  { title, clipIds }: ExportedClips,
  onProgress: (done: number, total: number) => void,
): Promise<string> {
  const [clips, collections] = await Promise.all([
    readClips(db, clipIds),
    db.collections.toArray(),
  ]);
  const made = await exportClips(format, {
    clips,
    collections: collections.map(({ schema, id, name, createdAt }) => ({
      schema,
      id,
      name,
      createdAt,
    })),
    title,
    images: await imageLookup(db, clipIds),
    now: new Date(),
    onProgress,
  });
  if (!made.ok) throw new Error(`trich-luc: nothing to export (${made.reason})`);
  startDownload(made.value);
  return made.value.name;
}

/** Finds the kept pictures of clips by their addresses. */
async function imageLookup(db: ClipDatabase, clipIds: readonly string[]): Promise<ImageLookup> {
  const rows = (await db.clips.bulkGet([...clipIds])).filter((row) => row !== undefined);
  const revisions = await db.revisions.bulkGet(rows.map(({ id, revision }) => [id, revision]));
  const hashes = new Map(revisions.flatMap((revision) => Object.entries(revision?.images ?? {})));
  return async (src) => {
    const hash = hashes.get(src);
    const blob = hash === undefined ? undefined : await db.blobs.get(hash);
    return blob && wordReady(blob);
  };
}

/** Word shows no WebP: such a picture is drawn anew as PNG. */
async function wordReady(blob: BlobRow): Promise<ExportImage> {
  if (blob.mediaType !== 'image/webp') return blob;
  const bitmap = await createImageBitmap(new Blob([blob.bytes], { type: blob.mediaType }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  const png = await canvas.convertToBlob({ type: 'image/png' });
  const bytes = new Uint8Array(await png.arrayBuffer());
  return { bytes, mediaType: 'image/png', width: bitmap.width, height: bitmap.height };
}
