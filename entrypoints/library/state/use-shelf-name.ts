import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import type { CollectionRow } from '../../../lib/extension/database/schema.ts';
import type { Shelf } from '../../../lib/extension/database/shelves.ts';
import { useApp } from '../../pages/app-context.ts';
import { shortPortal } from '../../pages/short-portal.ts';
import { useLive } from '../../pages/use-live.ts';
import { shelfText } from './route.ts';

export interface ShelfName {
  readonly name: string;
  readonly collection: CollectionRow | null;
}

const STATUS_WORDS = {
  unread: 'status_unread',
  read: 'status_read',
  todo: 'status_todo',
  done: 'status_done',
} as const;

/** What a shelf is called, and the collection that it is. */
export function useShelfName(shelf: Shelf): ShelfName {
  const { t, db } = useApp();
  const here = shelfText(shelf);
  const read = useLive(async (): Promise<ShelfName & { here: string }> => {
    if (shelf.kind === 'collection') {
      const collection = (await db.collections.get(shelf.id)) ?? null;
      return { here, collection, name: collection?.name ?? t('shelf_gone') };
    }
    if (shelf.kind === 'tag') {
      return { here, name: await tagName(db, shelf.key), collection: null };
    }
    if (shelf.kind === 'portal') {
      const row = await db.clips
        .where('[deletedAt+portalHost+sequence]')
        .between(['', shelf.host, -Infinity], ['', shelf.host, Infinity])
        .last();
      return { here, name: shortPortal(row?.portalName || shelf.host), collection: null };
    }
    return { here, name: '', collection: null };
  }, [db, here]);
  if (shelf.kind === 'all') return { name: t('nav_clips'), collection: null };
  if (shelf.kind === 'status') return { name: t(STATUS_WORDS[shelf.status]), collection: null };
  return read?.here === here ? read : { name: '', collection: null };
}

/** As it was typed; a level that is no tag itself is called as in a tag below it. */
async function tagName(db: ClipDatabase, key: string): Promise<string> {
  const own = await db.tags.get(key);
  if (own !== undefined) return own.name;
  const below = await db.tags.where('key').startsWith(`${key}/`).first();
  return below?.name.split('/').slice(0, key.split('/').length).join('/') ?? key;
}
