import { clipColumns, shownValue } from './clip-columns.ts';
import { csvTable } from './csv-table.ts';
import { eachClip } from './each-clip.ts';
import type { ExportRequest } from './export-format.ts';

/** A table of the clips, one row each. */
export async function write(request: ExportRequest): Promise<Uint8Array> {
  const columns = clipColumns(request);
  const rows = await eachClip(request.clips, request, (clip) =>
    columns.map(({ value }) => shownValue(value(clip))),
  );
  return csvTable([columns.map(({ header }) => header), ...rows]);
}
