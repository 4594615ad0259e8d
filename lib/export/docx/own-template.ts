import type { ExportRequest } from '../export-format.ts';
import type { TemplateInspection } from './template/inspect-template.ts';
import type { PreviewPiece } from './template/preview-template.ts';
import type { TemplateProblem } from './template/template-error.ts';

export { TemplateError } from './template/template-error.ts';
export type { FoundPlaceholder, TemplateInspection } from './template/inspect-template.ts';
export type { PreviewPiece, PreviewRun } from './template/preview-template.ts';
export type { TemplateProblem } from './template/template-error.ts';

/** What is wrong with a template of one's own, all at once; nothing where it can be filled. */
export async function checkTemplate(bytes: Uint8Array): Promise<readonly TemplateProblem[]> {
  return (await import('./template/read-template.ts')).checkTemplate(bytes);
}

/** An example template (.docx) to be changed in Word; see `template/scopes.ts` for all placeholders. */
export async function makeStarterTemplate(now: Date): Promise<Uint8Array> {
  return (await import('./template/starter-template.ts')).makeStarterTemplate(now);
}

/** Which placeholders stand in a template of one's own, and what is wrong with it. */
export async function inspectTemplate(bytes: Uint8Array): Promise<TemplateInspection> {
  return (await import('./template/inspect-template.ts')).inspectTemplate(bytes);
}

/**
 * The beginning of a template of one's own, filled, for a preview.
 *
 * @throws TemplateError where it cannot be filled
 */
export async function previewTemplate(request: ExportRequest): Promise<readonly PreviewPiece[]> {
  return (await import('./template/preview-template.ts')).previewTemplate(request);
}
