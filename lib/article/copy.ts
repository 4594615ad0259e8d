import { fail, ok } from '../clip/result.ts';
import type { Result } from '../clip/result.ts';
import { KEPT_HYPHEN, mayBeTcvn3 } from '../text/kept-hyphen.ts';
import { isHidden } from '../portal/lines.ts';
import { attributeOf, emptyDocument, rootElement, textLengthOf, walk } from '../portal/nodes.ts';
import {
  fileName,
  imageAddress,
  isPicture,
  isWidget,
  safeAddress,
  unwrapViewer,
  webAddress,
} from './source.ts';

/** A clean copy of a page, in a document of its own. */
export interface Copy {
  readonly page: Document;
  readonly body: Element;
  /** What relative addresses were resolved against. */
  readonly base: string;
  readonly nodes: number;
  /** The page was larger than the budgets; only its beginning was copied. */
  readonly cut: boolean;
  /** Copies of the elements that were asked for; those that were left out have none. */
  readonly copies: ReadonlyMap<Element, Element>;
}

const MAX_NODES = 100_000;
const MAX_TEXT = 2_000_000;
/** Deeper wrappers are left out, their content kept: recursion further on is safe. */
const MAX_DEPTH = 120;

const DROP = new Set(
  'script style noscript template head select option textarea button input svg math canvas datalist label map link meta base frame frameset applet param track title'.split(
    ' ',
  ),
);
/** Wrappers within wrappers that hide a whole page; each was looked through for its text. */
const MOST_SPARED = 10;
/** Elements kept as they are. Everything else is unwrapped, or becomes a `div` when it forms a block. */
const KEEP = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tfoot tr td th caption blockquote figure figcaption a b strong i em u s sub sup span font div section article aside nav footer header main address pre code center br hr dl dt dd time small cite q mark del ins img'.split(
    ' ',
  ),
);
const AS_DIV = new Set('form fieldset legend details summary dialog marquee body html'.split(' '));
const EMBED = new Set('iframe object embed video audio'.split(' '));
const ATTRIBUTES = [
  'class',
  'id',
  'style',
  'align',
  'title',
  'colspan',
  'rowspan',
  'datetime',
  'itemprop',
  'role',
  'aria-label',
  'data-obj',
];

function embedded(element: Element, tag: string, base: string, page: Document): Element | null {
  const name = tag === 'object' ? 'data' : 'src';
  const own =
    element.getAttribute(name) ?? element.querySelector('source[src]')?.getAttribute('src') ?? '';
  const address = own === '' ? null : webAddress(own, base);
  if (address === null || isWidget(address)) return null;
  const link = page.createElement('a');
  const target = unwrapViewer(address);
  link.setAttribute('href', target);
  link.setAttribute('class', `embedded embedded-${tag}`);
  link.textContent = element.getAttribute('title') ?? fileName(target);
  const block = page.createElement('p');
  block.appendChild(link);
  return block;
}

/** A full-size image: the picture a thumbnail links to, else the best of its own addresses. */
function copyImage(element: Element, base: string, linked: string, page: Document): Element {
  const image = page.createElement('img');
  const address = isPicture(linked) ? linked : imageAddress(element, base);
  if (address !== '') image.setAttribute('src', address);
  for (const name of ['alt', 'width', 'height', 'class', 'title']) {
    const value = element.getAttribute(name);
    if (value !== null) image.setAttribute(name, value);
  }
  return image;
}

/** Not of forms, which lie about their attributes. */
function copyAttributes(from: Element, to: Element, base: string): void {
  for (const name of ATTRIBUTES) {
    const value = from.getAttribute(name) ?? '';
    if (value !== '') to.setAttribute(name, value);
  }
  const href = from.getAttribute('href') ?? '';
  if (href !== '') to.setAttribute('href', safeAddress(href, base) ?? '#');
}

function baseOf(root: Element, url: string): string {
  const href = root.querySelector('base[href]')?.getAttribute('href') ?? '';
  return (href === '' ? null : webAddress(href, url)) ?? url;
}

/**
 * Copies a page node by node into an empty document: no script, no form, no control, no name that could shadow
 * the DOM, nothing hidden, no wrapper beyond a safe depth, every address absolute and harmless.
 * The page itself is only read. `wanted` are elements of the page whose copies the caller needs.
 */
export function copyPage(
  source: Document,
  url: string,
  wanted: readonly Element[] = [],
): Result<Copy, 'no-article'> {
  const root = rootElement(source);
  const page = emptyDocument(source);
  const empty = page?.querySelector('body') ?? null;
  if (root === null || page === null || empty === null) return fail('no-article', 'empty page');
  // Filled before it stands in its document: some DOMs walk the whole document for each address that is set.
  const body = page.createElement('body');
  const base = baseOf(root, url);
  const targets: Element[] = [body];
  const kept: boolean[] = [];
  const links: string[] = [];
  const copies = new Map<Element, Element>();
  let text = 0;
  let nodes = 0;

  let isOld: boolean | null = null;
  /** The soft hyphen is a letter where the text is in TCVN3. */
  function keepHyphens(data: string): string {
    if (!data.includes('\u00AD')) return data;
    isOld ??= mayBeTcvn3(root?.textContent ?? '');
    return isOld ? data.replaceAll('\u00AD', KEPT_HYPHEN) : data;
  }

  let total: number | null = null;
  let spared = 0;
  /** Hidden parts go, unless the whole page was hidden until a script would show it. */
  function mayDrop(element: Element): boolean {
    if (spared === MOST_SPARED) return false;
    total ??= textLengthOf(root ?? element, MAX_NODES);
    if (textLengthOf(element, MAX_NODES) < total / 2) return true;
    spared += 1;
    return false;
  }

  const complete = walk(
    root,
    {
      enter(element, tag) {
        nodes += 1;
        if (DROP.has(tag)) return false;
        const target = targets[targets.length - 1] ?? body;
        if (EMBED.has(tag)) {
          const link = embedded(element, tag, base, page);
          if (link !== null) target.appendChild(link);
          return false;
        }
        const isBare = tag === 'form' || !element.hasAttributes();
        if (!isBare && isHidden(element) && mayDrop(element)) return false;
        if (tag === 'img' || tag === 'amp-img') {
          target.appendChild(copyImage(element, base, links[links.length - 1] ?? '', page));
          return false;
        }
        const isWanted = wanted.includes(element);
        const name = KEEP.has(tag) ? tag : isWanted || AS_DIV.has(tag) ? 'div' : null;
        const keep =
          name !== null && tag !== 'html' && tag !== 'body' && targets.length < MAX_DEPTH;
        kept.push(keep);
        if (keep) {
          const copy = page.createElement(name);
          if (!isBare) copyAttributes(element, copy, base);
          target.appendChild(copy);
          targets.push(copy);
          if (isWanted) copies.set(element, copy);
        }
        if (tag === 'a') links.push(safeAddress(attributeOf(element, 'href'), base) ?? '');
        return true;
      },
      leave(_, tag) {
        if (kept.pop() === true) targets.pop();
        if (tag === 'a') links.pop();
      },
      text(data) {
        nodes += 1;
        const kept = data.slice(0, Math.max(0, MAX_TEXT - text));
        text += data.length;
        if (kept !== '')
          (targets[targets.length - 1] ?? body).appendChild(page.createTextNode(keepHyphens(kept)));
      },
    },
    MAX_NODES,
  );
  empty.replaceWith(body);
  return ok({ page, body, base, nodes, cut: !complete || text > MAX_TEXT, copies });
}
