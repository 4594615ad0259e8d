import { fail, ok, type Result } from '../clip/result.ts';
import type { ExportedFile, ExportRequest } from './export-format.ts';
import { exportFileName } from './file-name.ts';
import { exportFormats } from './formats.ts';

/**
 * Clips as a finished file of one format.
 *
 * @param format id of a row of {@link exportFormats}: `docx`, `markdown`, `json`, …
 * @throws Error naming the known formats when there is no such format
 */
export async function exportClips(
  format: string,
  request: ExportRequest,
): Promise<Result<ExportedFile, 'no-clips'>> {
  const row = exportFormats.find(({ id }) => id === format);
  if (row === undefined) {
    const known = exportFormats.map(({ id }) => id).join(', ');
    throw new Error(`trich-luc: unknown export format "${format}" (known: ${known})`);
  }
  if (request.clips.length === 0) return fail('no-clips');
  const writer = await row.load();
  return ok({
    name: exportFileName(request.title, request.now, row.extension),
    mediaType: row.mediaType,
    bytes: await writer.write(request),
  });
}
