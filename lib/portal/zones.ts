import { isElement, isText, nextSiblingOf, parentOf, textLengthOf } from './nodes.ts';
import { RELATED } from './vocabulary.ts';

/** A part of the page that is not the article. */
export interface Zone {
  readonly kind: 'menu' | 'foot' | 'side' | 'crumb' | 'related';
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

const CRUMB = /(^|[\s_-])(breadcrumbs?|crumbs?|duong-?dan|sitemap-?path|pathway)([\s_-]|$)/i;
const MENU = /(^|[\s_-])(menu|nav|navbar|navigation|topmenu|mainmenu)([\s_-]|$)|menu$|^menu/i;
const SIDE =
  /(^|[\s_-])(sidebar|aside|widget|col-?right|right-?col(umn)?|cot-?phai|cot-?trai|left-?col(umn)?|leftmenu|poll|quang-?cao)([\s_-]|$)|(^|\s)(right|left|side|banner|rightcontent|leftcontent)(\s|$)/i;
const FOOT = /(^|[\s_-])footer([\s_-]|$)|footer$/i;
const LINKED =
  /(^|[\s_-])(related|tin-?(lien-?quan|khac)|other-?news|othernews|lienquan|tinkhac|comments?|binh-?luan)([\s_-]|$)/i;

/** One quick test before the five: most elements are in no zone. */
const ANY =
  /crumb|dan|pathway|menu|nav|foot|relat|lien|tin|news|comment|binh|side|aside|widget|right|left|col|cot|poll|banner|quang|path/i;

/** The zone that an element opens by its tag or class. Not for forms, which lie about their attributes. */
export function zoneOf(element: Element, tag: string): Zone['kind'] | null {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (names !== ' ' && ANY.test(names)) {
    if (CRUMB.test(names)) return 'crumb';
    if (FOOT.test(names)) return 'foot';
    if (MENU.test(names)) return 'menu';
    if (LINKED.test(names)) return 'related';
    if (SIDE.test(names)) return 'side';
  }
  if (tag === 'nav') return 'menu';
  if (tag === 'footer') return 'foot';
  if (tag === 'aside') return 'side';
  return null;
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
  if (folded === '' || folded.length > 60 || !RELATED.test(folded)) return null;
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
