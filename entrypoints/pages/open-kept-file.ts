import { type Attachment, fail, keptName, ok, type Result } from '../../lib/index.ts';
import { readClip } from '../../lib/extension/database/clip-view.ts';
import type { ClipDatabase } from '../../lib/extension/database/open.ts';
import { readFile } from '../../lib/extension/database/read-file.ts';
import { startDownload } from './start-download.ts';

/** A kept file as it was kept; undefined where it is gone or damaged. */
async function readKept(db: ClipDatabase, hash: string): Promise<Blob | undefined> {
  const row = await readFile(db, hash);
  return row && new Blob([row.bytes], { type: row.mediaType });
}

/** Hands a kept file to the browser's downloads; false where it is gone or damaged. */
export async function saveKeptFile(
  db: ClipDatabase,
  attachment: Attachment,
  hash: string,
): Promise<boolean> {
  const blob = await readKept(db, hash);
  if (blob === undefined) return false;
  startDownload({ name: keptName(attachment), blob });
  return true;
}

/** Whether the browser itself shows files of this kind. */
export function isShown({ type }: Pick<Attachment, 'type'>): boolean {
  return type === 'pdf';
}

/** The page that shows a kept attachment. */
export function keptFileAddress(clipId: string, url: string): string {
  return `/file.html?${new URLSearchParams({ clip: clipId, file: url }).toString()}`;
}

/** A kept PDF, its name, and the title of its article. */
export interface KeptPdf {
  readonly name: string;
  readonly blob: Blob;
  readonly title: string;
}

/** A kept PDF to be shown. `missing`: there is no such clip, or nothing to show is kept for it. */
export async function openKept(
  db: ClipDatabase,
  clipId: string,
  url: string,
): Promise<Result<KeptPdf, 'missing' | 'damaged'>> {
  const clip = (await readClip(db, clipId))?.clip;
  const attachment = clip?.article.attachments.find((file) => file.url === url);
  const hash = clip?.files?.[url];
  if (clip === undefined || attachment === undefined || hash === undefined) return fail('missing');
  if (!isShown(attachment)) return fail('missing');
  const blob = await readKept(db, hash);
  if (blob === undefined) return fail('damaged');
  return ok({ name: keptName(attachment), blob, title: clip.article.title });
}
