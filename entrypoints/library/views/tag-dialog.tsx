import { useMemo, useState } from 'preact/hooks';
import { Dialog } from '../../../components/dialog.tsx';
import { addTags, removeTags } from '../../../lib/extension/database/change-of.ts';
import { listTags } from '../../../lib/extension/database/collections.ts';
import { cleanTag, tagKey } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';
import type { Runner } from '../state/use-runner.ts';
import { isNamed, usePick } from '../state/use-pick.ts';
import { type PickItem, PickList } from './pick-list.tsx';

export interface TagDialogProps {
  readonly isTakingOff: boolean;
  readonly runner: Runner;
  readonly onClose: () => void;
}

const NONE: readonly PickItem[] = [];

/** Puts a tag on clips, a new one where none is called so, or takes one off. */
export function TagDialog({ isTakingOff, runner, onClose }: TagDialogProps) {
  const { t, db } = useApp();
  const [text, setText] = useState('');
  const { targets } = runner;
  const tags = useLive(async () => {
    const all = await listTags(db);
    if (!isTakingOff) return all;
    const borne = new Set<string>();
    await db.clips
      .where('id')
      .anyOf([...targets])
      .each((row) => row.tagKeys.forEach((key) => borne.add(key)));
    return all.filter(({ key }) => borne.has(key));
  }, [isTakingOff]);
  const items = useMemo(
    () =>
      tags?.map(({ key, name, clips }): PickItem => ({
        id: key,
        text: name,
        group: t('count_clips', clips),
      })) ?? NONE,
    [tags],
  );
  const found = usePick(items, text);
  const typed = cleanTag(text);
  const offered =
    isTakingOff || typed === '' || isNamed(items, typed)
      ? found
      : [...found, { id: '', text: t('tag_make', typed) }];
  const pick = (item: PickItem) => {
    onClose();
    const name = item.id === '' ? typed : item.text;
    if (isTakingOff) void runner.change('act_untagged', removeTags([tagKey(name)]), name);
    else void runner.change('act_tagged', addTags([name]), name);
  };
  const title = t(isTakingOff ? 'untag_title' : 'tag_title', targets.length);
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
      </PickList>
    </Dialog>
  );
}
