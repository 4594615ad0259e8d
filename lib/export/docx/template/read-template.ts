import { checkSections } from './check-sections.ts';
import { openTemplate, readPart, type OpenTemplate } from './open-template.ts';
import { childElements, type XmlElement } from './xml-tree.ts';
import { folderOf, readRelations } from './package-parts.ts';
import { findSections } from './sections.ts';
import { TemplateError, type TemplateProblem } from './template-error.ts';

/** A part of the template with its sections found. */
export interface TemplatePart {
  readonly path: string;
  readonly root: XmlElement;
}

/** The parts of a template that hold text of it: the main part first, then headers and footers. */
export function textParts(template: OpenTemplate): string[] {
  return [template.main, ...headerPaths(template)];
}

function headerPaths({ parts, main }: OpenTemplate): string[] {
  return childElements(readRelations(parts, main))
    .filter(({ attributes }) =>
      /\/relationships\/(?:header|footer)$/.test(attributes.get('Type') ?? ''),
    )
    .map(({ attributes }) => attributes.get('Target') ?? '')
    .map((target) => (target.startsWith('/') ? target.slice(1) : `${folderOf(main)}${target}`))
    .filter((path) => parts[path] !== undefined);
}

/**
 * Reads the office's template and checks all of it.
 *
 * @throws TemplateError naming every problem at once
 */
export function readTemplate(bytes: Uint8Array): {
  readonly template: OpenTemplate;
  readonly filled: readonly TemplatePart[];
} {
  const template = openTemplate(bytes);
  const problems: TemplateProblem[] = [];
  const filled = textParts(template).map((path) => {
    const found = findSections(readPart(template.parts, path));
    problems.push(...found.problems, ...checkSections(found.root, path === template.main));
    return { path, root: found.root };
  });
  if (problems.length > 0) throw new TemplateError(unique(problems));
  return { template, filled };
}

function unique(problems: readonly TemplateProblem[]): TemplateProblem[] {
  return [
    ...new Map(problems.map((problem) => [`${problem.kind} ${problem.name}`, problem])).values(),
  ];
}

/** What is wrong with a template; nothing where it can be filled. */
export function checkTemplate(bytes: Uint8Array): readonly TemplateProblem[] {
  try {
    readTemplate(bytes);
    return [];
  } catch (error) {
    if (error instanceof TemplateError) return error.problems;
    throw error;
  }
}
