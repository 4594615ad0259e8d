import { foldText } from '../text/fold.ts';
import { cleanLine } from '../text/normalize.ts';
import type { Line } from './lines.ts';
import { mayNamePortal, namesPortal } from './vocabulary.ts';

const SEPARATOR = /\s+[-–—|»:>]\s+|\s*[|»]\s*/;

/** Whether a text is what a portal calls itself. */
export function isPortalName(text: string): boolean {
  return text.length < 120 && isFoldedPortalName(foldText(cleanLine(text)));
}

/** As {@link isPortalName}, for text that is folded already. */
export function isFoldedPortalName(folded: string): boolean {
  return folded !== '' && folded.length < 120 && namesPortal(folded);
}

export function metaContent(root: Element, selector: string): string {
  return cleanLine(root.querySelector(selector)?.getAttribute('content') ?? '');
}

/** Signs that are no part of a title. */
const TITLE_EDGES = ':|»«*-';

/** The first content of every `<meta property>` of some names; one search for all, which walks the whole page. */
export function metaProperties(root: Element, names: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const meta of root.querySelectorAll('meta[property]')) {
    const name = meta.getAttribute('property') ?? '';
    if (names.includes(name) && !found.has(name))
      found.set(name, cleanLine(meta.getAttribute('content') ?? ''));
  }
  return found;
}

export function pageTitle(root: Element): string {
  const title = cleanLine(root.querySelector('title')?.textContent ?? '');
  if (!TITLE_EDGES.includes(title.charAt(0)) && !TITLE_EDGES.includes(title.slice(-1)))
    return title;
  return title.replace(/^[\s:|»«*-]+|[\s:|»«*-]+$/g, '');
}

/** How a title begins that is a portal's name as a whole. */
const SITE_OPENINGS = (
  'cong thong tin,cong tin,cong ttdt,cong giao tiep,' +
  'trang thong tin,trang tin,trang ttdt,trang giao tiep'
).split(',');

/** A title that is the name of an office and nothing else. */
const OFFICE =
  /^(ubnd|uy ban nhan dan) (tinh|huyen|xa|phuong|thi tran|thanh pho|thi xa) \S+( \S+){0,3}$/;

/** Whether a folded line is the name of an office and nothing else. */
export function isOfficeName(folded: string): boolean {
  return folded.startsWith('u') && OFFICE.test(folded);
}

/** The part of a `<title>` that names the portal: a whole title that begins as one is never cut. */
export function portalPart(title: string): string | null {
  if (title === '') return null;
  const folded = foldText(title);
  if (SITE_OPENINGS.some((opening) => folded.startsWith(opening)))
    return /[>»|]/.test(title) ? (title.split(/\s+[>»|]\s+/)[0] ?? title) : title;
  if (isOfficeName(folded)) return title;
  const parts = title.split(SEPARATOR);
  for (let from = 1; from < parts.length; from += 1) {
    const part = parts[from] ?? '';
    if (namesPortal(foldText(part))) return title.slice(title.lastIndexOf(part)).trim();
  }
  const last = parts[parts.length - 1] ?? '';
  if (parts.length > 1 && mayNamePortal(foldText(last)) && last.length < 80) return last;
  const first = parts[0] ?? '';
  if (parts.length > 1 && namesPortal(foldText(first))) return first;
  return null;
}

/** What the portal calls itself: its site name, its part of the title, or a line of the banner; else its host. */
export function portalName(root: Element, lines: readonly Line[], host: string): string {
  const site = metaContent(root, 'meta[property="og:site_name"]');
  if (site !== '') return site;
  const part = portalPart(pageTitle(root));
  if (part !== null) return part;
  const banner = lines.slice(0, 25).find((line) => isFoldedPortalName(line.folded));
  if (banner !== undefined) return banner.text;
  const foot = lines.slice(-25).find((line) => isFoldedPortalName(line.folded));
  return foot?.text ?? host;
}
