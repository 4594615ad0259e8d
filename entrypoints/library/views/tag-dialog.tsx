import { Minus } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import { Dialog } from '../../../components/dialog.tsx';
import { Icon } from '../../../components/icon.tsx';
import { addTags, takeOffTag } from '../../../lib/extension/database/change-of.ts';
import { listTags } from '../../../lib/extension/database/collections.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { cleanTag, tagKey } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';
import type { Runner } from '../state/use-runner.ts';
import { isNamed, usePick } from '../state/use-pick.ts';
import { type PickItem, PickList } from './pick-list.tsx';

export interface TagDialogProps {
  /** Whether only taking off is meant. */
  readonly isTakingOff: boolean;
  readonly runner: Runner;
  readonly onClose: () => void;
}

const NONE: readonly PickItem[] = [];

/** The tags of clips: those that they bear, each to be taken off, and all others to be put on. */
export function TagDialog({ isTakingOff, runner, onClose }: TagDialogProps) {
  const { t, db } = useApp();
  const [text, setText] = useState('');
  const { targets } = runner;
  const tags = useLive(() => listTags(db), [db]);
  const borne = useLive(() => countBorne(db, targets), [db, targets.join()]);
  const items = useMemo((): readonly PickItem[] => {
    if (tags === undefined || borne === undefined) return NONE;
    const offered = isTakingOff ? tags.filter(({ key }) => borne.has(key)) : tags;
    return offered
      .filter(({ key }) => isTakingOff || borne.get(key) !== targets.length)
      .map(({ key, name, clips }) => ({ id: key, text: name, group: t('count_clips', clips) }));
  }, [tags, borne]);
  const found = usePick(items, text);
  const typed = cleanTag(text);
  const known = tags?.map(({ key, name }) => ({ id: key, text: name })) ?? NONE;
  const offered =
    isTakingOff || typed === '' || isNamed(known, typed)
      ? found
      : [...found, { id: '', text: t('tag_make', typed) }];
  const takeOff = (name: string) =>
    void runner.change('act_untagged', takeOffTag(tagKey(name)), name, targets);
  const pick = (item: PickItem) => {
    onClose();
    const name = item.id === '' ? typed : item.text;
    if (isTakingOff) takeOff(name);
    else void runner.change('act_tagged', addTags([name]), name);
  };
  const title = t(isTakingOff ? 'untag_title' : 'tag_title', targets.length);
  const bears = isTakingOff ? [] : (tags?.filter(({ key }) => borne?.has(key) === true) ?? []);
  return (
    <Dialog title={title} closeLabel={t('action_close')} onClose={onClose}>
      <PickList
        label={title}
        placeholder={t('tag_placeholder')}
        text={text}
        onText={setText}
        items={offered}
        onPick={pick}
      >
        {tags !== undefined && offered.length === 0 && <p class="quiet">{t('pick_none')}</p>}
        {bears.length > 0 && (
          <section class="tags-borne" aria-label={t('tags_borne')}>
            <h3 class="quiet">{t('tags_borne')}</h3>
            <ul role="list">
              {bears.map(({ key, name }) => (
                <li key={key}>
                  <button
                    type="button"
                    class="button"
                    aria-label={t('tag_take_off', name)}
                    title={t('tag_take_off', name)}
                    onClick={() => takeOff(name)}
                  >
                    <Icon node={Minus} />
                    {name}
                    {targets.length > 1 && <span class="option-count">{borne?.get(key) ?? 0}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </PickList>
    </Dialog>
  );
}

/** Keys of the tags that clips bear, and how many of these clips bear each. */
async function countBorne(
  db: ClipDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  await db.clips
    .where('id')
    .anyOf([...ids])
    .each((row) => row.tagKeys.forEach((key) => counts.set(key, (counts.get(key) ?? 0) + 1)));
  return counts;
}
