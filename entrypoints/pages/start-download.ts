import type { ExportedFile } from '../../lib/index.ts';
import { finishedFile } from '../../lib/extension/export/finished-file.ts';
import type { FinishedFile } from '../../lib/extension/export/protocol.ts';

/** Hands a finished file to the browser's downloads. */
export function startDownload(file: ExportedFile | FinishedFile): void {
  const { name, blob } = 'blob' in file ? file : finishedFile(file);
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Firefox reads the address after the click; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
