import { Packer, type Document } from 'docx';
import { unzipSync } from 'fflate';
import type { Work } from '../work.ts';
import { zipFiles } from '../zip.ts';
import type { PictureStubs } from './picture-stubs.ts';

/** Squeezed already. */
const SQUEEZED = /\.(?:jpe?g|png|gif)$/i;
/** What every reader looks for first. */
const FIRST = '[Content_Types].xml';

/** The parts of a Word file as an archive. */
export function packParts(
  parts: Readonly<Record<string, Uint8Array>>,
  modified: Date,
  work: Work = {},
): Promise<Uint8Array> {
  const files = Object.entries(parts)
    .filter(([path]) => !path.endsWith('/'))
    .toSorted(([a], [b]) => Number(b === FIRST) - Number(a === FIRST))
    .map(([path, bytes]) => ({ path, bytes, isStored: SQUEEZED.test(path) }));
  return zipFiles(files, modified, work);
}

/** The parts of a document, its pictures in place of their stubs. */
export async function documentParts(
  document: Document,
  stubs: PictureStubs,
): Promise<Record<string, Uint8Array>> {
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  stubs.restore(parts);
  return parts;
}
