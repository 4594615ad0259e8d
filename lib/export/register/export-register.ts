import { fail, ok, type Result } from '../../clip/result.ts';
import type { ExportedFile } from '../export-format.ts';
import { exportFileName } from '../file-name.ts';
import { checkChoices } from '../options.ts';
import { registerFormats } from './formats.ts';
import type { RegisterRequest } from './register-request.ts';

/**
 * Documents of the register as a finished file of one format.
 *
 * @param format id of a row of {@link registerFormats}: `docx`, `xlsx`, `csv`
 * @throws Error naming the known formats when there is no such format, or the option that does not
 *   fit the format
 */
export async function exportRegister(
  format: string,
  request: RegisterRequest,
): Promise<Result<ExportedFile, 'no-entries'>> {
  const row = registerFormats.find(({ id }) => id === format);
  if (row === undefined) {
    const known = registerFormats.map(({ id }) => id).join(', ');
    throw new Error(`trich-luc: unknown register format "${format}" (known: ${known})`);
  }
  const choices = checkChoices(row.options ?? [], request.choices ?? {});
  if (!choices.ok) throw new Error(`trich-luc: ${format}: ${choices.detail ?? choices.reason}`);
  if (request.entries.length === 0) return fail('no-entries');
  const writer = await row.load();
  return ok({
    name: exportFileName(request, row.extension),
    mediaType: row.mediaType,
    bytes: await writer.write(request),
  });
}
