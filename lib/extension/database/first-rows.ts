import { living } from './living.ts';
import type { ClipDatabase } from './open.ts';
import type { ClipRow } from './schema.ts';
import type { ListOrder, Shelf } from './shelves.ts';

/** Indexes whose order is that of a list. */
const INDEXES: Partial<Record<ListOrder['by'], string>> = {
  saved: 'sequence',
  posted: 'publishedAt',
  title: 'titleKey',
};

/** Rows looked at for unread ones before they are left to the whole list. */
const LOOKED_AT = 400;

/**
 * The rows that a list begins with, for a first paint that does not wait for all of it: a few steps of a
 * cursor, however large the library. Null where there is no such short way, and where the list is short.
 */
export async function firstRows(
  db: ClipDatabase,
  shelf: Shelf,
  order: ListOrder,
  limit: number,
): Promise<readonly ClipRow[] | null> {
  const index = INDEXES[order.by];
  const isUnread = shelf.kind === 'status' && shelf.status === 'unread';
  if (index === undefined || (shelf.kind !== 'all' && !isUnread)) return null;
  const all = living(db, index);
  const directed = order.isDescending ? all.reverse() : all;
  let looked = 0;
  const wanted = isUnread
    ? directed.until(() => ++looked > LOOKED_AT).filter(({ status }) => status === undefined)
    : directed;
  const rows = await wanted.limit(limit).toArray();
  return rows.length < limit ? null : rows;
}
