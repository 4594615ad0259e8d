import { cleanLine } from '../text/normalize.ts';
import { foldText } from '../text/fold.ts';
import type { Head } from '../portal/head.ts';
import type { Line } from '../portal/lines.ts';
import { attributeOf, parentOf, tagOf } from '../portal/nodes.ts';
import { isPortalName } from '../portal/portal-name.ts';
import { secrecyStamp } from '../portal/secrecy.ts';
import { mayNamePortal } from '../portal/vocabulary.ts';
import { readByline } from './byline.ts';
import type { Metadata } from './metadata.ts';
import { bareFold } from './title.ts';
import type { Found } from './trace.ts';

const ARROW = /\s*(?:[»›>→|]|\/|::|\s-\s(?=\S))\s*/;
const STRONG_ARROW = /[»›>→]|\s\/\s/;
const NOT_A_CATEGORY =
  /^(trang chu|home|trang nhat|chi tiet.*|noi dung.*|ban dang o.*|vi tri.*|duong dan|you are here:?|bai viet|dang nhap)$/;
const CATEGORY_CLASS = /chuyen-?muc|cat(egory)?(-|_|s|$|\b)|folder|danh-?muc/i;
const LABELLED = /^(?:chuyên mục|danh mục|thể loại|category|mục tin|nhóm tin)\s*:\s*(.{2,80})$/i;

/** Whose portal it is, which banners print above a title: "Công an tỉnh Sơn La". */
function isOffice(folded: string): boolean {
  return (
    mayNamePortal(folded) &&
    / (?:tinh|huyen|xa|phuong|thanh pho|thi tran|thi xa) [a-z]/.test(folded)
  );
}

function fits(text: string, title: string): boolean {
  const folded = bareFold(text);
  if (
    folded.length < 2 ||
    text.length > 90 ||
    NOT_A_CATEGORY.test(foldText(text)) ||
    isPortalName(text) ||
    isOffice(foldText(text))
  )
    return false;
  const bare = bareFold(title);
  return folded !== bare && !(folded.length > 20 && bare.startsWith(folded));
}

function lastFitting(items: readonly string[], title: string): string | null {
  return (
    [...items]
      .reverse()
      .map((item) => cleanLine(item).replace(/^[»›>/\s-]+|[»›>/\s]+$/g, ''))
      .find((item) => fits(item, title)) ?? null
  );
}

/** The last step of a breadcrumb that is not the title itself. */
function fromCrumb(root: Element, title: string): string | null {
  const links = [...root.querySelectorAll('a, li, span')].filter(
    (item) => item.children.length === 0 || item.localName === 'a',
  );
  const texts = links.map((link) => link.textContent);
  return lastFitting(texts, title) ?? lastFitting(root.textContent.split(ARROW), title);
}

/** An entry of a menu stands beside others of its kind. */
function isMenuEntry(line: Line, before: Line | undefined): boolean {
  if (line.linked === 0) return false;
  if (tagOf(line.element) === 'li') return true;
  if (before === undefined || before.linked === 0) return false;
  return before.element === line.element || partOf(before) === partOf(line);
}

/** What holds a line and its neighbours: of a cell, all rows. */
function partOf({ element }: Line): Element | null {
  const parent = parentOf(element);
  return parent !== null && tagOf(parent) === 'tr' ? parentOf(parent) : parent;
}

/** A breadcrumb set as a short list: "Trang chủ", "Tin tức", "Nông nghiệp". */
function fromPath(lines: readonly Line[], last: number, title: string): string | null {
  for (let index = last; index >= Math.max(0, last - 4); index -= 1) {
    const line = lines[index];
    if (line === undefined || line.linked === 0) return null;
    if (!/^(trang (chu|nhat)|home)$/.test(line.folded)) continue;
    return lastFitting(
      lines.slice(index + 1, last + 1).map((step) => step.text),
      title,
    );
  }
  return null;
}

function fromLinesAbove(lines: readonly Line[], head: Head, title: string): string | null {
  const top = Math.min(head.title, head.date ?? head.title);
  for (let index = head.title - 1; index >= Math.max(0, top - 3); index -= 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.date?.alone === true) continue;
    if (line.zone !== null || line.text.length > 120 || line.chrome) break;
    if (STRONG_ARROW.test(line.text)) return fromCrumb(line.element, title);
    if (line.links >= 2) break;
    if (secrecyStamp(line.text) !== null) continue;
    const classed = CATEGORY_CLASS.test(
      `${attributeOf(line.element, 'class')} ${attributeOf(parentOf(line.element) ?? line.element, 'class')}`,
    );
    if (!classed && isMenuEntry(line, lines[index - 1])) return fromPath(lines, index, title);
    const shown = line.linked > 0 || line.heading > 0 || line.strong || line.text.length <= 60;
    if ((classed || shown) && fits(line.text, title)) return line.text.replace(/^[»›>\s]+/, '');
  }
  return null;
}

/** What stands before the posting date in its line and is no label of it: "Giáo dục • 03/03/2025". */
export function besideDate(line: Line | undefined): string {
  if (line?.date?.label !== 'other') return '';
  return line.text.slice(0, line.text.indexOf(line.date.text)).replace(/[•·|\s]+$/, '');
}

function fromDateLine(line: Line | undefined, title: string): string | null {
  const beside = besideDate(line);
  return fits(beside, title) && readByline(beside) === null ? beside : null;
}

/** The section of the portal that the article stands in, or null. */
export function chooseCategory(
  profile: Element | null,
  lines: readonly Line[],
  head: Head | null,
  title: string,
  metadata: Metadata,
): Found<string> | null {
  if (profile !== null) {
    const text = cleanLine(profile.textContent);
    const value = STRONG_ARROW.test(text) ? fromCrumb(profile, title) : text;
    if (value !== null && fits(value, title)) return { value, stage: 'profile' };
  }
  const crumb = lines.find((line) => line.zone?.kind === 'crumb');
  const fromZone = crumb?.zone == null ? null : fromCrumb(crumb.zone.root, title);
  if (fromZone !== null) return { value: fromZone, stage: 'heuristics' };
  const beside = head === null ? null : fromDateLine(lines[head.date ?? -1], title);
  if (beside !== null) return { value: beside, stage: 'heuristics' };
  const above = head === null ? null : fromLinesAbove(lines, head, title);
  if (above !== null) return { value: above, stage: 'heuristics' };
  if (metadata.section !== null && fits(metadata.section, title))
    return { value: metadata.section, stage: 'metadata' };
  for (const line of lines) {
    const label = line.zone === null ? LABELLED.exec(line.text)?.[1] : undefined;
    if (label !== undefined && fits(label, title))
      return { value: cleanLine(label), stage: 'heuristics' };
  }
  return null;
}
