import type { ClipStatus } from '../../index.ts';
import { living } from './living.ts';
import type { ClipDatabase } from './open.ts';
import type { ClipRow, CollectionRow } from './schema.ts';

/** A part of the library that a list can show; a tag stands for its whole branch. */
export type Shelf =
  | { readonly kind: 'all' }
  | { readonly kind: 'status'; readonly status: ClipStatus }
  | { readonly kind: 'collection'; readonly id: string }
  | { readonly kind: 'tag'; readonly key: string }
  | { readonly kind: 'portal'; readonly host: string };

export const ORDERS = ['saved', 'posted', 'title', 'portal', 'due', 'hand'] as const;
export type OrderBy = (typeof ORDERS)[number];

export interface ListOrder {
  readonly by: OrderBy;
  /** Newest first, or from Z to A. Order made by hand knows no direction. */
  readonly isDescending: boolean;
}

/** After every key of an index that begins alike; before them stands `-Infinity`. */
const LAST = '\uffff';

/**
 * Ids of the clips of a shelf outside the trash, in order. Only keys are read, so that a library of
 * fifty thousand clips costs a fraction of a second and hardly any memory. Fit for a live query, which
 * asks again where something changed between two of its reads.
 */
export async function shelfIds(
  db: ClipDatabase,
  shelf: Shelf,
  order: ListOrder,
): Promise<readonly string[]> {
  const inShelf = await idsOf(db, shelf);
  if (order.by === 'due') return byDue(db, inShelf ?? [], order);
  if (inShelf !== null && inShelf.length <= FEW) return fewInOrder(db, shelf, inShelf, order);
  const ordered = await allInOrder(db, order);
  if (inShelf === null) return ordered;
  const wanted = new Set(inShelf);
  const ids = ordered.filter((id) => wanted.has(id));
  if (order.by !== 'hand' || shelf.kind !== 'collection') return ids;
  return byHand(ids, (await db.collections.get(shelf.id)) ?? {});
}

/** Clips up to which their rows are read and sorted, which is quicker than going through the whole library. */
const FEW = 1_500;

async function fewInOrder(
  db: ClipDatabase,
  shelf: Shelf,
  ids: readonly string[],
  order: ListOrder,
): Promise<readonly string[]> {
  const rows = (await db.clips.bulkGet([...ids])).filter((row) => row?.deletedAt === '');
  const sorted = sortRows(
    rows.filter((row) => row !== undefined),
    order,
  ).map(({ id }) => id);
  if (order.by !== 'hand' || shelf.kind !== 'collection') return sorted;
  return byHand(sorted, (await db.collections.get(shelf.id)) ?? {});
}

/** Rows in the order in which {@link shelfIds} gives their ids. */
function sortRows(rows: readonly ClipRow[], { by, isDescending }: ListOrder): ClipRow[] {
  const sign = isDescending ? -1 : 1;
  const bySaving = (a: ClipRow, b: ClipRow) => a.sequence - b.sequence;
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  if (by === 'portal') {
    return rows.toSorted(
      (a, b) =>
        sign * (a.portalName || a.portalHost).localeCompare(b.portalName || b.portalHost, 'vi') ||
        sign * compare(a.portalHost, b.portalHost) ||
        bySaving(b, a),
    );
  }
  if (by === 'saved' || by === 'hand') return rows.toSorted((a, b) => sign * bySaving(a, b));
  const keyOf = ({ titleKey, publishedAt }: ClipRow) => (by === 'title' ? titleKey : publishedAt);
  const known = rows.filter((row) => keyOf(row) != null);
  const rest = rows.filter((row) => keyOf(row) == null);
  return [
    // Equal keys lie in an index by their primary keys.
    ...known.sort(
      (a, b) => sign * (compare(keyOf(a) ?? '', keyOf(b) ?? '') || compare(a.id, b.id)),
    ),
    ...rest.sort((a, b) => bySaving(b, a)),
  ];
}

/**
 * Clips of a collection, with the headings and notes between them, as they were put by hand; clips that came
 * later stand in front.
 */
export function byHand(
  ids: readonly string[],
  { order = [], parts = [] }: Pick<CollectionRow, 'order' | 'parts'>,
): string[] {
  const known = new Set([...ids, ...parts.map(({ id }) => id)]);
  const placed = order.filter((id) => known.has(id));
  const isPlaced = new Set(placed);
  return [...ids.filter((id) => !isPlaced.has(id)), ...placed];
}

