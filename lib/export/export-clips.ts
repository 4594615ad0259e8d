import { withDecidedDocuments } from '../clip/decided-documents.ts';
import { fail, ok, type Result } from '../clip/result.ts';
import type { ExportedFile, ExportRequest } from './export-format.ts';
import { exportFileName } from './file-name.ts';
import { exportFormats } from './formats.ts';
import { checkChoices } from './options.ts';

/**
 * Clips as a finished file of one format. A request whose signal is aborted ends as `cancelled`.
 *
 * @param format id of a row of {@link exportFormats}: `docx`, `markdown`, `json`, …
 * @throws Error naming the known formats when there is no such format, or the option that does not
 *   fit the format
 */
export async function exportClips(
  format: string,
  request: ExportRequest,
): Promise<Result<ExportedFile, 'no-clips' | 'cancelled'>> {
  const row = exportFormats.find(({ id }) => id === format);
  if (row === undefined) {
    const known = exportFormats.map(({ id }) => id).join(', ');
    throw new Error(`trich-luc: unknown export format "${format}" (known: ${known})`);
  }
  const choices = checkChoices(row.options ?? [], request.choices ?? {});
  if (!choices.ok) throw new Error(`trich-luc: ${format}: ${choices.detail ?? choices.reason}`);
  if (request.clips.length === 0) return fail('no-clips');
  try {
    const writer = await row.load();
    request.signal?.throwIfAborted();
    const { clips, register } = request;
    const shown =
      register === undefined || row.isFaithful === true
        ? clips
        : withDecidedDocuments(clips, register);
    const bytes = await writer.write({ ...request, clips: shown });
    request.signal?.throwIfAborted();
    return ok({ name: exportFileName(request, row.extension), mediaType: row.mediaType, bytes });
  } catch (error) {
    if (request.signal?.aborted === true) return fail('cancelled');
    throw error;
  }
}
