import {
  addToCollection,
  addTags,
  moveToTrash,
  removeFromCollection,
  setStatus,
} from '../../../lib/extension/database/change-of.ts';
import { type ChangeOf, changeClips } from '../../../lib/extension/database/bulk-edit.ts';
import { readClips } from '../../../lib/extension/database/clip-view.ts';
import { placeClips } from '../../../lib/extension/database/edit-collections.ts';
import { removeParts, restoreArrangement } from '../../../lib/extension/database/edit-parts.ts';
import type { CollectionPart } from '../../../lib/index.ts';
import type { CollectionRow } from '../../../lib/extension/database/schema.ts';
import type { Shelf } from '../../../lib/extension/database/shelves.ts';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { exportAddress, leaveForPage } from '../../pages/export-address.ts';
import { useApp } from '../../pages/app-context.ts';
import { browser } from 'wxt/browser';
import { extensionUrl } from '../../pages/reader-address.ts';
import { SEARCH_ID } from '../views/list-search.tsx';
import type { Ask } from './ask.ts';
import type { CommandId } from './commands.ts';
import { placedAfter, placedBy } from './placed.ts';
import { parseShelf } from './route.ts';
import { actedOn, type Selection } from './selection.ts';
import type { Acts } from './use-acts.ts';

export interface RunnerWorld {
  readonly shelf: Shelf;
  /** Headings and notes in the list, by their ids. */
  readonly parts: ReadonlyMap<string, CollectionPart>;
  /** The collection that is shown; null elsewhere. */
  readonly collection: CollectionRow | null;
  readonly ids: readonly string[];
  readonly query: string;
  readonly selection: Selection;
  readonly acts: Acts;
  readonly onByHand: () => void;
  readonly onAsk: (ask: Ask) => void;
  readonly onOpen: (id: string) => void;
  readonly onStep: (step: number) => void;
  readonly onAlone: () => void;
  readonly onAll: () => void;
  readonly onDense: () => void;
  readonly onTrashed: (ids: readonly string[]) => void;
}

export interface Runner {
  readonly run: (id: CommandId) => void;
  readonly ask: (ask: Ask) => void;
  /** What an act would be done to. */
  readonly targets: readonly string[];
  readonly change: (
    words: MessageKey,
    change: ChangeOf,
    about?: string,
    ids?: readonly string[],
  ) => Promise<void>;
  /** Clips dropped onto a collection or a tag, as the address names it. */
  readonly dropOn: (shelf: string, ids: readonly string[]) => void;
  /** Clips dropped between others; undefined where order is not made by hand. */
  readonly place: ((after: string, ids: readonly string[]) => void) | undefined;
}

