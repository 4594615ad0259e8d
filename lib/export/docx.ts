import { chosen } from './options.ts';
import type { ExportRequest } from './export-format.ts';
import { TEMPLATE } from './docx/options.ts';

/**
 * Clips for Word, in one of the templates; see {@link TEMPLATE}. The sheet, the type and the order of
 * the first page follow Decree 30/2020/NĐ-CP or, by choice, the Party's Hướng dẫn 36-HD/VPTW.
 *
 * @throws TemplateError where the office's own template cannot be filled
 */
export async function write(request: ExportRequest): Promise<Uint8Array> {
  switch (chosen(request, TEMPLATE)) {
    case 'digest':
      return (await import('./docx/digest.ts')).writeDigest(request);
    case 'full':
      return (await import('./docx/full-text.ts')).writeFullText(request);
    case 'directives': {
      const { register: entries = [], ...rest } = request;
      return (await import('./register/docx.ts')).write({ entries, ...rest });
    }
    case 'own':
      return (await import('./docx/template/fill-template.ts')).fillTemplate(request);
  }
}
