import { foldText } from '../text/fold.ts';
import { cleanLine } from '../text/normalize.ts';
import { dateOf } from './dates.ts';
import type { PrintedDate } from './dates.ts';
import { dissolve, endLists } from './line-zones.ts';
import { attributeOf, walk } from './nodes.ts';
import { isDigit } from './printed-day.ts';
import { relatedZone, zoneOf } from './zones.ts';
import type { Zone } from './zones.ts';
import { isToolLine } from './tools.ts';
import { hasCounter, isImprint } from './vocabulary.ts';

/** One line of a page as a reader sees it: the text between two block borders or `<br>`s. */
export interface Line {
  readonly text: string;
  /** Folded text; empty for lines over 300 characters, which no vocabulary matches. */
  readonly folded: string;
  /** Nearest block element round the line. */
  readonly element: Element;
  /** Tag of the nearest heading element, 1 to 6, or 0. */
  readonly heading: number;
  /** Characters inside links. */
  readonly linked: number;
  /** Number of links. */
  readonly links: number;
  /** Address of the last link of the line. */
  readonly href: string;
  /** All of it is bold or in a heading. */
  readonly strong: boolean;
  readonly date: PrintedDate | null;
  /** One that portals print round articles: tools, a counter, an imprint. */
  readonly chrome: boolean;
  /** Part of the page round the article that it belongs to, or null. */
  zone: Zone | null;
}

/** Everything that detection and the heuristics look at: one walk over the page. */
export interface Survey {
  readonly lines: readonly Line[];
  /** A password field: nothing to clip. */
  readonly login: boolean;
  /** Fields to type in outside the usual search box. */
  readonly fields: number;
  /** Documents shown in a frame or an object, outside menus and the like. */
  readonly embedded: number;
  /** False where the page was larger than the budget. */
  readonly complete: boolean;
}

type Role = 'field' | 'skip' | 'block' | 'break' | 'link' | 'bold';

/** What a tag means for lines; every other one stands within a line. */
const ROLES = new Map<string, Role>([
  ['br', 'break'],
  ['a', 'link'],
]);
for (const [role, tags] of [
  ['field', 'input select textarea'],
  [
    'skip',
    'script style noscript template head option button svg math canvas iframe object audio video map datalist label',
  ],
  [
    'block',
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
      'h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul ' +
      'caption marquee',
  ],
  ['bold', 'b strong'],
] as const)
  for (const tag of tags.split(' ')) ROLES.set(tag, role);
const HEADINGS: ReadonlyMap<string, number> = new Map([
  ['h1', 1],
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
  ['h5', 5],
  ['h6', 6],
]);
/** Lists of other articles on one page; each is looked at for every one that follows. */
const MOST_RELATED = 200;
const LONGEST_FOLDED = 300;
const LONGEST_DATED = 160;
const LONGEST_TOOLS = 120;
const LONGEST_COUNTER = 60;
/** More of one line is not needed to judge it. */
const LONGEST_LINE = 4000;

