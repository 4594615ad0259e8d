import { useMemo, useState } from 'preact/hooks';
import { Dialog } from '../../../components/dialog.tsx';
import { listCollections } from '../../../lib/extension/database/collections.ts';
import { mergeCollections } from '../../../lib/extension/database/edit-collections.ts';
import type { CollectionRow } from '../../../lib/extension/database/schema.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';
import { go, shelfHash } from '../state/route.ts';
import type { Acts } from '../state/use-acts.ts';
import { usePick } from '../state/use-pick.ts';
import { type PickItem, PickList } from './pick-list.tsx';

export interface MergeDialogProps {
  readonly collection: CollectionRow;
  readonly acts: Acts;
  readonly onClose: () => void;
}

const NONE: readonly PickItem[] = [];

/** Puts all of one collection into another, which takes its place. */
export function MergeDialog({ collection, acts, onClose }: MergeDialogProps) {
  const { t, db } = useApp();
  const [text, setText] = useState('');
  const collections = useLive(() => listCollections(db), [db]);
  const items = useMemo(
    () =>
      collections
        ?.filter(({ id, query }) => id !== collection.id && query === undefined)
        .map(({ id, name, clips }): PickItem => ({
          id,
          text: name,
          group: t('count_clips', clips),
        })) ?? NONE,
    [collections],
  );
  const found = usePick(items, text);
  const pick = async (into: PickItem) => {
    onClose();
    let rows: readonly CollectionRow[] = [];
    await acts.act({
      words: 'act_merged',
      about: into.text,
      isAlwaysTold: true,
      run: async (world) => {
        const outcome = await mergeCollections(db, collection.id, into.id, world);
        rows = outcome.rows;
        return outcome;
      },
      restore: () => db.collections.bulkPut([...rows]),
    });
    go(shelfHash({ shelf: { kind: 'collection', id: into.id } }));
  };
  const title = t('merge_title', collection.name);
  return (
    <Dialog title={title} closeLabel={t('action_close')} onClose={onClose}>
      <PickList
        label={title}
        placeholder={t('collect_placeholder')}
        text={text}
        onText={setText}
        items={found}
        onPick={(item) => void pick(item)}
      >
        {collections !== undefined && found.length === 0 && <p class="quiet">{t('pick_none')}</p>}
      </PickList>
    </Dialog>
  );
}
