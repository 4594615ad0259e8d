import { clipColumns, shownValue, type CellValue } from './clip-columns.ts';
import { csvTable } from './csv-table.ts';
import { eachClip } from './each-clip.ts';
import type { ExportRequest } from './export-format.ts';
import { chosen } from './options.ts';
import { TABLE_DAYS } from './shared-options.ts';

/** A table of the clips, one row each. */
export async function write(request: ExportRequest): Promise<Uint8Array> {
  const columns = clipColumns(request);
  const isIso = chosen(request, TABLE_DAYS) === 'iso';
  const shown = (value: CellValue): string =>
    isIso && value.kind === 'day' ? value.day : shownValue(value);
  const rows = await eachClip(request.clips, request, (clip) =>
    columns.map(({ value }) => shown(value(clip))),
  );
  return csvTable([columns.map(({ header }) => header), ...rows]);
}
