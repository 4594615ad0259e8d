import type { Portal } from '../clip/article.ts';
import { foldText } from '../text/fold.ts';
import { readAddress } from './address.ts';
import type { Address } from './address.ts';
import { findHead, isOtherLink, isProse } from './head.ts';
import type { Head } from './head.ts';
import { surveyPage } from './lines.ts';
import { datedLines, ownPages } from './list-links.ts';
import type { Line, Survey } from './lines.ts';
import { rootElement } from './nodes.ts';
import { recognisePlatform } from './platforms.ts';
import { metaProperties, pageTitle, portalName } from './portal-name.ts';
import { secrecyMark } from './secrecy.ts';
import { isDocumentLabel, isImprint } from './vocabulary.ts';

export type PageKind = 'article' | 'list' | 'home' | 'document' | 'other';

/** What kind of page this is, with the reasons in plain English. */
export interface Detection {
  readonly kind: PageKind;
  /** 0 to 1. */
  readonly confidence: number;
  readonly portal: Portal;
  readonly reasons: readonly string[];
  /** Pages of this site that are linked with a date beside them, outside lists of related articles. */
  readonly datedLinks: number;
  /** MẬT, TỐI MẬT or TUYỆT MẬT where the page bears the stamp. */
  readonly secrecyMark: string | null;
}

/** Running text after the head, without the summaries of a list of pages. */
function proseOf(lines: readonly Line[]): Line[] {
  const own: Line[] = [];
  const all: Line[] = [];
  for (const [index, line] of lines.entries()) {
    if (!isProse(line)) continue;
    all.push(line);
    if (!isSummary(lines, index)) own.push(line);
  }
  return all.length - own.length >= 3 ? own : all;
}

const FILE_TYPES = new Set('pdf,doc,docx,xls,xlsx,ppt,pptx,rtf,zip,rar'.split(','));

/** Whether a link leads to a document, by its path or by what its query ends with. */
function isFile(href: string): boolean {
  if (!href.includes('.')) return false;
  return href
    .toLowerCase()
    .replaceAll('#', '?')
    .split('?')
    .some((part) => FILE_TYPES.has(part.slice(part.lastIndexOf('.') + 1)));
}

/** Characters in short lines before the page's end: the cells of a table, mostly. */
function shortTextOf(lines: readonly Line[]): number {
  let length = 0;
  for (const line of lines) {
    if (line.zone !== null || isImprint(line.text)) break;
    if (line.linked === 0 && line.date?.alone !== true && !line.chrome) length += line.text.length;
  }
  return length;
}

/** Whether a page without running text shows something all the same: a table, a document. */
function holdsMatter(after: readonly Line[], { embedded }: Survey): boolean {
  return (
    embedded > 0 ||
    after.some((line) => line.zone === null && isFile(line.href)) ||
    shortTextOf(after) >= 100
  );
}

/** Whether the rows of a page about one official document stand on it. */
function hasDocumentLabels(lines: readonly Line[]): boolean {
  let labels = 0;
  for (const line of lines) {
    if (line.zone !== null || line.linked > 0 || line.text.length >= 100) continue;
    if (isDocumentLabel(line.folded)) labels += 1;
    if (labels === 3) return true;
  }
  return false;
}

/** Text just below a linked title is the summary of another page. */
function isSummary(lines: readonly Line[], index: number): boolean {
  for (let back = 1; back <= 3; back += 1) {
    const line = lines[index - back];
    if (line !== undefined && line.text.length >= 15 && isOtherLink(line)) return true;
  }
  return false;
}

/** "Ngày 05/02/2023, tại …", "Chiều 31/01, …": how news begins, and no page about an office. */
function opensAsNews(line: Line | undefined): boolean {
  if (line === undefined || !/\d[/.-]\d/.test(line.text.slice(0, 60))) return false;
  return /^(?:\([^()]{2,30}\)\W*)?(?:ngay|sang|trua|chieu|toi|vua qua|moi day)\b.{0,25}\d[/.-]\d/.test(
    foldText(line.text.slice(0, 80)),
  );
}

/** What kind of page this is, how surely and why. */
export interface Judgement {
  readonly kind: PageKind;
  readonly confidence: number;
  readonly reasons: readonly string[];
}

interface Facts {
  readonly survey: Survey;
  readonly address: Address;
  readonly head: Head | null;
  readonly declared: boolean;
  readonly datedLinks: number;
}

/** Points from which on a page is an article. */
const ENOUGH = 4;
const NEWS = 1;
const CHROME = 0.5;

