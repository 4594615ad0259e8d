import { cleanLine } from '../../text/normalize.ts';
import { findDate } from '../dates.ts';
import { attributeOf, parentOf, tagOf } from '../nodes.ts';
import type { TaughtElements } from './locate-taught.ts';
import { textOfPart } from './part-text.ts';
import type { TaughtField } from './taught-profile.ts';

const INLINE = new Set(
  'a b strong i em u s span font small sub sup label img time cite q mark br code abbr bdi'.split(
    ' ',
  ),
);
const ROOTS = new Set(['html', 'body']);
const PROSE = 60;

/** The parent, as long as it is still a part of the page and not the page. */
export function widerPart(element: Element): Element | null {
  const parent = parentOf(element);
  return parent === null || ROOTS.has(tagOf(parent)) ? null : parent;
}

function blockOf(element: Element): Element {
  let at = element;
  while (INLINE.has(tagOf(at))) {
    const wider = widerPart(at);
    if (wider === null) break;
    at = wider;
  }
  return at;
}

/** Among the elements that hold the same text: a heading, else the first that has a name, else the outermost. */
function namedWithSameText(element: Element): Element {
  const text = textOfPart(element);
  const chain = [element];
  for (let at = widerPart(element); at !== null && textOfPart(at) === text; at = widerPart(at))
    chain.push(at);
  return (
    chain.find((each) => /^h[1-6]$/.test(tagOf(each))) ??
    chain.find((each) => attributeOf(each, 'id') !== '' || attributeOf(each, 'class') !== '') ??
    chain.at(-1) ??
    element
  );
}

function dateAround(element: Element): Element {
  for (
    let at: Element | null = element, up = 0;
    at !== null && up < 4;
    at = widerPart(at), up += 1
  ) {
    const text = cleanLine(textOfPart(at));
    if (text.length > 300) break;
    if (findDate(text) !== null) return namedWithSameText(at);
  }
  return element;
}

/** How many of an element's children are paragraphs of some length. */
function proseCount(element: Element): number {
  let count = 0;
  for (const child of element.children)
    if (!INLINE.has(tagOf(child)) && textOfPart(child).length >= PROSE) count += 1;
  return count;
}

/** The part that holds the paragraphs round the one pointed at, without the head of the article. */
function textAround(element: Element, head: readonly Element[]): Element {
  const holdsHead = (each: Element): boolean => head.some((part) => each.contains(part));
  const block = blockOf(element);
  let widest = block;
  for (let at: Element | null = block; at !== null && !holdsHead(at); at = widerPart(at)) {
    if (proseCount(at) >= 2) return at;
    widest = at;
  }
  // A single paragraph: the box round it, as long as that holds nothing else.
  const text = textOfPart(block).length;
  let best = block;
  for (let at: Element | null = block; at !== null; at = at === widest ? null : widerPart(at)) {
    if (textOfPart(at).length > text * 1.5 + 40) break;
    best = at;
  }
  return best;
}

/** The list of links round the one pointed at. */
function linksAround(element: Element): Element {
  const list = element.closest('ul, ol, table');
  if (list !== null && list.querySelectorAll('a[href]').length <= 40) return list;
  let at = blockOf(element);
  while (at.querySelector('a[href], iframe, object, embed') === null) {
    const wider = widerPart(at);
    if (wider === null) return element;
    at = wider;
  }
  return at;
}

/**
 * What somebody means who points at an element: the whole text for one of its paragraphs, the whole list
 * for one of its links. `chosen` is what was pointed out before.
 */
export function suggestPart(field: TaughtField, element: Element, chosen: TaughtElements): Element {
  const head = [chosen.title, chosen.date].filter((part) => part !== undefined);
  switch (field) {
    case 'title':
      return namedWithSameText(element);
    case 'date':
      return dateAround(element);
    case 'lead':
      return blockOf(element);
    case 'body':
      return textAround(element, head);
    case 'attachments':
      return linksAround(element);
  }
}
