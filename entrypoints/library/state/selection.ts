/** What is chosen in a list. The cursor is where the keys act; ids, so that a new order moves nothing. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly cursor: string | null;
  /** Where a range begins that Shift extends. */
  readonly anchor: string | null;
}

export const NOTHING: Selection = { ids: new Set(), cursor: null, anchor: null };

/** The cursor somewhere else, nothing chosen. */
export const movedTo = (selection: Selection, id: string | null): Selection => ({
  ...selection,
  cursor: id,
  anchor: id,
});

/** The id so many places on; the first one where the cursor is nowhere. */
export function stepFrom(
  list: readonly string[],
  from: string | null,
  step: number,
): string | null {
  const at = from === null ? -1 : list.indexOf(from);
  if (at === -1) return list[0] ?? null;
  return list[Math.max(0, Math.min(at + step, list.length - 1))] ?? null;
}

export function toggled(selection: Selection, id: string): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, cursor: id, anchor: id };
}

/** Everything between the anchor and `id`, both included; what was chosen outside of it stays chosen. */
export function extendedTo(selection: Selection, list: readonly string[], id: string): Selection {
  const anchor = selection.anchor ?? selection.cursor ?? id;
  const old = between(list, anchor, selection.cursor ?? anchor);
  const ids = new Set(selection.ids);
  // The range as it was before gives way to the new one.
  for (const other of old) ids.delete(other);
  for (const other of between(list, anchor, id)) ids.add(other);
  return { ids, cursor: id, anchor };
}

function between(list: readonly string[], a: string, b: string): readonly string[] {
  const [from, to] = [list.indexOf(a), list.indexOf(b)];
  if (from === -1 || to === -1) return [];
  return list.slice(Math.min(from, to), Math.max(from, to) + 1);
}

export const chosenAll = (selection: Selection, list: readonly string[]): Selection => ({
  ...selection,
  ids: new Set(list),
});

/** Only what the list still holds; the cursor goes to the clip that took the place of a gone one. */
export function settled(
  selection: Selection,
  before: readonly string[],
  list: readonly string[],
): Selection {
  const held = new Set(list);
  const ids = [...selection.ids].filter((id) => held.has(id));
  const isSame = ids.length === selection.ids.size;
  const { cursor, anchor } = selection;
  if (cursor === null || held.has(cursor)) {
    return isSame ? selection : { ...selection, ids: new Set(ids) };
  }
  const at = before.indexOf(cursor);
  const next =
    before.slice(at + 1).find((id) => held.has(id)) ??
    before.slice(0, Math.max(at, 0)).findLast((id) => held.has(id)) ??
    null;
  return {
    ids: new Set(ids),
    cursor: next,
    anchor: anchor !== null && held.has(anchor) ? anchor : next,
  };
}

/** What an act is done to: what is chosen, in the order of the list, else the clip at the cursor. */
export function actedOn({ ids, cursor }: Selection, list: readonly string[]): readonly string[] {
  if (ids.size > 0) return list.filter((id) => ids.has(id));
  return cursor === null ? [] : [cursor];
}
