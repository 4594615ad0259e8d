import { cleanLine } from '../text/normalize.ts';
import type { Head } from './head.ts';
import { isOtherLink } from './head.ts';
import type { Line } from './lines.ts';

/** A link of a list to another page. */
export interface ListLink {
  /** Absolute, http or https. */
  readonly url: string;
  readonly title: string;
  /** ISO date, or date and time; null where the list prints none beside the link. */
  readonly date: string | null;
}

/** A link among the lines of a page, with the line that prints its date. */
interface LinkLine {
  readonly line: Line;
  readonly date: Line['date'];
}

const SHORTEST_TITLE = 15;
/** Fewer dates than this are no list of dated links; its other links are listed then. */
const FEWEST_DATED = 3;
const SHORTEST_UNDATED = 30;

function isTitle(line: Line | undefined): line is Line {
  return line !== undefined && isOtherLink(line) && line.text.length >= SHORTEST_TITLE;
}

/** How far up from a date its nearest wrapper is that holds a link, too: one item of a list holds both. */
function distance(date: Line, link: Line): number {
  let steps = 0;
  for (let at: Element | null = date.element; at !== null; at = at.parentElement) {
    if (at.contains(link.element)) break;
    steps += 1;
  }
  return steps;
}

/**
 * The links that have a date beside them, outside lists of related articles: in the same line, or in the
 * line before or after it. A date between two links belongs to the one it shares an item with; where the
 * markup does not tell, to the side on which the first date of the page has one.
 */
export function datedLines(lines: readonly Line[], head: Head | null): LinkLine[] {
  const found: LinkLine[] = [];
  let isAfter: boolean | null = null;
  lines.forEach((line, index) => {
    const { date } = line;
    if (line.zone !== null || index === head?.title || date === null) return;
    if (line.linked >= 12 && line.linked >= line.text.length * 0.4) {
      found.push({ line, date });
    } else if (date.alone) {
      const before = [lines[index - 1], lines[index - 2]].find(isTitle);
      const next = lines[index + 1];
      const after = isTitle(next) ? next : undefined;
      isAfter ??= before === undefined;
      const nearer =
        before === undefined || after === undefined
          ? 0
          : distance(line, before) - distance(line, after);
      const chosen =
        nearer > 0 || (nearer === 0 && isAfter) ? (after ?? before) : (before ?? after);
      if (chosen !== undefined) found.push({ line: chosen, date });
    }
  });
  return found;
}

/** How many pages of the list's own site its dated links lead to: as many as can be picked. */
export function ownPages(dated: readonly LinkLine[], url: string): number {
  const host = URL.parse(url)?.host;
  const pages = new Set<string>();
  for (const { line } of dated) {
    const page = URL.parse(line.href, url);
    if (page === null || page.host === host) pages.add(page?.href ?? line.href);
  }
  return pages.size;
}

/** The pages that a list leads to, once each, in order, with the dates beside them. */
export function linksOf(lines: readonly Line[], head: Head | null): ListLink[] {
  const dated = datedLines(lines, head);
  const chosen =
    dated.length >= FEWEST_DATED
      ? dated
      : lines
          .filter(
            (line) => line.zone === null && isTitle(line) && line.text.length >= SHORTEST_UNDATED,
          )
          .map((line) => ({ line, date: null }));
  const links = new Map<string, ListLink>();
  for (const { line, date } of chosen) {
    const anchor = anchorOf(line);
    if (anchor === undefined || !/^https?:/.test(anchor.href) || links.has(anchor.href)) continue;
    const url = anchor.href;
    links.set(url, {
      url,
      title: titleOf(line, anchor, date?.text ?? ''),
      date: date?.iso ?? null,
    });
  }
  return [...links.values()];
}

/** The link that a line ends with; a wrapper may hold several, a link may hold the wrapper. */
function anchorOf({ element, href }: Line): HTMLAnchorElement | undefined {
  const outer = element.closest('a');
  const all = [...element.querySelectorAll('a'), ...(outer === null ? [] : [outer])];
  return all.find((anchor) => anchor.getAttribute('href') === href);
}

/** The words of a link without the date; whole from its tooltip where the portal cuts them short. */
function titleOf(line: Line, anchor: Element, date: string): string {
  const words = isOtherLink(line) ? line.text : cleanLine(anchor.textContent);
  const shown = words.replace(date, '').replace(/[\s([|–-]+[)\]]*$/, '');
  const whole = cleanLine(anchor.getAttribute('title') ?? '');
  return whole.startsWith(shown.replace(/\s*(?:…|\.\.\.)$/, '')) ? whole : shown;
}
