import { cleanLine } from '../../text/normalize.ts';
import { findDate } from '../dates.ts';
import { TAUGHT_FIELDS, type TaughtField, type TaughtFields } from './taught-profile.ts';

/** Elements of a page by the field that they were taught for. */
export type TaughtElements = Partial<Record<TaughtField, Element>>;

/** What a layout names on a page. A selector that fits several elements names none: a list, perhaps. */
export function locateTaught(root: Element, fields: TaughtFields): TaughtElements {
  const found: TaughtElements = {};
  for (const field of TAUGHT_FIELDS) {
    for (const selector of fields[field] ?? []) {
      const [element, ...others] = root.querySelectorAll(selector);
      if (element === undefined || others.length > 0) continue;
      found[field] = element;
      break;
    }
  }
  return found;
}

function textOf(element: Element): string {
  return cleanLine(element.textContent);
}

/** Links make up most of lists and menus, and little of an article. */
function isText(body: Element): boolean {
  const text = textOf(body).length;
  if (text < 40) return body.querySelector('img, a[href]') !== null;
  let linked = 0;
  for (const link of body.querySelectorAll('a')) linked += textOf(link).length;
  return linked <= text * 0.6;
}

const LOOKS: Readonly<Record<TaughtField, (element: Element) => boolean>> = {
  title: (element) => /^.{8,400}$/.test(textOf(element)),
  date: (element) => textOf(element).length <= 300 && findDate(textOf(element)) !== null,
  lead: (element) => /^.{20,2500}$/.test(textOf(element)),
  body: isText,
  attachments: (element) => element.querySelector('a[href]') !== null,
};

/** A layout that a page is of. */
export interface TaughtFit {
  readonly parts: TaughtElements;
  /** The layout has a posting date that this page lacks: it may be a list after all. */
  readonly lacksDate: boolean;
}

/**
 * The first layout that a page is of, or null: title and body are there, where they were taught, and look
 * like what they should be. `elements` of the page belong to `layouts`, one for one; what is judged and
 * given are their `copies`.
 */
export function fittingTaught(
  layouts: readonly TaughtFields[],
  elements: readonly TaughtElements[],
  copies: ReadonlyMap<Element, Element>,
): TaughtFit | null {
  for (const [index, fields] of layouts.entries()) {
    const parts: TaughtElements = {};
    for (const field of TAUGHT_FIELDS) {
      const original = elements[index]?.[field];
      const element = original && copies.get(original);
      if (element !== undefined && LOOKS[field](element)) parts[field] = element;
    }
    const lacks = (field: TaughtField): boolean =>
      fields[field] !== undefined && parts[field] === undefined;
    if (lacks('title') || lacks('body')) continue;
    if (parts.title ?? parts.body ?? parts.attachments) return { parts, lacksDate: lacks('date') };
  }
  return null;
}
