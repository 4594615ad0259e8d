import { canKeep } from '../clip/attachment/can-keep.ts';
import { keptName } from '../clip/attachment/kept-name.ts';
import type { Clip } from '../clip/clip.ts';
import type { ExportRequest } from './export-format.ts';
import { noteNames } from './markdown/note-names.ts';
import { switchedOn } from './options.ts';
import { FILES } from './shared-options.ts';
import type { ArchiveFile } from './zip.ts';

/** Folder of the attachments. */
const FOLDER = 'tep';
/** Bytes of attachments that one archive takes; it is made in memory. */
const MOST_ATTACHED_BYTES = 300_000_000;
/** Kinds that gain by being packed; the others are packed already. */
const LOOSE = /^(doc|xls|ppt|rtf)$/;

/** The kept attachments of clips as files of an archive. */
export interface AttachedFiles {
  readonly files: readonly ArchiveFile[];
  /** Where the file of an attachment lies; null where it is not in the archive. */
  readonly pathOf: (clip: Clip, url: string) => string | null;
}

/** Every kept attachment once, under its own name; those beyond the limit are left out. */
export async function attachedFiles(
  clips: readonly Clip[],
  request: Pick<ExportRequest, 'files' | 'choices' | 'signal'>,
): Promise<AttachedFiles> {
  const { files: lookup, signal } = request;
  const wanted = new Map<string, { readonly name: string; readonly type: string }>();
  for (const { article, files = {} } of clips) {
    for (const attachment of article.attachments) {
      const hash = files[attachment.url];
      if (hash !== undefined && canKeep(attachment.type) && !wanted.has(hash)) {
        const name = keptName(attachment).slice(0, -attachment.type.length - 1);
        wanted.set(hash, { name, type: attachment.type });
      }
    }
  }
  const names = noteNames([...wanted.values()].map(({ name }) => name));
  const found = new Map<string, ArchiveFile>();
  let size = 0;
  for (const [at, [hash, { type }]] of [...wanted].entries()) {
    if (lookup === undefined || !switchedOn(request, FILES)) break;
    signal?.throwIfAborted();
    const bytes = await lookup(hash);
    if (bytes === undefined || size + bytes.length > MOST_ATTACHED_BYTES) continue;
    size += bytes.length;
    const path = `${FOLDER}/${names[at] ?? ''}.${type}`;
    found.set(hash, { path, bytes, isStored: !LOOSE.test(type) });
  }
  return {
    files: [...found.values()],
    pathOf: ({ files = {} }, url) => found.get(files[url] ?? '')?.path ?? null,
  };
}
