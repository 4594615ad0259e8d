import { attributeOf, parentOf, tagOf } from '../nodes.ts';
import { isStableName } from './stable-name.ts';

/** Selectors that are kept for one part of a page. */
const KEPT = 4;
const FURTHEST = 14;

/** What names of the page itself are told from names of its layout by. */
export interface PageWords {
  readonly url: string;
  readonly title: string;
}

/** The names of one element as selectors, the most telling first. */
function namesOf(element: Element, page: PageWords): string[] {
  const tag = tagOf(element);
  const id = attributeOf(element, 'id');
  const property = attributeOf(element, 'itemprop');
  const classes = attributeOf(element, 'class')
    .split(/\s+/)
    .filter((name) => isStableName(name, page));
  const named: string[] = [];
  if (isStableName(id, page)) named.push(`#${id}`);
  if (/^[\w-]+$/.test(property)) named.push(`${tag}[itemprop="${property}"]`);
  for (const name of classes) named.push(`${tag}.${name}`);
  if (classes.length >= 2) named.push(`${tag}.${classes.slice(0, 3).join('.')}`);
  return named;
}

/** `div:nth-of-type(2)`, or the tag alone where no sibling shares it. */
function stepOf(element: Element): string {
  const tag = tagOf(element);
  const parent = parentOf(element);
  const alike = parent === null ? [] : [...parent.children].filter((each) => tagOf(each) === tag);
  return alike.length < 2 ? tag : `${tag}:nth-of-type(${alike.indexOf(element) + 1})`;
}

/**
 * Selectors of an element, the ones likeliest to hold on the next page of its layout first: its own
 * names, then its names or tag inside a named ancestor, then its place inside one, at last its place on
 * the page. Each names this element and no other here. Empty only for an element that is no part of
 * `root`.
 */
export function makeSelectors(element: Element, root: Element, page: PageWords): string[] {
  const kept: string[] = [];
  const keep = (selector: string): void => {
    if (kept.length >= KEPT || kept.includes(selector)) return;
    const [found, ...others] = root.querySelectorAll(selector);
    if (found === element && others.length === 0) kept.push(selector);
  };
  const own = namesOf(element, page);
  own.forEach(keep);

  const tag = tagOf(element);
  const places: string[] = [];
  let place = stepOf(element);
  let at = parentOf(element);
  for (let up = 0; up < FURTHEST && at !== null && at !== root; up += 1) {
    for (const anchor of namesOf(at, page)) {
      for (const name of own) keep(`${anchor} ${name}`);
      if (tag !== 'div' && tag !== 'span') keep(`${anchor} ${tag}`);
      places.push(`${anchor} > ${place}`);
    }
    if (tagOf(at) === 'body') break;
    place = `${stepOf(at)} > ${place}`;
    at = parentOf(at);
  }
  places.forEach(keep);
  if (kept.length === 0) {
    for (; at !== null && at !== root && tagOf(at) !== 'body'; at = parentOf(at))
      place = `${stepOf(at)} > ${place}`;
    keep(`body > ${place}`);
  }
  return kept;
}
