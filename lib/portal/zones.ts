import { isElement, isText, nextSiblingOf, parentOf, textLengthOf } from './nodes.ts';
import { isRelatedHeading } from './related.ts';
import type { ZoneKind } from './zone-names.ts';
import { zoneNamed } from './zone-names.ts';

/** A part of the page that is not the article. */
export interface Zone {
  readonly kind: ZoneKind;
  /** The element that holds it. */
  readonly root: Element;
  /** The list stands among the text of one element: the root itself is not the list. */
  readonly flat?: true;
  /** For a list under a heading: the wrapper of the heading, from which on the root's children belong to it. */
  readonly from: Element | null;
  /** The first child of the root after the list, where the text goes on below it. */
  until: Element | null;
  /** Characters outside links, to tell a real zone from a wrapper with a misleading class. */
  weight: number;
}

const ZONE_TAGS: ReadonlyMap<string, ZoneKind> = new Map([
  ['nav', 'menu'],
  ['footer', 'foot'],
  ['aside', 'side'],
]);

/** The zone that an element opens by its tag or class. Not for forms, which lie about their attributes. */
export function zoneOf(element: Element, tag: string, isBare: boolean): ZoneKind | null {
  const named = isBare
    ? null
    : zoneNamed(element.getAttribute('class') ?? '', element.getAttribute('id') ?? '');
  if (named !== null) return named;
  if (tag === 'nav' && /breadcrumb/i.test(element.getAttribute('aria-label') ?? '')) return 'crumb';
  return ZONE_TAGS.get(tag) ?? null;
}

function isAlone(wrapper: Element, folded: string): boolean {
  return textLengthOf(wrapper, 200) <= folded.length + 40;
}

/** Whether anything with text follows among the siblings. */
function isLast(element: Element): boolean {
  for (let next = nextSiblingOf(element); next !== null; next = nextSiblingOf(next)) {
    if (isText(next) ? next.data.trim() !== '' : isElement(next)) return false;
  }
  return true;
}

/**
 * The zone that a heading such as "Các tin khác" opens: from the outermost wrapper that ends with the heading to
 * the end of that wrapper's parent.
 */
export function relatedZone(folded: string, element: Element, root: Element): Zone | null {
  if (folded === '' || folded.length > 60 || !isRelatedHeading(folded)) return null;
  if (!isAlone(element, folded))
    return { kind: 'related', root: element, from: null, until: null, weight: 0, flat: true };
  let wrapper = element;
  for (let steps = 0; steps < 6 && wrapper !== root; steps += 1) {
    const parent = parentOf(wrapper);
    if (parent === null) return null;
    if (!isLast(wrapper))
      return { kind: 'related', root: parent, from: wrapper, until: null, weight: 0 };
    wrapper = parent;
  }
  return null;
}
