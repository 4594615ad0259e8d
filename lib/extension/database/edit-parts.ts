import { type CollectionPart, orderWithParts } from '../../index.ts';
import type { ClipDatabase } from './open.ts';
import type { CollectionRow } from './schema.ts';
import { shelfIds } from './shelves.ts';

/** What a collection holds besides its clips, and where: all that must be put back to undo a change of it. */
export type Arrangement = Pick<CollectionRow, 'order' | 'parts'>;

/** Puts the clips of a collection into another order; sections and notes go along. */
export async function arrangeClips(
  db: ClipDatabase,
  id: string,
  clipIds: readonly string[],
): Promise<void> {
  await db.transaction('rw', db.collections, async () => {
    const row = await db.collections.get(id);
    if (row !== undefined) await db.collections.update(id, { order: orderWithParts(row, clipIds) });
  });
}

/**
 * Puts a heading or a note into a collection, before one of its lines or behind all for null, or gives one
 * that is there (`part.id`) another text. Gives what there was before; null where the collection is gone.
 */
export async function putPart(
  db: ClipDatabase,
  id: string,
  part: CollectionPart,
  before: string | null,
): Promise<Arrangement | null> {
  return rearrange(db, id, ({ order, parts }) => {
    const rest = parts.filter((other) => other.id !== part.id);
    if (rest.length < parts.length) {
      return { order, parts: parts.map((other) => (other.id === part.id ? part : other)) };
    }
    const at = before === null ? -1 : order.indexOf(before);
    const place = at === -1 ? order.length : at;
    return { order: order.toSpliced(place, 0, part.id), parts: [...parts, part] };
  });
}

/** Takes headings and notes away; the clips stay. Gives what there was before. */
export async function removeParts(
  db: ClipDatabase,
  id: string,
  partIds: readonly string[],
): Promise<Arrangement | null> {
  const gone = new Set(partIds);
  return rearrange(db, id, ({ order, parts }) => ({
    order: order.filter((each) => !gone.has(each)),
    parts: parts.filter((part) => !gone.has(part.id)),
  }));
}

const unarranged = ({ order: _order, parts: _parts, ...row }: CollectionRow) => row;

/** Puts an arrangement back. */
export async function restoreArrangement(
  db: ClipDatabase,
  id: string,
  before: Arrangement,
): Promise<void> {
  await db.transaction('rw', db.collections, async () => {
    const row = await db.collections.get(id);
    if (row === undefined) return;
    await db.collections.put({ ...unarranged(row), ...before });
  });
}

/** Everything has its place once something is placed between: clips that had none keep the one that they showed. */
async function rearrange(
  db: ClipDatabase,
  id: string,
  change: (now: Required<Arrangement>) => Required<Arrangement>,
): Promise<Arrangement | null> {
  return db.transaction('rw', db.collections, db.clips, async () => {
    const row = await db.collections.get(id);
    if (row === undefined) return null;
    const order = await handOrder(db, id);
    await db.collections.update(id, change({ order, parts: row.parts ?? [] }));
    return { ...(row.order && { order: row.order }), ...(row.parts && { parts: row.parts }) };
  });
}

/** The lines of a collection as they were put by hand. */
export function handOrder(db: ClipDatabase, id: string): Promise<readonly string[]> {
  return shelfIds(db, { kind: 'collection', id }, { by: 'hand', isDescending: true });
}

/**
 * The arrangement of two collections that become one: what comes in stands behind what is there. `lists` are
 * their lines in the order made by hand.
 */
export function joinedArrangement(
  into: Arrangement,
  from: Arrangement,
  lists: { readonly into: readonly string[]; readonly from: readonly string[] },
): Arrangement {
  const parts = [...(into.parts ?? []), ...(from.parts ?? [])];
  if (into.order === undefined && from.order === undefined && parts.length === 0) return {};
  const order = [...new Set([...lists.into, ...lists.from])];
  return { order, ...(parts.length > 0 && { parts }) };
}
