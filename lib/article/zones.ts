import type { Line } from '../portal/lines.ts';

/**
 * Takes menus, side columns, lists of other articles and imprints out of the copy, unless a zone holds one of
 * the elements to keep.
 */
export function removeZones(lines: readonly Line[], keep: readonly (Element | null)[]): void {
  const zones = new Set(lines.map((line) => line.zone).filter((zone) => zone !== null));
  for (const { root, from } of zones) {
    if (from === null) {
      if (!keep.some((element) => element !== null && root.contains(element))) root.remove();
      continue;
    }
    const doomed: Element[] = [];
    for (let at: Element | null = from; at !== null; at = at.nextElementSibling) doomed.push(at);
    const safe = (element: Element): boolean =>
      !keep.some((kept) => kept !== null && element.contains(kept));
    for (const element of doomed.filter(safe)) element.remove();
  }
}
