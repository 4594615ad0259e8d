import { firstRows } from '../../../lib/extension/database/first-rows.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import type { ClipRow } from '../../../lib/extension/database/schema.ts';
import type { ListOrder, Shelf } from '../../../lib/extension/database/shelves.ts';
import { type Route, shelfText } from './route.ts';

/** Rows for a first screen, also where lines are dense and the screen is tall. */
export const FIRST = 40;

const AHEAD = new WeakMap<ClipDatabase, { key: string; rows: readonly ClipRow[] }>();

/** A list by name: the same shelf in the same order. */
export const listKey = (shelf: Shelf, { by, isDescending }: ListOrder): string =>
  `${shelfText(shelf)} ${by} ${isDescending}`;

/**
 * Reads the rows that the page's first list begins with, while words and settings are still on their way.
 * Gives whether there are any: false as well where only the whole list can tell.
 */
export async function listAhead(
  db: ClipDatabase,
  route: Route,
  order: ListOrder,
): Promise<boolean> {
  if (route.view !== 'shelf' || route.query !== '') return false;
  const rows = await firstRows(db, route.shelf, order, FIRST);
  if (rows === null) return false;
  AHEAD.set(db, { key: listKey(route.shelf, order), rows });
  return true;
}

/** What {@link listAhead} read, where it was this list; once, since later it may have changed. */
export function takeAhead(db: ClipDatabase, key: string): readonly ClipRow[] | undefined {
  const ahead = AHEAD.get(db);
  AHEAD.delete(db);
  return ahead?.key === key ? ahead.rows : undefined;
}
