import { isDismissed, pickersOf } from '../../../../lib/extension/backup/file-pickers.ts';
import {
  type BackupTarget,
  blobTarget,
  fileTarget,
} from '../../../../lib/extension/backup/write-file.ts';

/** Hands a file to the browser's downloads. */
export function downloadFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Firefox reads the address after the click; a large file takes its time.
  setTimeout(() => URL.revokeObjectURL(address), 600_000);
}

/**
 * Where a backup goes: a file that the user picks, streamed to disk, where the browser has a picker; its
 * downloads otherwise. `kind` names such files in the picker. Null where the picker was closed without a choice. Needs a click.
 */
export async function openTarget(name: string, kind: string): Promise<BackupTarget | null> {
  const pickers = pickersOf(window);
  if (pickers === undefined) return blobTarget((file) => downloadFile(file, name));
  try {
    const types = [{ description: kind, accept: { 'application/octet-stream': ['.trichluc'] } }];
    return await fileTarget(await pickers.showSaveFilePicker({ suggestedName: name, types }));
  } catch (error) {
    if (isDismissed(error)) return null;
    throw error;
  }
}
