import { toBase64 } from '../clip/base64.ts';
import { CLIP_SCHEMA, type EmbeddedPicture, type Library } from '../clip/clip.ts';
import { eachClip } from './each-clip.ts';
import type { ExportRequest } from './export-format.ts';
import { switchedOn } from './options.ts';
import { loadPictures } from './pictures.ts';
import { EMBED_PICTURES } from './shared-options.ts';

async function embeddedPictures(request: ExportRequest): Promise<EmbeddedPicture[]> {
  const pictures = await loadPictures(request.clips, request.images);
  return [...pictures].map(([src, { mediaType, width, height, bytes }]) => ({
    src,
    mediaType,
    width,
    height,
    data: toBase64(bytes),
  }));
}

/**
 * A {@link Library} in UTF-8, indented: everything that was kept, for reading back. Its JSON Schema
 * is `librarySchema`.
 */
export async function write(request: ExportRequest): Promise<Uint8Array> {
  const library: Library = {
    format: 'trich-luc',
    schema: CLIP_SCHEMA,
    exportedAt: request.now.toISOString(),
    collections: request.collections,
    clips: await eachClip(request.clips, request, (clip) => clip),
    ...(switchedOn(request, EMBED_PICTURES) ? { pictures: await embeddedPictures(request) } : {}),
  };
  return new TextEncoder().encode(`${JSON.stringify(library, null, 2)}\n`);
}
