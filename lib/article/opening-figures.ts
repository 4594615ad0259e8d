import type { Draft } from './drafts.ts';
import { readDrafts } from './drafts.ts';

const FOLLOWS = 4;
/** Above this many characters a part beside the text is no picture with its caption. */
const LONGEST = 600;

function follows(first: Element, second: Element): boolean {
  return (first.compareDocumentPosition(second) & FOLLOWS) !== 0;
}

/**
 * Pictures with their captions that stand between title and text, outside the element that holds the text.
 * @param scope the part of the page that holds both
 */
export function openingFigures(scope: Element, title: Element, container: Element): Draft[] {
  if (scope === container) return [];
  const figures: Draft[] = [];
  for (let at: Element | null = container; at !== null && at !== scope; at = at.parentElement) {
    const before: Draft[] = [];
    for (const sibling of siblingsBefore(at)) {
      if (sibling.contains(title) || !follows(title, sibling)) continue;
      if (!holdsPicture(sibling) || sibling.textContent.trim().length > LONGEST) continue;
      before.push(...readDrafts(sibling).filter((draft) => draft.block.kind === 'figure'));
    }
    figures.unshift(...before);
  }
  return figures;
}

function siblingsBefore(element: Element): Element[] {
  const siblings: Element[] = [];
  for (let at = element.previousElementSibling; at !== null; at = at.previousElementSibling)
    siblings.unshift(at);
  return siblings;
}

function holdsPicture(element: Element): boolean {
  return element.localName === 'img' || element.querySelector('img') !== null;
}
