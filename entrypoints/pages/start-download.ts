import type { ExportedFile } from '../../lib/index.ts';

/** Hands a finished file to the browser's downloads. */
export function startDownload({ bytes, mediaType, name }: ExportedFile): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Firefox reads the address after the click; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
