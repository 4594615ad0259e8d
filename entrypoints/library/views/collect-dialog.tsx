import { useMemo, useState } from 'preact/hooks';
import { Dialog } from '../../../components/dialog.tsx';
import { addToCollection, moveToCollection } from '../../../lib/extension/database/change-of.ts';
import { ensureCollection, listCollections } from '../../../lib/extension/database/collections.ts';
import type { Shelf } from '../../../lib/extension/database/shelves.ts';
import { cleanLine } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';
import type { Runner } from '../state/use-runner.ts';
import { isNamed, usePick } from '../state/use-pick.ts';
import { type PickItem, PickList } from './pick-list.tsx';

export interface CollectDialogProps {
  /** Where the clips are; from a collection they can be moved. */
  readonly shelf: Shelf;
  readonly runner: Runner;
  readonly onClose: () => void;
}

const NONE: readonly PickItem[] = [];

/** Puts clips into a collection, a new one where none is called so, or moves them there. */
export function CollectDialog({ shelf, runner, onClose }: CollectDialogProps) {
  const { t, db } = useApp();
  const [text, setText] = useState('');
  const [isMoving, setMoving] = useState(false);
  const from = shelf.kind === 'collection' ? shelf.id : null;
  const collections = useLive(() => listCollections(db), [db]);
  const items = useMemo(
    () =>
      collections
        ?.filter(({ id, query }) => id !== from && query === undefined)
        .map(({ id, name, clips }): PickItem => ({
          id,
          text: name,
          group: t('count_clips', clips),
        })) ?? NONE,
    [collections, from, t],
  );
  const found = usePick(items, text);
  const typed = cleanLine(text);
  const offered =
    typed === '' || isNamed(items, typed)
      ? found
      : [...found, { id: '', text: t('collect_make', typed) }];
  const pick = async (item: PickItem) => {
    onClose();
    const world = { id: crypto.randomUUID(), now: new Date().toISOString() };
    const to =
      item.id === '' ? await ensureCollection(db, typed, world) : { id: item.id, name: item.text };
    const change =
      isMoving && from !== null ? moveToCollection(from, to.id) : addToCollection(to.id);
    await runner.change(isMoving ? 'act_moved' : 'act_collected', change, to.name);
  };
  const title = t('collect_title', runner.targets.length);
  return (
    <Dialog title={title} closeLabel={t('action_close')} onClose={onClose}>
      <PickList
        label={title}
        placeholder={t('collect_placeholder')}
        text={text}
        onText={setText}
        items={offered}
        onPick={(item) => void pick(item)}
      >
        {from !== null && (
          <label class="check">
            <input
              type="checkbox"
              checked={isMoving}
              onChange={(event) => setMoving(event.currentTarget.checked)}
            />
            {t('collect_move')}
          </label>
        )}
      </PickList>
    </Dialog>
  );
}
