import { blocksImages } from '../clip/blocks.ts';
import type { Clip } from '../clip/clip.ts';
import { readImageHeader, type ImageHeader } from '../clip/image-header.ts';
import type { ImageLookup } from './export-format.ts';
import type { Work } from './work.ts';

/** A picture that is what it says; type and size are read from its own bytes. */
export interface Picture extends ImageHeader {
  readonly bytes: Uint8Array;
}

/** Pictures by the address in the article; those that could not be found are missing. */
export type Pictures = ReadonlyMap<string, Picture>;

/**
 * Every picture of the clips, asked for once; what is no raster image counts as missing.
 *
 * @throws the reason of the signal once it is aborted
 */
export async function loadPictures(
  clips: readonly Clip[],
  lookup: ImageLookup | undefined,
  { onProgress, signal }: Work,
): Promise<Pictures> {
  const pictures = new Map<string, Picture>();
  if (lookup === undefined) return pictures;
  const sources = new Set(
    clips.flatMap(({ article }) => blocksImages(article.blocks).map(({ src }) => src)),
  );
  let done = 0;
  for (const src of sources) {
    signal?.throwIfAborted();
    const image = src === '' ? undefined : await lookup(src);
    const header = image && readImageHeader(image.bytes);
    if (image && header) pictures.set(src, { ...header, bytes: image.bytes });
    onProgress?.({ step: 'pictures', done: (done += 1), total: sources.size });
  }
  return pictures;
}
