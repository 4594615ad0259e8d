/** A list with some of it put behind another one of it, or in front for an empty id; their own order stays. */
export function placedAfter(
  list: readonly string[],
  moved: readonly string[],
  after: string,
): string[] {
  const away = new Set(moved);
  // Behind a clip that is itself moved means behind the nearest one that stays.
  const at = list.indexOf(after);
  const anchor = list.slice(0, at + 1).findLast((id) => !away.has(id));
  const rest = list.filter((id) => !away.has(id));
  const place = anchor === undefined ? 0 : rest.indexOf(anchor) + 1;
  return rest.toSpliced(place, 0, ...list.filter((id) => away.has(id)));
}

/** A list with some of it one place up (-1) or down (1), together. */
export function placedBy(
  list: readonly string[],
  moved: readonly string[],
  step: number,
): string[] {
  const away = new Set(moved);
  const places = list.flatMap((id, at) => (away.has(id) ? [at] : []));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return [...list];
  const after = step < 0 ? (list[first - 2] ?? '') : (list[last + 1] ?? list[last] ?? '');
  return placedAfter(list, moved, after);
}
