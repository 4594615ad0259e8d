import { toBase64 } from '../clip/base64.ts';
import { CLIP_SCHEMA, type EmbeddedPicture, type Library } from '../clip/clip.ts';
import { eachClip } from './each-clip.ts';
import type { ExportRequest } from './export-format.ts';
import { switchedOn } from './options.ts';
import { loadPictures, type Pictures } from './pictures.ts';
import { EMBED_PICTURES } from './shared-options.ts';
import { pause, type Work } from './work.ts';

async function embedded(pictures: Pictures, { onProgress, signal }: Work) {
  const made: EmbeddedPicture[] = [];
  for (const [src, { bytes, ...facts }] of pictures) {
    signal?.throwIfAborted();
    made.push({ src, ...facts, data: toBase64(bytes) });
    onProgress?.({ step: 'packing', done: made.length, total: pictures.size });
    await pause();
  }
  return made;
}

/**
 * A {@link Library} in UTF-8, indented: everything that was kept, for reading back. Its JSON Schema
 * is `librarySchema`.
 */
export async function write(request: ExportRequest): Promise<Uint8Array> {
  const pictures = switchedOn(request, EMBED_PICTURES)
    ? await loadPictures(request.clips, request.images, request)
    : null;
  const library: Library = {
    format: 'trich-luc',
    schema: CLIP_SCHEMA,
    exportedAt: request.now.toISOString(),
    collections: request.collections,
    clips: await eachClip(request.clips, request, (clip) => clip),
    ...(pictures === null ? {} : { pictures: await embedded(pictures, request) }),
  };
  return new TextEncoder().encode(`${JSON.stringify(library, null, 2)}\n`);
}