/** Ids of a shelf in no order, or null for the whole library. */
async function idsOf(db: ClipDatabase, shelf: Shelf): Promise<readonly string[] | null> {
  switch (shelf.kind) {
    case 'all':
      return null;
    case 'collection':
      return db.clips.where('collectionKeys').equals(shelf.id).primaryKeys();
    case 'tag':
      return branchIds(db, shelf.key);
    case 'portal':
      return portalIds(db, shelf.host);
    case 'status': {
      if (shelf.status !== 'unread') return statusIds(db, shelf.status);
      const [all, ...others] = await Promise.all([
        living(db, 'sequence').primaryKeys(),
        statusIds(db, 'read'),
        statusIds(db, 'todo'),
        statusIds(db, 'done'),
      ]);
      const seen = new Set(others.flat());
      return all.filter((id) => !seen.has(id));
    }
  }
}

/** Ids of the clips outside the trash that bear a tag or one below it. */
export async function branchIds(db: ClipDatabase, key: string): Promise<string[]> {
  const [own, below] = await Promise.all([
    db.clips.where('tagKeys').equals(key).primaryKeys(),
    db.clips.where('tagKeys').startsWith(`${key}/`).primaryKeys(),
  ]);
  return [...new Set([...own, ...below])];
}

const statusIds = (db: ClipDatabase, status: ClipStatus): PromiseLike<string[]> =>
  db.clips.where('[deletedAt+status]').equals(['', status]).primaryKeys();

const portalIds = (db: ClipDatabase, host: string): PromiseLike<string[]> =>
  portalRange(db, ['', host, -Infinity], ['', host, Infinity]).primaryKeys();

async function allInOrder(db: ClipDatabase, order: ListOrder): Promise<readonly string[]> {
  const bySaving = await living(db, 'sequence').primaryKeys();
  if (order.by === 'saved' || order.by === 'hand') return inDirection(bySaving, order);
  if (order.by === 'portal') return byPortal(db, order);
  const index = order.by === 'title' ? 'titleKey' : 'publishedAt';
  const sorted = await living(db, index).primaryKeys();
  const known = new Set(sorted);
  // Those that have no date stand behind, whatever the direction.
  const rest = sorted.length === bySaving.length ? [] : bySaving.filter((id) => !known.has(id));
  return [...inDirection(sorted, order), ...rest.reverse()];
}

const inDirection = (ids: readonly string[], { isDescending }: ListOrder): readonly string[] =>
  isDescending ? ids.toReversed() : ids;

async function byPortal(db: ClipDatabase, { isDescending }: ListOrder): Promise<string[]> {
  const portals = await listPortals(db);
  const sorted = isDescending ? portals.toReversed() : portals;
  const lists = await Promise.all(sorted.map(({ host }) => portalIds(db, host)));
  return lists.flatMap((ids) => ids.reverse());
}

/** By the day set for them, those without one behind. */
async function byDue(
  db: ClipDatabase,
  ids: readonly string[],
  { isDescending }: ListOrder,
): Promise<string[]> {
  const rows = (await db.clips.bulkGet([...ids])).filter((row) => row !== undefined);
  const day = ({ dueOn }: ClipRow): string => dueOn ?? (isDescending ? '' : LAST);
  const sign = isDescending ? -1 : 1;
  return rows
    .sort((a, b) => sign * day(a).localeCompare(day(b)) || b.sequence - a.sequence)
    .map(({ id }) => id);
}

export interface PortalShelf {
  readonly host: string;
  readonly name: string;
  readonly clips: number;
}

/** Portals that clips come from, by name. One look into an index for each; no row but one is read. */
export async function listPortals(db: ClipDatabase): Promise<PortalShelf[]> {
  const found: PortalShelf[] = [];
  let after: string | null = null;
  for (;;) {
    const lower: unknown[] = after === null ? ['', ''] : ['', after, []];
    const row = await portalRange(db, lower, ['', []]).first();
    if (row === undefined) break;
    after = row.portalHost;
    const clips = await portalRange(db, ['', after, -Infinity], ['', after, Infinity]).count();
    found.push({ host: after, name: row.portalName || after, clips });
  }
  return found.sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

const portalRange = (db: ClipDatabase, lower: unknown[], upper: unknown[]) =>
  db.clips.where('[deletedAt+portalHost+sequence]').between(lower, upper);

export interface ShelfCounts {
  readonly all: number;
  readonly unread: number;
  readonly todo: number;
}

/** How many clips there are, how many of them nobody read, and how many wait for something. */
export async function countShelves(db: ClipDatabase): Promise<ShelfCounts> {
  const of = (status: ClipStatus) =>
    db.clips.where('[deletedAt+status]').equals(['', status]).count();
  const [all, read, todo, done] = await Promise.all([
    living(db, 'sequence').count(),
    of('read'),
    of('todo'),
    of('done'),
  ]);
  return { all, unread: all - read - todo - done, todo };
}
