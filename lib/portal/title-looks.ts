import type { Line } from './lines.ts';
import { attributeOf, parentOf, tagOf } from './nodes.ts';

/** Parts of the classes and ids of titles. */
const TITLE_NAMES = 'title,tieude,tieu-de,headline,heading,tenbai,ten-bai'.split(',');

/** Whether the page names an element, or what is round it, a title. */
export function named(element: Element): boolean {
  let at: Element | null = element;
  for (let up = 0; up < 2 && at !== null; up += 1) {
    const names = `${attributeOf(at, 'class')} ${attributeOf(at, 'id')}`.toLowerCase();
    if (names !== ' ') for (const name of TITLE_NAMES) if (names.includes(name)) return true;
    at = parentOf(at);
  }
  return false;
}

/** Letters larger than running text, the only sign of a title where nothing has a class. */
const LARGE =
  /font-size\s*:\s*(?:x+-large|large|(?:1[6-9]|[2-4]\d)(?:\.\d+)?p[xt]|1\.[3-9]\d*r?em|[23](?:\.\d+)?r?em)/;
const BOLD = /font-weight\s*:\s*(?:bold|[6-9]00)/;

/** How much larger or bolder than running text the page sets a line, by the style of its block or of what fills it. */
export function setLarge(line: Line): number {
  let at: Element | null = line.element;
  for (let down = 0; down < 4 && at !== null; down += 1) {
    if (tagOf(at) === 'form') return 0;
    const style = (at.getAttribute('style') ?? '').toLowerCase();
    const size = tagOf(at) === 'font' ? Number.parseInt(at.getAttribute('size') ?? '', 10) : 0;
    if (size >= 4 || (style.includes('font-size') && LARGE.test(style))) return 1.5;
    if (style.includes('font-weight') && BOLD.test(style)) return 0.5;
    at = at.childElementCount === 1 ? at.firstElementChild : null;
  }
  return 0;
}
