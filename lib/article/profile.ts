import { cleanLine } from '../text/normalize.ts';
import { mayFit } from '../portal/page-names.ts';
import type { Platform, Selectors } from '../portal/platform.ts';
import type { TaughtElements } from '../portal/taught/locate-taught.ts';

/** Elements of the copy that the platform's profile, or the page itself, names for each field. */
export interface ProfileReading {
  readonly title: Element | null;
  readonly date: Element | null;
  readonly category: Element | null;
  readonly lead: Element | null;
  readonly body: Element | null;
  readonly byline: Element | null;
  readonly source: Element | null;
  readonly tags: readonly string[];
}

function textOf(element: Element): string {
  return cleanLine(element.textContent);
}

function find(
  root: Element,
  names: string,
  selectors: Selectors | undefined,
  fits: (text: string, element: Element) => boolean,
): Element | null {
  for (const selector of selectors ?? []) {
    if (!mayFit(selector, names)) continue;
    for (const element of root.querySelectorAll(selector)) {
      if (fits(textOf(element), element)) return element;
    }
  }
  return null;
}

/** The body as the page's own zoom buttons name it: `<a class="btn-zoom" data-obj="#art-content">`. */
function zoomTarget(root: Element): string[] {
  const target = root.querySelector('.btn-zoom[data-obj]')?.getAttribute('data-obj') ?? '';
  return /^[#.][\w-]+$/.test(target) ? [target] : [];
}

/**
 * Tries a profile on a page. A field that does not look like what it should be is null; what was pointed out by
 * hand comes first.
 * @param names of the page that `root` is a copy of
 */
export function readProfile(
  root: Element,
  platform: Platform | null,
  names: string,
  taught: TaughtElements | null = null,
): ProfileReading {
  const fields = platform?.fields ?? {};
  const short = (text: string): boolean => text.length >= 2 && text.length <= 120;
  const holds = (text: string, element: Element): boolean =>
    text.length >= 40 || element.querySelector('img, a[href]') !== null;
  return {
    title:
      taught?.title ??
      find(root, names, fields.title, (text) => text.length >= 8 && text.length <= 400),
    date:
      taught?.date ??
      find(root, names, fields.date, (text) => /\d{4}/.test(text) && text.length <= 200),
    category: find(root, names, fields.category, short),
    lead:
      taught?.lead ??
      find(root, names, fields.lead, (text) => text.length >= 20 && text.length <= 2500),
    body: taught?.body ?? find(root, names, [...zoomTarget(root), ...(fields.body ?? [])], holds),
    byline: find(root, names, fields.byline, short),
    source: find(root, names, fields.source, short),
    tags: (fields.tags ?? [])
      .filter((selector) => mayFit(selector, names))
      .flatMap((selector) => [...root.querySelectorAll(selector)].map(textOf))
      .filter((tag) => tag !== ''),
  };
}
