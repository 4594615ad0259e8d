import type { ExportedFile } from '../../index.ts';
import { ownBytes } from './own-bytes.ts';
import type { FinishedFile } from './protocol.ts';

/** An exported file for the browser's downloads. */
export function finishedFile({ name, mediaType, bytes }: ExportedFile): FinishedFile {
  return { name, blob: new Blob([ownBytes(bytes)], { type: mediaType }) };
}
