import type { Line } from '../portal/lines.ts';

/** Zones of one page; more are the work of somebody who wants to keep us busy. */
const MOST = 400;

/**
 * Takes menus, side columns, lists of other articles and imprints out of the copy, unless a zone holds one of
 * the elements to keep.
 */
export function removeZones(lines: readonly Line[], keep: readonly (Element | null)[]): void {
  const zones = new Set(lines.map((line) => line.zone).filter((zone) => zone !== null));
  const doomed = new Set<Element>();
  for (const { root, from, until, flat } of [...zones].slice(0, MOST)) {
    if (flat === true) continue;
    if (from === null) doomed.add(root);
    for (let at = from; at !== null && at !== until; at = at.nextElementSibling) doomed.add(at);
  }
  for (const element of doomed) {
    if (!keep.some((kept) => kept !== null && element.contains(kept))) element.remove();
  }
}
