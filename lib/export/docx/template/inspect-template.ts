import { checkSections } from './check-sections.ts';
import { isMark, markName } from './marks.ts';
import { openTemplate, readPart } from './open-template.ts';
import { textParts } from './read-template.ts';
import { placeholderKey } from './scopes.ts';
import { findSections, SECTION } from './sections.ts';
import { TemplateError, type TemplateProblem } from './template-error.ts';
import { isElement, type XmlElement } from './xml-tree.ts';

/** A placeholder that stands in a template. */
export interface FoundPlaceholder {
  /** As it was first typed: `tiêu đề`. */
  readonly name: string;
  /** Whether it is a section, `{#bài}…{/bài}`. */
  readonly isSection: boolean;
  readonly count: number;
  /** Whether it stands for something where it stands. */
  readonly isKnown: boolean;
}

export interface TemplateInspection {
  /** In the order in which they first stand in the file. */
  readonly found: readonly FoundPlaceholder[];
  readonly problems: readonly TemplateProblem[];
}

function placeholdersIn(
  root: XmlElement,
): { readonly name: string; readonly isSection: boolean }[] {
  return root.children.filter(isElement).flatMap((part) => {
    if (isMark(part)) return [{ name: markName(part), isSection: false }];
    const inside = placeholdersIn(part);
    return part.name === SECTION
      ? [{ name: part.attributes.get('name') ?? '', isSection: true }, ...inside]
      : inside;
  });
}

/** Which placeholders stand in a template, and what is wrong with it; nothing is filled. */
export function inspectTemplate(bytes: Uint8Array): TemplateInspection {
  try {
    const template = openTemplate(bytes);
    const parts = textParts(template).map((path) => ({
      ...findSections(readPart(template.parts, path)),
      hasBlocks: path === template.main,
    }));
    const problems = parts.flatMap(({ root, problems: own, hasBlocks }) => [
      ...own,
      ...checkSections(root, hasBlocks),
    ]);
    const strange = new Set(problems.map(({ name }) => placeholderKey(name)));
    const found = new Map<string, FoundPlaceholder>();
    for (const { name, isSection } of parts.flatMap(({ root }) => placeholdersIn(root))) {
      const key = placeholderKey(name);
      const before = found.get(key);
      found.set(key, {
        name: before?.name ?? name,
        isSection: isSection || before?.isSection === true,
        count: (before?.count ?? 0) + 1,
        isKnown: !strange.has(key),
      });
    }
    return { found: [...found.values()], problems };
  } catch (error) {
    if (error instanceof TemplateError) return { found: [], problems: error.problems };
    throw error;
  }
}
