import { useLayoutEffect } from 'preact/hooks';
import { HIGHLIGHT_COLORS } from '../../../lib/index.ts';
import type { RunMap, TextSpan } from './run-map.ts';
import type { PlacedMark } from './use-marks.ts';

/** Matches painted at most: more are no help, and each costs memory. */
const MOST_FOUND = 2_000;

/** What `::highlight()` in the style sheet calls a stretch of text. */
type PaintName = `mark-${(typeof HIGHLIGHT_COLORS)[number]}` | 'mark-noted' | 'found' | 'found-now';

function paint(name: PaintName, map: RunMap, spans: readonly TextSpan[], priority = 0): void {
  const ranges = spans.flatMap((span) => map.rangeOf(span) ?? []);
  if (ranges.length === 0) CSS.highlights.delete(name);
  else {
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }
}

/**
 * Paints highlights into the drawn article (CSS Custom Highlight API): no element is added, so that the
 * article is not drawn anew, and one passage may go over any number of blocks.
 */
export function usePaintedMarks(map: RunMap | undefined, marks: readonly PlacedMark[]): void {
  useLayoutEffect(() => {
    if (map === undefined) return;
    const placed = marks.flatMap(({ row, at }) => (at === null ? [] : [{ row, at }]));
    for (const color of HIGHLIGHT_COLORS) {
      const spans = placed.filter(({ row }) => row.color === color).map(({ at }) => at);
      paint(`mark-${color}`, map, spans);
    }
    const noted = placed.filter(({ row }) => row.note !== '').map(({ at }) => at);
    paint('mark-noted', map, noted, 1);
  }, [map, marks]);
  useLayoutEffect(
    () => () => clear([...HIGHLIGHT_COLORS.map((c) => `mark-${c}` as const), 'mark-noted']),
    [],
  );
}

/** Paints what was found, and where one is among it. */
export function usePaintedFinds(
  map: RunMap | undefined,
  finds: readonly TextSpan[],
  current: number,
): void {
  useLayoutEffect(() => {
    if (map === undefined) return;
    const now = finds[current];
    paint('found', map, finds.slice(0, MOST_FOUND), 2);
    paint('found-now', map, now === undefined ? [] : [now], 3);
  }, [map, finds, current]);
  useLayoutEffect(() => () => clear(['found', 'found-now']), []);
}

function clear(names: readonly PaintName[]): void {
  for (const name of names) CSS.highlights.delete(name);
}
