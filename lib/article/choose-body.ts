import { isProse } from '../portal/head.ts';
import type { Head } from '../portal/head.ts';
import type { Line } from '../portal/lines.ts';
import { readAttachments } from './attachments.ts';
import { containerOf } from './body.ts';
import type { Extent } from './body.ts';
import type { Copy } from './copy.ts';
import { languageOf } from './language.ts';
import { readabilityBody } from './readability.ts';
import type { Found } from './trace.ts';

/** What is known before the body is chosen. */
export interface BodyEvidence {
  readonly copy: Copy;
  readonly lines: readonly Line[];
  readonly head: Head | null;
  readonly extent: Extent | null;
  readonly title: string;
}

/** Letters of a text alone, so that white space and markup do not count when texts are compared. */
function squeeze(text: string): string {
  return text.replace(/[\s\u00A0]+/g, '');
}

/** Whether a body misses a line of running text that stands below the head. */
function misses(body: Element, lines: readonly Line[], extent: Extent): boolean {
  const text = squeeze(body.textContent);
  return lines
    .slice(extent.from, extent.to)
    .some((line) => isProse(line) && !text.includes(squeeze(line.text).slice(0, 40)));
}

/**
 * The element that holds the text: what the profile names; on a Vietnamese page with a posting date what the
 * lines below the head have in common; else what Readability finds, unless it loses lines of the text.
 */
export function chooseBody(profile: Element | null, evidence: BodyEvidence): Found<Element> | null {
  const { copy, lines, head, extent, title } = evidence;
  if (profile !== null) return { value: profile, stage: 'profile' };
  const vietnamese = languageOf(lines.map((line) => line.text).join(' '), null) === 'vi';
  const generic = extent === null ? null : containerOf(copy.body, lines, extent);
  if (generic !== null && vietnamese && head?.date !== null)
    return { value: generic, stage: 'heuristics' };
  if (generic === null && vietnamese && head?.date != null) {
    const files = fileScope(lines[head.title]?.element ?? copy.body, copy.body);
    if (files !== null) return { value: files, stage: 'heuristics' };
  }
  const compare = generic !== null && vietnamese && extent !== null;
  const readable = readabilityBody(copy, title, compare);
  if (readable !== null && !(compare && misses(readable, lines, extent)))
    return { value: readable, stage: 'readability' };
  return generic === null ? null : { value: generic, stage: 'heuristics' };
}

/** The smallest part of the page round the title that links to a document: a page with nothing but a file. */
function fileScope(title: Element, root: Element): Element | null {
  for (let at: Element | null = title; at !== null && at !== root; at = at.parentElement)
    if (readAttachments([at]).length > 0) return at;
  return null;
}

/** The smallest part of the page that holds both title and text, where the attachments stand. */
export function articleScope(container: Element, title: Element, root: Element): Element {
  let at = container;
  while (!at.contains(title) && at.parentElement !== null && at !== root) at = at.parentElement;
  return at;
}
