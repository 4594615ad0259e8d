import type { TemplateProblem } from './template/template-error.ts';

export { TemplateError } from './template/template-error.ts';
export type { TemplateProblem } from './template/template-error.ts';

/** What is wrong with a template of one's own, all at once; nothing where it can be filled. */
export async function checkTemplate(bytes: Uint8Array): Promise<readonly TemplateProblem[]> {
  return (await import('./template/read-template.ts')).checkTemplate(bytes);
}

/** An example template (.docx) to be changed in Word; see `template/scopes.ts` for all placeholders. */
export async function makeStarterTemplate(now: Date): Promise<Uint8Array> {
  return (await import('./template/starter-template.ts')).makeStarterTemplate(now);
}