/** Whether the markup itself hides an element, which is no form. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style')?.toLowerCase() ?? '';
  if (!style.includes('none') && !style.includes('hidden')) return false;
  return /display\s*:\s*none|visibility\s*:\s*hidden/.test(style);
}

/** Whether a frame or an object shows a document, by itself or in a viewer. */
function showsDocument(element: Element, tag: string): boolean {
  if (tag !== 'iframe' && tag !== 'object') return false;
  const address = element.getAttribute(tag === 'object' ? 'data' : 'src') ?? '';
  return address.includes('.') && /\.(?:pdf|docx?|xlsx?|pptx?)(?:$|[?#&/])/i.test(address);
}

interface Pending {
  text: string;
  links: number;
  linked: number;
  strong: number;
  href: string;
}

/** Whether a text may hold a year that a portal's page can have, without a pattern. */
function mayHoldYear(text: string): boolean {
  return text.includes('20') || text.includes('199');
}

/** Most lines are never asked for their folded text, their date or their kind, so these wait until they are. */
class PageLine implements Line {
  readonly text: string;
  readonly element: Element;
  readonly heading: number;
  readonly linked: number;
  readonly links: number;
  readonly href: string;
  readonly strong: boolean;
  zone: Zone | null;
  // Private to TypeScript alone: fields with a `#` cost a new renderer more than their reading saves.
  private knownFolded: string | null = null;
  private knownDate: PrintedDate | null | undefined;
  private knownChrome: boolean | null = null;

  constructor(pending: Pending, element: Element, heading: number, zone: Zone | null) {
    this.text = cleanLine(pending.text);
    this.element = element;
    this.heading = heading;
    this.linked = Math.min(pending.linked, this.text.length);
    this.links = pending.links;
    this.href = pending.href;
    this.strong = heading > 0 || pending.strong >= this.text.length * 0.9;
    this.zone = zone;
  }

  get folded(): string {
    this.knownFolded ??= this.text.length > LONGEST_FOLDED ? '' : foldText(this.text);
    return this.knownFolded;
  }

  get date(): PrintedDate | null {
    if (this.knownDate === undefined)
      this.knownDate =
        this.text.length <= LONGEST_DATED && mayHoldYear(this.text)
          ? dateOf(this.text, this.folded)
          : null;
    return this.knownDate;
  }

  get chrome(): boolean {
    const { folded } = this;
    this.knownChrome ??=
      (folded.length < LONGEST_TOOLS && isToolLine(folded)) ||
      (folded.length < LONGEST_COUNTER && hasCounter(folded)) ||
      isImprint(this.text, folded);
    return this.knownChrome;
  }
}

/**
 * Reads a page line by line in reading order, with the lines of menus, side columns, lists of related articles
 * and imprints marked. Changes nothing.
 * @param limit number of nodes after which to stop
 */
export function surveyPage(root: Element, limit = 6000): Survey {
  const lines: Line[] = [];
  const blocks: Element[] = [root];
  const zones: Zone[] = [];
  let pending: Pending = { text: '', links: 0, linked: 0, strong: 0, href: '' };
  let heading = 0;
  let links = 0;
  let bold = 0;
  let login = false;
  let fields = 0;
  let href = '';
  let opened = 0;
  let embedded = 0;

  function flush(): void {
    if (pending.text.trim() === '') {
      if (pending.text !== '') pending = { text: '', links: 0, linked: 0, strong: 0, href: '' };
      return;
    }
    const element = blocks[blocks.length - 1] ?? root;
    const zone = zones[zones.length - 1] ?? null;
    const line = new PageLine(pending, element, heading, zone);
    lines.push(line);
    if (zone !== null) zone.weight += line.text.length - line.linked;
    pending = { text: '', links: 0, linked: 0, strong: 0, href: '' };
    if (line.text.length > 60 || line.linked > line.text.length / 2) return;
    const related = opened < MOST_RELATED ? relatedZone(line.folded, element, root) : null;
    if (related === null) return;
    opened += 1;
    open(related);
  }

  /** A zone opened from inside goes below the zones that end before it. */
  function open(zone: Zone): void {
    const inner = zones.findIndex(
      (other) => other.root !== zone.root && zone.root.contains(other.root),
    );
    zones.splice(inner === -1 ? zones.length : inner, 0, zone);
  }

  const complete = walk(
    root,
    {
      enter(element, tag) {
        const role = ROLES.get(tag);
        if (role === 'field') {
          const type = tag === 'input' ? attributeOf(element, 'type').toLowerCase() : '';
          if (type === 'password') login = true;
          else if (type === '' || type === 'text' || type === 'date') fields += 1;
          return false;
        }
        if (role === 'skip') {
          if (zones.length === 0 && showsDocument(element, tag)) embedded += 1;
          return false;
        }
        const isForm = tag === 'form';
        const isBare = isForm || !element.hasAttributes();
        if (!isBare && isHidden(element)) return false;
        if (role === 'block') {
          flush();
          blocks.push(element);
          const kind = isForm ? null : zoneOf(element, tag, isBare);
          if (kind !== null)
            zones.push({ kind, root: element, from: null, until: null, weight: 0 });
          heading = HEADINGS.get(tag) ?? heading;
        } else if (role === 'link') {
          links += 1;
          pending.links += 1;
          href = element.getAttribute('href') ?? '';
        } else if (role === 'bold') bold += 1;
        else if (role === 'break') flush();
        return true;
      },
      leave(element, tag) {
        const role = ROLES.get(tag);
        if (role === 'block') {
          flush();
          blocks.pop();
          if (HEADINGS.has(tag)) heading = 0;
        } else if (role === 'link') links -= 1;
        else if (role === 'bold') bold -= 1;
        while (zones.length > 0 && zones[zones.length - 1]?.root === element) zones.pop();
      },
      text(data) {
        // Styles set parts apart that run together in the text: a category, a date, and a counter behind it.
        if (isDigit(data, 0)) {
          if (/\/\d{4}$/.test(pending.text)) pending.text += ' ';
          else if (/\p{L}$/u.test(pending.text) && /^\d\d?[:/]/.test(data)) pending.text += ' · ';
        }
        if (pending.text.length < LONGEST_LINE)
          pending.text += data.length > LONGEST_LINE ? data.slice(0, LONGEST_LINE) : data;
        if (links === 0 && bold === 0) return;
        const { length } = data.trim();
        if (links > 0) {
          pending.linked += length;
          pending.href = href;
        }
        if (bold > 0) pending.strong += length;
      },
    },
    limit,
  );
  flush();
  endLists(lines);
  return { lines: dissolve(lines), login, fields, embedded, complete };
}
