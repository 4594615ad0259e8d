import type { Line } from './lines.ts';
import { parentOf } from './nodes.ts';
import { isImprint } from './vocabulary.ts';
import type { Zone } from './zones.ts';

/** Frees a zone that turns out to hold most of the running text: a wrapper with a misleading class. */
export function dissolve(lines: readonly Line[]): readonly Line[] {
  let total = 0;
  for (const line of lines) total += line.text.length - line.linked;
  for (const line of lines) {
    const zone = line.zone;
    if (zone !== null && zone.kind !== 'foot' && zone.weight > 0.6 * total && zone.weight > 400)
      line.zone = null;
  }
  return lines;
}

/** Running text, not the summary of a listed article. */
function isText(line: Line | undefined, zone: Zone): boolean {
  return (
    line?.zone === zone && line.linked === 0 && line.text.length >= 80 && line.date?.alone !== true
  );
}

/**
 * Ends a list of other articles where the text goes on below it: at two paragraphs in a row that stand beside the
 * list and not in one of its items.
 */
export function endLists(lines: readonly Line[]): void {
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const zone = line?.zone ?? null;
    if (line === undefined || zone === null || zone.from === null || zone.until !== null) continue;
    if (!isText(line, zone) || !isText(lines[index + 1], zone) || isImprint(line.text)) continue;
    const start = childOf(zone.root, line.element);
    if (
      start === null ||
      start === zone.from ||
      start === childOf(zone.root, lines[index - 1]?.element ?? start)
    )
      continue;
    zone.until = start;
    for (const later of lines.slice(index)) if (later.zone === zone) later.zone = null;
  }
}

/** The child of `root` that holds an element. */
function childOf(root: Element, element: Element): Element | null {
  for (let at: Element | null = element; at !== null; at = parentOf(at))
    if (parentOf(at) === root) return at;
  return null;
}
