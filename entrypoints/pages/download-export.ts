import type { ClipDatabase } from '../../lib/extension/database/open.ts';
import { readExportMemory, rememberedChoices } from '../../lib/extension/export-memory.ts';
import { inOrder } from './keep-order.ts';
import { makeExport } from './make-export.ts';
import { startDownload } from './start-download.ts';

export interface ExportedClips {
  readonly title: string;
  readonly clipIds: readonly string[];
  /** The collection whose order made by hand they take, if any. */
  readonly collection?: string;
}

/**
 * Makes a Word file of clips as it was last set up in the export dialog, and hands it to the browser's
 * downloads; gives the file's name.
 *
 * @param onProgress told of each article that is in the file
 */
export async function downloadWord(
  db: ClipDatabase,
  { title, clipIds: ids, collection }: ExportedClips,
  onProgress: (done: number, total: number) => void,
): Promise<string> {
  const memory = await readExportMemory();
  const row = collection === undefined ? undefined : await db.collections.get(collection);
  const things = ids.map((id) => ({ id }));
  const clipIds = inOrder(things, row?.order ?? []).map(({ id }) => id);
  const choices = await rememberedChoices(memory, 'docx');
  const job = {
    format: 'docx',
    title,
    clipIds,
    collectionId: collection ?? null,
    choices,
    fileName: memory.fileName,
  } as const;
  const made = await makeExport(db, job, {
    onProgress: ({ step, done, total }) => {
      if (step === 'clips') onProgress(done, total);
    },
  });
  if (!made.ok) throw new Error(`trich-luc: nothing to export (${made.reason})`);
  startDownload(made.value.file);
  return made.value.file.name;
}
