import { isMark, markName } from './marks.ts';
import { homeOf, meaningOf, type ScopeName } from './scopes.ts';
import { SECTION } from './sections.ts';
import type { TemplateProblem } from './template-error.ts';
import { isElement, type XmlElement } from './xml-tree.ts';

function strangeName(name: string): TemplateProblem {
  const section = homeOf(name);
  return section === null ? { kind: 'unknown', name } : { kind: 'outside', name, section };
}

/** Whether nothing but this mark shows in its paragraph. */
function isAlone(paragraph: XmlElement | null, mark: XmlElement): boolean {
  if (paragraph === null) return false;
  return paragraph.children.every(
    (part) =>
      part === mark ||
      (isElement(part) && part.name !== SECTION && !isMark(part) && textOfRuns(part) === ''),
  );
}

function textOfRuns(part: XmlElement): string {
  if (part.name === 'w:drawing' || part.name === 'w:pict') return 'picture';
  return part.children
    .map((inner) => (isElement(inner) ? textOfRuns(inner) : inner))
    .join('')
    .trim();
}

/**
 * Every placeholder that has no meaning where it stands.
 *
 * @param hasBlocks whether this part may hold articles; headers and footers may not
 */
export function checkSections(root: XmlElement, hasBlocks: boolean): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const visit = (
    parent: XmlElement,
    scopes: readonly ScopeName[],
    paragraph: XmlElement | null,
  ): void => {
    for (const part of parent.children) {
      if (!isElement(part)) continue;
      if (isMark(part)) {
        const name = markName(part);
        const meaning = meaningOf(scopes, name);
        if (meaning === null || meaning.kind === 'section') problems.push(strangeName(name));
        else if (meaning.kind === 'block' && !(hasBlocks && isAlone(paragraph, part))) {
          problems.push({ kind: 'not-alone', name });
        }
      } else if (part.name === SECTION) {
        const name = part.attributes.get('name') ?? '';
        const meaning = meaningOf(scopes, name);
        if (meaning === null) problems.push(strangeName(name));
        const inner = meaning?.kind === 'section' ? [...scopes, meaning.scope] : scopes;
        visit(part, inner, paragraph);
      } else visit(part, scopes, part.name === 'w:p' ? part : paragraph);
    }
  };
  visit(root, ['document'], null);
  return problems;
}
