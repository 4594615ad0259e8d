import { Ellipsis } from 'lucide';
import { Menu, type MenuItem } from '../../../components/menu.tsx';
import {
  deleteCollection,
  duplicateCollection,
} from '../../../lib/extension/database/edit-collections.ts';
import { deleteTag } from '../../../lib/extension/database/edit-tags.ts';
import type { CollectionRow } from '../../../lib/extension/database/schema.ts';
import type { Shelf } from '../../../lib/extension/database/shelves.ts';
import { useApp } from '../../pages/app-context.ts';
import { COMMANDS } from '../state/commands.ts';
import { go, shelfHash } from '../state/route.ts';
import type { Acts } from '../state/use-acts.ts';
import type { Runner } from '../state/use-runner.ts';

export interface ShelfMenuProps {
  readonly shelf: Shelf;
  readonly name: string;
  readonly collection: CollectionRow | null;
  readonly isDense: boolean;
  readonly runner: Runner;
  readonly acts: Acts;
}

/** What can be done with the shelf itself, and how its list looks. */
export function ShelfMenu({ shelf, name, collection, isDense, runner, acts }: ShelfMenuProps) {
  const { t, db } = useApp();
  const ofCollection: readonly MenuItem[] = [
    { id: 'edit', text: t('collection_edit') },
    ...(collection?.query === undefined
      ? [
          { id: 'section', text: t('command_section'), hint: COMMANDS.section.keys },
          { id: 'between', text: t('command_between'), hint: COMMANDS.between.keys },
        ]
      : []),
    { id: 'duplicate', text: t('collection_duplicate') },
    { id: 'share', text: t('collection_share') },
    ...(collection?.query === undefined ? [{ id: 'merge', text: t('collection_merge') }] : []),
    { id: 'delete', text: t('collection_delete'), isDangerous: true },
  ];
  const ofTag: readonly MenuItem[] = [
    { id: 'rename', text: t('tag_rename') },
    { id: 'untag', text: t('tag_delete'), isDangerous: true },
  ];
  const items: readonly MenuItem[] = [
    ...(collection === null ? [] : ofCollection),
    ...(shelf.kind === 'tag' ? ofTag : []),
    { id: 'dense', text: t(isDense ? 'density_airy' : 'density_dense') },
    { id: 'all', text: t('command_all'), hint: 'Ctrl+A' },
    { id: 'unused', text: t('command_unused') },
    { id: 'keys', text: t('command_keys'), hint: '?' },
  ];

  const removeCollection = async (row: CollectionRow) => {
    let rows: readonly CollectionRow[] = [];
    await acts.act({
      words: 'act_collection_deleted',
      about: row.name,
      isAlwaysTold: true,
      run: async (world) => {
        const outcome = await deleteCollection(db, row.id, world);
        rows = outcome.rows;
        return outcome;
      },
      restore: () => db.collections.bulkPut([...rows]),
    });
    go(shelfHash({}));
  };
  const removeTag = async (key: string) => {
    let rows: Awaited<ReturnType<typeof deleteTag>>['rows'] = [];
    await acts.act({
      words: 'act_tag_deleted',
      about: name,
      isAlwaysTold: true,
      run: async (world) => {
        const outcome = await deleteTag(db, key, world);
        rows = outcome.rows;
        return outcome;
      },
      restore: () => db.tags.bulkPut([...rows]),
    });
    go(shelfHash({}));
  };
  const duplicate = async (row: CollectionRow) => {
    const world = { now: new Date().toISOString(), newId: crypto.randomUUID() };
    for (let number = 2; ; number += 1) {
      const made = await duplicateCollection(db, row.id, `${row.name} (${number})`, world);
      if (!made.ok) continue;
      go(shelfHash({ shelf: { kind: 'collection', id: world.newId } }));
      return;
    }
  };

  const choose = (id: string) => {
    if (id === 'dense' || id === 'all' || id === 'unused' || id === 'keys') runner.run(id);
    if (shelf.kind === 'tag') {
      if (id === 'rename') runner.ask({ kind: 'tag-name', key: shelf.key, name });
      if (id === 'untag') void removeTag(shelf.key);
    }
    if (collection === null) return;
    if (id === 'edit') runner.ask({ kind: 'collection', collection });
    if (id === 'section' || id === 'between') runner.run(id);
    if (id === 'share') runner.ask({ kind: 'share', collection });
    if (id === 'merge') runner.ask({ kind: 'merge', collection });
    if (id === 'duplicate') void duplicate(collection);
    if (id === 'delete') void removeCollection(collection);
  };
  return <Menu label={t('shelf_menu')} icon={Ellipsis} items={items} onChoose={choose} />;
}
