import {
  exportClips,
  officeHeading,
  type ExportFormatId,
  type ImageLookup,
} from '../../lib/index.ts';
import { convertImage } from '../../lib/extension/convert-image.ts';
import { readClips } from '../../lib/extension/database/clip-view.ts';
import type { ClipDatabase } from '../../lib/extension/database/open.ts';
import { readSettings } from '../../lib/extension/settings.ts';
import { startDownload } from './start-download.ts';

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
  const [clips, collections, { office }] = await Promise.all([
    readClips(db, clipIds),
    db.collections.toArray(),
    readSettings(),
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
    convertImage,
    ...(office === null ? {} : { options: { heading: officeHeading(office) } }),
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
    return blob;
  };
}
