/**
 * Things in an order that was made by hand; those that it does not name, because they came later, stand
 * in front.
 */
export function inOrder<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  order: readonly string[],
): Thing[] {
  const places = new Map(order.map((id, place) => [id, place]));
  const placeOf = ({ id }: Thing): number => places.get(id) ?? -1;
  return things.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The things with the one at `from` moved to `to`; a place outside is the nearest inside. */
export function moved<Thing>(things: readonly Thing[], from: number, to: number): Thing[] {
  const [thing] = things.slice(from, from + 1);
  if (thing === undefined) return [...things];
  const rest = things.toSpliced(from, 1);
  return rest.toSpliced(Math.max(0, Math.min(to, rest.length)), 0, thing);
}
