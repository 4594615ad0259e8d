import {
  blocksImages,
  type Clip,
  type Collection,
  collectionSections,
  type ExportChoices,
  type ExportedFile,
  type ExportFormatId,
  type ExportProgress,
  type ExportRequest,
  fail,
  officeHeading,
  ok,
  type Result,
} from '../../lib/index.ts';
import { readClips } from '../../lib/extension/database/clip-view.ts';
import { collectionsWith } from '../../lib/extension/database/collections-with.ts';
import type { ClipDatabase } from '../../lib/extension/database/open.ts';
import { readRegister } from '../../lib/extension/database/read-register.ts';
import { readFile } from '../../lib/extension/database/read-file.ts';
import type { FinishedFile } from '../../lib/extension/export/protocol.ts';
import { runExport } from '../../lib/extension/export/run-export.ts';
import { readSettings } from '../../lib/extension/settings.ts';
import { imageLookup } from './kept-images.ts';

/** What becomes a file. */
export interface ExportJob {
  readonly format: ExportFormatId;
  readonly title: string;
  /** In the order in which they shall stand. */
  readonly clipIds: readonly string[];
  readonly choices: ExportChoices;
  /** The collection that the clips are, whose sections and notes come along; null for others. */
  readonly collectionId: string | null;
  /** Pattern of the file's name; empty for the usual one. */
  readonly fileName: string;
}

/** An article whose pictures did not all come along. */
export interface ExportNotice {
  readonly title: string;
  /** Pictures that were not kept. */
  readonly missing: number;
  /** Pictures that the format cannot show. */
  readonly unconverted: number;
}

export interface FinishedExport {
  readonly file: ExportedFile | FinishedFile;
  readonly notices: readonly ExportNotice[];
}

export interface ExportWatch {
  readonly onProgress?: (progress: ExportProgress) => void;
  readonly signal?: AbortSignal;
}

function noticesOf(
  clips: readonly Clip[],
  missing: ReadonlySet<string>,
  unconverted: ReadonlySet<string>,
): ExportNotice[] {
  return clips.flatMap(({ article }) => {
    const sources = [...new Set(blocksImages(article.blocks).map(({ src }) => src))];
    const notice = {
      title: article.title,
      missing: sources.filter((src) => missing.has(src)).length,
      unconverted: sources.filter((src) => unconverted.has(src)).length,
    };
    return notice.missing + notice.unconverted === 0 ? [] : [notice];
  });
}

/** What stands between the clips of a collection, as an export wants it. */
export function sectionsOf(
  collection: Pick<Collection, 'order' | 'parts'> | undefined,
  clipIds: readonly string[],
): Pick<ExportRequest, 'sections'> {
  return collection === undefined ? {} : { sections: collectionSections(collection, clipIds) };
}

/** Makes a file of clips, with what their office is called and what pictures were left behind. */
export async function makeExport(
  db: ClipDatabase,
  { format, title, clipIds, collectionId, choices, fileName }: ExportJob,
  { onProgress, signal }: ExportWatch = {},
): Promise<Result<FinishedExport, 'no-clips' | 'cancelled'>> {
  const [clips, collection, { office }, lookup, register] = await Promise.all([
    readClips(db, clipIds),
    collectionId === null ? undefined : db.collections.get(collectionId),
    readSettings(),
    imageLookup(db, clipIds),
    readRegister(db, new Set(clipIds)),
  ]);
  if (signal?.aborted === true) return fail('cancelled');
  const missing = new Set<string>();
  const unconverted = new Set<string>();
  const made = await runExport(format, {
    clips,
    collections: await collectionsWith(db, clips),
    ...sectionsOf(collection, clipIds),
    title,
    images: async (src) => {
      const image = await lookup(src);
      if (image === undefined) missing.add(src);
      return image;
    },
    files: async (hash) => (await readFile(db, hash))?.bytes,
    onUnconverted: (src) => unconverted.add(src),
    ...(office === null ? {} : { options: { heading: officeHeading(office) } }),
    register,
    now: new Date(),
    choices,
    ...(fileName.trim() === '' ? {} : { fileName }),
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(signal === undefined ? {} : { signal }),
  });
  if (!made.ok) return made;
  return ok({ file: made.value, notices: noticesOf(clips, missing, unconverted) });
}
