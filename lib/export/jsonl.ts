import { eachClip } from './each-clip.ts';
import type { ExportRequest } from './export-format.ts';

/**
 * One clip a line, UTF-8, each line closed by a line feed; collections and pictures are left out.
 * The JSON Schema of a line is `clipSchema`.
 */
export async function write(request: ExportRequest): Promise<Uint8Array> {
  const lines = await eachClip(request.clips, request, (clip) => `${JSON.stringify(clip)}\n`);
  return new TextEncoder().encode(lines.join(''));
}