/** @param thorough whether every reason counts, or only those that decide what kind of page this is */
function judge(facts: Facts, thorough: boolean): Judgement {
  const { survey, address, head, declared, datedLinks } = facts;
  const { lines } = survey;
  const reasons: string[] = [];
  const after = head === null ? [] : lines.slice(head.title + 1);
  const prose = proseOf(after);
  let length = 0;
  for (const line of prose) length += line.text.length - line.linked;
  let linked = 0;
  let related = false;
  for (const line of lines) {
    if (line.zone !== null) related ||= line.zone.kind === 'related';
    else if (line.text.length >= 30 && isOtherLink(line)) linked += 1;
  }

  if (survey.login) return { kind: 'other', confidence: 0.95, reasons: ['password field'] };

  let score = 0;
  const add = (points: number, reason: string): void => {
    score += points;
    reasons.push(reason);
  };
  if (address.shape === 'article') add(1.5, 'address of an article');
  if (address.date !== null) add(1, 'address carries a date');
  if (address.shape === 'list') add(-2, 'address of a list');
  if (address.shape === 'home') add(-3, 'address of a home page');
  if (address.shape === 'login') add(-3, 'address of a sign-in page');
  if (declared) add(2, 'page declares an article');
  if (head !== null) {
    if (head.score >= 4) add(1, 'clear title');
    if (head.date !== null) {
      add(2, 'posting date by the title');
      if (lines[head.date]?.date?.label === 'posted') add(1, 'date is labelled as posting');
    }
    if (length >= 40)
      add(length >= 300 ? 2 : 1, `${String(length)} characters of text after the title`);
  }
  if (related) add(0.5, 'related articles');
  const listed = datedLinks >= 3 && datedLinks > prose.length;
  if (listed) add(head?.date == null ? -3 : -1, `${String(datedLinks)} dated links`);
  if (linked >= 6 && linked > prose.length * 2) add(-1.5, `${String(linked)} linked titles`);
  // What is dear to find out comes last, and at a first look only where it may still decide.
  if (thorough || (score < ENOUGH && score + NEWS + CHROME >= ENOUGH)) {
    if (head !== null && opensAsNews(prose[0])) add(NEWS, 'text opens with the day of an event');
    if (lines.some((line) => line.zone === null && line.chrome))
      add(CHROME, 'print, zoom or counter');
  }
  if (length < 800 && !listed && hasDocumentLabels(lines))
    return { kind: 'document', confidence: 0.85, reasons: ['labels of an official document'] };
  if (score >= ENOUGH && (length >= 40 || (head?.date != null && holdsMatter(after, survey)))) {
    return { kind: 'article', confidence: Math.min(1, 0.5 + score / 16), reasons };
  }
  if (address.shape === 'home') return { kind: 'home', confidence: 0.9, reasons };
  if (datedLinks >= 3 || (linked >= 6 && linked > prose.length))
    return { kind: 'list', confidence: listed ? 0.9 : 0.7, reasons };
  return { kind: 'other', confidence: Math.max(0.3, Math.min(0.9, 0.9 - score / 10)), reasons };
}

/** What the toolbar shows of a page. */
export type Glance = Pick<Detection, 'kind' | 'datedLinks'>;

/** The head of a page by everything that the page says of its title. */
export function headOf(
  root: Element,
  lines: readonly Line[],
  url: string,
  address = readAddress(url),
  declared = metaProperties(root, ['og:title']),
): Head | null {
  const titles = [pageTitle(root), declared.get('og:title') ?? ''].filter((title) => title !== '');
  return findHead(lines, { titles, address, url });
}

const DECLARATIONS = ['og:title', 'og:type', 'article:published_time'];

interface Look {
  readonly lines: readonly Line[];
  readonly judgement: Judgement;
  readonly datedLinks: number;
}

function lookAt(root: Element, url: string, thorough: boolean): Look {
  const survey = surveyPage(root);
  const { lines } = survey;
  const address = readAddress(url);
  const meta = metaProperties(root, DECLARATIONS);
  const head = headOf(root, lines, url, address, meta);
  const type = meta.get('og:type');
  const data = root.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
  const declared =
    type === 'article' ||
    (type !== 'website' && /"(?:News|Blog)?(?:Article|Posting)"/.test(data)) ||
    (meta.get('article:published_time') ?? '') !== '';
  const dated = datedLines(lines, head);
  const facts = { survey, address, head, declared, datedLinks: dated.length };
  return { lines, datedLinks: ownPages(dated, url), judgement: judge(facts, thorough) };
}

/** As {@link detectPage}, of the kind of page alone. */
export function judgePage(root: Element, url: string): Judgement {
  return lookAt(root, url, true).judgement;
}

/** As {@link detectPage}, without what only a reader of the page asks for: its portal, a secrecy mark. */
export function glanceAtPage(page: Document, url: string): Glance {
  const root = rootElement(page);
  if (root === null) return { kind: 'other', datedLinks: 0 };
  const { judgement, datedLinks } = lookAt(root, url, false);
  return { kind: judgement.kind, datedLinks };
}

/**
 * Says what kind of page this is, from its address, dates, labels, text outside links and lists of related
 * articles; no list of hosts. Never changes the page. Reads at most 6,000 nodes.
 */
export function detectPage(page: Document, url: string): Detection {
  const host = URL.canParse(url) ? new URL(url).host : '';
  const root = rootElement(page);
  if (root === null) {
    const portal = { name: host, host, platform: null };
    return {
      kind: 'other',
      confidence: 1,
      portal,
      reasons: ['empty page'],
      datedLinks: 0,
      secrecyMark: null,
    };
  }
  const { lines, judgement, datedLinks } = lookAt(root, url, true);
  return {
    ...judgement,
    portal: {
      name: portalName(root, lines, host),
      host,
      platform: recognisePlatform(root, url)?.id ?? null,
    },
    datedLinks,
    secrecyMark: secrecyMark(root, lines),
  };
}
