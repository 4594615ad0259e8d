import { cleanLine } from '../text/normalize.ts';
import { foldText } from '../text/fold.ts';
import { findDate } from '../portal/dates.ts';
import type { Head } from '../portal/head.ts';
import type { Line } from '../portal/lines.ts';
import { isPortalName, portalPart } from '../portal/portal-name.ts';
import { isSiteHeading } from '../portal/vocabulary.ts';
import type { Metadata } from './metadata.ts';
import type { Found } from './trace.ts';

/** Folded text with letters and digits alone, for comparing headings. */
export function bareFold(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A title without the date in brackets, arrows and bullets that portals print with it. */
export function bareTitle(text: string): string {
  const clean = cleanLine(text).replace(/^[»›>•*\-–\s]+|[»›¶\s]+$/g, '');
  const tail = /\s*\(([^()]{8,40})\)$/.exec(clean);
  return tail !== null && findDate(tail[1] ?? '')?.alone === true
    ? clean.slice(0, tail.index)
    : clean;
}

function fits(text: string): boolean {
  return text.length >= 6 && !isPortalName(text) && !isSiteHeading(foldText(text));
}

/** A page title without the portal's part; never cut inside the article's own title. */
export function withoutPortal(title: string): string | null {
  const portal = portalPart(title);
  if (portal === null) return title === '' ? null : title;
  const own = title.replace(portal, '').replace(/^[\s|–—»:-]+|[\s|–—»:-]+$/g, '');
  return own === '' ? null : own;
}

/** A heading is read whole, although `<br>` breaks it into lines. */
function lineTitle(line: Line): string {
  const heading = line.heading > 0 ? line.element.closest('h1, h2, h3, h4, h5, h6') : null;
  const whole = cleanLine(heading?.textContent ?? '');
  return whole.length > line.text.length && whole.length < 1_000 ? whole : line.text;
}

/** The title from the best evidence, or null. */
export function chooseTitle(
  profile: Element | null,
  head: Head | null,
  lines: readonly Line[],
  metadata: Metadata,
): Found<string> | null {
  const line = head === null ? undefined : lines[head.title];
  const candidates: (readonly [string, string])[] = [];
  if (profile !== null) candidates.push([profile.textContent, 'profile']);
  if (line !== undefined && head !== null && head.score >= 3.5)
    candidates.push([lineTitle(line), 'heuristics']);
  if (metadata.title !== null) candidates.push([withoutPortal(metadata.title) ?? '', 'metadata']);
  if (line !== undefined) candidates.push([lineTitle(line), 'heuristics']);
  candidates.push([withoutPortal(metadata.pageTitle) ?? '', 'page title']);
  for (const [text, stage] of candidates) {
    const title = bareTitle(text);
    if (fits(title)) return { value: title, stage };
  }
  return null;
}
