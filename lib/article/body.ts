import { isProse } from '../portal/head.ts';
import type { Head } from '../portal/head.ts';
import type { Line } from '../portal/lines.ts';
import { tagOf } from '../portal/nodes.ts';
import { isRelatedHeading } from '../portal/related.ts';
import { isImprint } from '../portal/vocabulary.ts';

/** Where the text of an article stands among the lines. */
export interface Extent {
  /** First line after the head. */
  readonly from: number;
  /** First line that is no longer the article. */
  readonly to: number;
  /** Characters of running text in between. */
  readonly length: number;
}

/** The lines from below the head to the first list of other articles, side column or imprint after the text. */
export function extentOf(lines: readonly Line[], head: Head): Extent {
  const from = Math.max(head.title, isInHead(lines, head) ? (head.date ?? 0) : head.title) + 1;
  let length = 0;
  let to = from;
  for (; to < lines.length; to += 1) {
    const line = lines[to];
    if (line === undefined) break;
    const over = line.zone !== null && line.zone.kind !== 'crumb' && line.zone.kind !== 'menu';
    if (length > 0 && (over || isImprint(line.text) || isRelated(line))) break;
    if (line.zone === null && (isProse(line) || isShortText(line)))
      length += line.text.length - line.linked;
  }
  return { from, to, length };
}

/** Whether the date stands between title and text, not below a short text. */
function isInHead(lines: readonly Line[], { title, date }: Head): boolean {
  if (date === null || date >= title + 8) return false;
  return !lines.slice(title + 1, date).some((line) => isProse(line) || isShortText(line));
}

function isRelated(line: Line): boolean {
  return line.folded.length < 60 && isRelatedHeading(line.folded);
}

function isShortText(line: Line): boolean {
  return (
    line.linked === 0 &&
    line.text.length >= 30 &&
    line.date?.alone !== true &&
    !isImprint(line.text)
  );
}

interface Share {
  weight: number;
  first: number;
  last: number;
}

/** For every element above the lines: how much text it holds, and which lines. */
function sharesOf(lines: readonly Line[], extent: Extent): Map<Element, Share> {
  const shares = new Map<Element, Share>();
  lines.forEach((line, index) => {
    const inside = index >= extent.from && index < extent.to && line.zone === null;
    const weight =
      inside && (isProse(line) || isShortText(line)) ? line.text.length - line.linked : 0;
    for (let at: Element | null = line.element; at !== null; at = at.parentElement) {
      const share = shares.get(at);
      if (share === undefined) shares.set(at, { weight, first: index, last: index });
      else {
        share.weight += weight;
        share.last = index;
      }
    }
  });
  return shares;
}

const INNER = new Set(
  'p li ul ol tr td th tbody thead table h1 h2 h3 h4 h5 h6 blockquote dd dt dl pre center'.split(
    ' ',
  ),
);

/** The element that holds the text of the article, as wide as it can be without holding anything else. */
export function containerOf(root: Element, lines: readonly Line[], extent: Extent): Element | null {
  if (extent.length === 0) return null;
  const shares = sharesOf(lines, extent);
  let at = root;
  for (;;) {
    let heaviest: Element | null = null;
    for (const child of at.children) {
      if ((shares.get(child)?.weight ?? 0) >= extent.length * 0.85) heaviest = child;
    }
    if (heaviest === null) break;
    at = heaviest;
  }
  for (let up = at.parentElement; up !== null && up !== root; up = up.parentElement) {
    const share = shares.get(up);
    const clean = share !== undefined && share.first >= extent.from && share.last < extent.to;
    if (!clean && !(INNER.has(tagOf(at)) && isDataPart(at))) break;
    at = up;
  }
  return at;
}

/** Parts of lists and of tables with several columns make no sense without their whole. */
function isDataPart(element: Element): boolean {
  const tag = tagOf(element);
  if (tag === 'li' || tag === 'ul' || tag === 'ol') return true;
  const table = element.closest('table');
  if (table === null) return false;
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  const wide = rows.filter((row) => row.children.length >= 2).length;
  return wide >= 2 && (tag === 'tr' || tag === 'td' || tag === 'tbody' || tag === 'table');
}
