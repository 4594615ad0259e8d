import type { PlaceLook } from './adopt-styles.ts';
import { isMark, markName } from './marks.ts';
import type { TemplatePart } from './read-template.ts';
import { placeholderKey, SCOPES } from './scopes.ts';
import { child, isElement, type XmlElement } from './xml-tree.ts';

const BODY = placeholderKey(SCOPES.item.blocks[0] ?? '');

function find(parent: XmlElement, paragraph: XmlElement | null): PlaceLook | null {
  for (const part of parent.children) {
    if (!isElement(part)) continue;
    if (isMark(part) && placeholderKey(markName(part)) === BODY) {
      return {
        paragraph: paragraph === null ? undefined : child(paragraph, 'w:pPr'),
        run: child(part, 'w:rPr'),
      };
    }
    const found = find(part, part.name === 'w:p' ? part : paragraph);
    if (found !== null) return found;
  }
  return null;
}

/** How the paragraph looks that holds the placeholder of the full text. */
export function placeLook(parts: readonly TemplatePart[]): PlaceLook {
  for (const { root } of parts) {
    const found = find(root, null);
    if (found !== null) return found;
  }
  return { paragraph: undefined, run: undefined };
}