/** Carries commands out. */
export function useRunner(world: RunnerWorld): Runner {
  const { t, db } = useApp();
  const { ids, acts, selection, collection } = world;
  const lines = actedOn(selection, ids);
  const targets = lines.filter((id) => !world.parts.has(id));

  const change: Runner['change'] = (words, changeOf, about, on = targets) =>
    acts.act({
      words,
      ...(about !== undefined && { about }),
      run: (bulk) => changeClips(db, on, changeOf, bulk),
    });
  const trashThem = () =>
    acts.act({
      words: 'act_trashed',
      run: (bulk) => changeClips(db, targets, moveToTrash(bulk.now), { ...bulk, makesRoom: true }),
    });

  const askPart = (kind: CollectionPart['kind']) => {
    if (!canPlace) {
      acts.say(t('part_only_here'));
      return;
    }
    const part = { id: crypto.randomUUID(), kind, text: '' };
    const before = selection.cursor;
    world.onAsk({ kind: 'part', collectionId: collection.id, part, before });
  };
  const openLine = (id: string) => {
    const part = world.parts.get(id);
    if (part === undefined) world.onOpen(id);
    else if (collection !== null) {
      world.onAsk({ kind: 'part', collectionId: collection.id, part, before: undefined });
    }
  };
  const dropParts = async () => {
    if (collection === null) return;
    const gone = await removeParts(db, collection.id, lines);
    if (gone !== null)
      acts.did(t('act_part_gone'), () => restoreArrangement(db, collection.id, gone));
  };

  const canPlace = collection !== null && collection.query === undefined && world.query === '';
  const place = async (next: readonly string[]) => {
    if (!canPlace) return;
    const { order, parts } = collection;
    const before = { ...(order && { order }), ...(parts && { parts }) };
    await placeClips(db, collection.id, next);
    world.onByHand();
    acts.placed(() => restoreArrangement(db, collection.id, before));
  };

  const exportThem = async () => {
    const isAll = targets.length <= 1 && selection.ids.size === 0 && selection.cursor === null;
    const all = ids.filter((each) => !world.parts.has(each));
    const id = await leaveForPage(isAll ? all : targets);
    await browser.tabs.create({ url: extensionUrl(exportAddress({ kind: 'selection', id })) });
  };

  /** In the style chosen last; the menu in the bar offers the others. */
  const citeThem = async () => {
    const { copyCitations, lastCitationStyle } = await import('../../pages/copy-citation.ts');
    const clips = await readClips(db, targets);
    try {
      acts.say(t('copied', await copyCitations(clips, await lastCitationStyle())));
    } catch (error) {
      console.error(error);
      acts.say(t('copy_failed'));
    }
  };

  const dropOn = async (text: string, dropped: readonly string[]) => {
    const shelf = parseShelf(text);
    if (shelf.kind === 'collection') {
      const row = await db.collections.get(shelf.id);
      if (row !== undefined)
        await change('act_collected', addToCollection(row.id), row.name, dropped);
    }
    if (shelf.kind === 'tag') {
      const name = (await db.tags.get(shelf.key))?.name ?? shelf.key;
      await change('act_tagged', addTags([name]), name, dropped);
    }
  };

  const ask = (kind: 'tag' | 'untag' | 'collect' | 'due' | 'unused' | 'palette' | 'keys') => () =>
    world.onAsk({ kind });
  const acting: Record<CommandId, () => unknown> = {
    open: () => selection.cursor !== null && openLine(selection.cursor),
    tag: ask('tag'),
    untag: ask('untag'),
    collect: ask('collect'),
    leave: () =>
      collection !== null &&
      change('act_left', removeFromCollection(collection.id), collection.name),
    read: () => change('act_read', setStatus('read')),
    unread: () => change('act_unread', setStatus('unread')),
    todo: () => change('act_todo', setStatus('todo')),
    done: () => change('act_done', setStatus('done')),
    due: ask('due'),
    cite: () => void citeThem(),
    export: () => void exportThem(),
    trash: async () => {
      if (targets.length === 0 && lines.length > 0) return dropParts();
      await trashThem();
      world.onTrashed(targets);
    },
    reread: () => world.onAsk({ kind: 'reread', ids: targets }),
    up: () => place(placedBy(ids, lines, -1)),
    down: () => place(placedBy(ids, lines, 1)),
    all: world.onAll,
    search: () => {
      const box = document.getElementById(SEARCH_ID);
      box?.focus();
      if (box instanceof HTMLInputElement) box.select();
    },
    alone: world.onAlone,
    next: () => world.onStep(1),
    previous: () => world.onStep(-1),
    collection: () => world.onAsk({ kind: 'collection', collection: null }),
    section: () => askPart('section'),
    between: () => askPart('note'),
    unused: ask('unused'),
    dense: world.onDense,
    palette: ask('palette'),
    keys: ask('keys'),
  };
  const needs = new Set<CommandId>(['tag', 'untag', 'collect', 'due', 'reread', 'cite']);
  return {
    targets,
    change,
    ask: world.onAsk,
    run: (id) => {
      if (needs.has(id) && targets.length === 0) acts.say(t('act_choose_first'));
      else acting[id]();
    },
    dropOn: (shelf, dropped) => void dropOn(shelf, dropped),
    place: canPlace ? (after, dropped) => void place(placedAfter(ids, dropped, after)) : undefined,
  };
}
