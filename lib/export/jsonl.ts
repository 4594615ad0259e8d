import type { ExportRequest } from './export-format.ts';

/** One clip a line, UTF-8, each line closed by a line feed; collections are left out. */
export function write(request: ExportRequest): Uint8Array {
  return new TextEncoder().encode(
    request.clips.map((clip) => `${JSON.stringify(clip)}\n`).join(''),
  );
}
