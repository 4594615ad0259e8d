/** What is wrong with a template, in terms that can be told in any language. */
export type TemplateProblem =
  /** No Word file, or one that is damaged; `name` says what was found. */
  | { readonly kind: 'no-word-file'; readonly name: string }
  /** It carries macros, which are never handed on. */
  | { readonly kind: 'macros'; readonly name: string }
  /** Unpacked it would be larger than any template is. */
  | { readonly kind: 'too-large'; readonly name: string }
  /** No such placeholder. */
  | { readonly kind: 'unknown'; readonly name: string }
  /** A placeholder of an item or a group that stands outside of it. */
  | { readonly kind: 'outside'; readonly name: string; readonly section: string }
  /** `{#…}` without its `{/…}`. */
  | { readonly kind: 'unclosed'; readonly name: string }
  /** `{/…}` without its `{#…}`. */
  | { readonly kind: 'unopened'; readonly name: string }
  /** Paragraphs or pictures are to be put into the middle of a line. */
  | { readonly kind: 'not-alone'; readonly name: string };

const SENTENCES: Readonly<Record<TemplateProblem['kind'], (name: string) => string>> = {
  'no-word-file': (name) => `this is no Word file (.docx): ${name}`,
  macros: (name) => `the template carries macros: ${name}`,
  'too-large': (name) => `unpacked, the template is too large: ${name}`,
  unknown: (name) => `unknown placeholder {${name}}`,
  outside: (name) => `{${name}} stands outside of its section`,
  unclosed: (name) => `{#${name}} is not closed by {/${name}}`,
  unopened: (name) => `{/${name}} closes nothing`,
  'not-alone': (name) => `{${name}} must stand alone in its paragraph`,
};

function sentenceOf(problem: TemplateProblem): string {
  const sentence = SENTENCES[problem.kind](problem.name);
  return problem.kind === 'outside'
    ? `${sentence} {#${problem.section}}…{/${problem.section}}`
    : sentence;
}

/** A template that cannot be filled; nothing was written. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  readonly problems: readonly TemplateProblem[];

  constructor(problems: readonly TemplateProblem[]) {
    super(`trich-luc: ${problems.map(sentenceOf).join('; ')}`);
    this.problems = problems;
  }
}
