/** Where the lines of a list lie, most of one height and a few, headings and notes, of a lower one. */
export interface LinePlaces {
  /** Pixels from the beginning of the list. */
  readonly topOf: (place: number) => number;
  /** The line at so many pixels from the beginning. */
  readonly placeAt: (y: number) => number;
  readonly height: number;
}

/**
 * @param low places of the lower lines, in their order
 */
export function linePlaces(
  count: number,
  heights: { readonly line: number; readonly low: number },
  low: readonly number[],
): LinePlaces {
  const lowBefore = (place: number): number => {
    let [from, to] = [0, low.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((low[middle] ?? Infinity) < place) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  const topOf = (place: number): number =>
    place * heights.line - lowBefore(place) * (heights.line - heights.low);
  const placeAt = (y: number): number => {
    // A line lies no higher than if all lines before it were low.
    let [from, to] = [Math.floor(y / heights.line), Math.floor(y / heights.low)];
    while (from < to) {
      const middle = Math.ceil((from + to) / 2);
      if (topOf(middle) <= y) from = middle;
      else to = middle - 1;
    }
    return Math.max(0, from);
  };
  return { topOf, placeAt, height: topOf(count) };
}
