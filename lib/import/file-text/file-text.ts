import { fileKind } from '../../clip/attachment/file-kind.ts';
import { fail, type Result } from '../../clip/result.ts';
import { type FileTextFailure, officeText } from './office-text.ts';
import { pdfText } from './pdf-text.ts';
import type { FileText } from './text-limits.ts';

/**
 * The text of a kept file, whatever its name says: PDF, DOCX, XLSX, PPTX, OpenDocument. Files of Office before
 * 2007, RTF and archives are not read (`unsupported`); an OOXML file under a password is one of the former.
 * @param isTimeUp asked between the pages of a PDF
 */
export async function readFileText(
  bytes: Uint8Array,
  isTimeUp?: () => boolean,
): Promise<Result<FileText, FileTextFailure>> {
  const kind = fileKind(bytes);
  if (kind === 'pdf') return pdfText(bytes, isTimeUp);
  return kind === 'zip' ? officeText(bytes) : fail('unsupported');
}
