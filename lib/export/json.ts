import { CLIP_SCHEMA, type Library } from '../clip/clip.ts';
import type { ExportRequest } from './export-format.ts';

/** A {@link Library} in UTF-8, indented: everything that was kept, for reading back. */
export function write(request: ExportRequest): Uint8Array {
  const library: Library = {
    format: 'trich-luc',
    schema: CLIP_SCHEMA,
    exportedAt: request.now.toISOString(),
    collections: request.collections,
    clips: request.clips,
  };
  return new TextEncoder().encode(`${JSON.stringify(library, null, 2)}\n`);
}
