import { useState } from 'preact/hooks';
import { Dialog } from '../../../components/dialog.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { colorTag, renameTag } from '../../../lib/extension/database/edit-tags.ts';
import type { TagRow } from '../../../lib/extension/database/schema.ts';
import { cleanTag, type ShelfColor, tagKey as keyOf } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';
import { go, shelfHash } from '../state/route.ts';
import type { Acts } from '../state/use-acts.ts';
import { ColorChoice } from './color-choice.tsx';

export interface TagNameDialogProps {
  readonly tagKey: string;
  readonly name: string;
  readonly acts: Acts;
  readonly onClose: () => void;
}

/** Another name and colour for a tag with all below it; a name that is there merges the two. */
export function TagNameDialog({ tagKey, name, acts, onClose }: TagNameDialogProps) {
  const { t, db } = useApp();
  const [text, setText] = useState(name);
  const [color, setColor] = useState<ShelfColor | null | undefined>(undefined);
  const row = useLive(async () => (await db.tags.get(tagKey)) ?? null, [tagKey]);
  const clean = cleanTag(text);
  const target = useLive(async () => (await db.tags.get(keyOf(clean))) ?? null, [clean]);
  const isMerge = target != null && target.key !== tagKey;
  const rename = async () => {
    let rows: readonly TagRow[] = [];
    const merged = target;
    await acts.act({
      words: 'act_tag_renamed',
      about: clean,
      isAlwaysTold: true,
      run: async (world) => {
        const outcome = await renameTag(db, tagKey, clean, world);
        rows = outcome.rows;
        return outcome;
      },
      restore: async () => {
        if (merged == null) await db.tags.delete(keyOf(clean));
        await db.tags.bulkPut([...rows]);
      },
    });
    go(shelfHash({ shelf: { kind: 'tag', key: keyOf(clean) } }));
  };
  const save = async () => {
    onClose();
    if (color !== undefined) await colorTag(db, tagKey, color);
    if (clean !== name) await rename();
  };
  return (
    <Dialog title={t('tag_rename')} closeLabel={t('action_close')} onClose={onClose}>
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (clean !== '') void save();
        }}
      >
        <TextField label={t('tag_name')} value={text} onInput={setText} />
        <p class="quiet">{t(isMerge ? 'tag_will_merge' : 'tag_name_hint', target?.name ?? '')}</p>
        <ColorChoice
          color={color === undefined ? (row?.color ?? null) : color}
          onColor={setColor}
        />
        <div class="dialog-foot">
          <button type="submit" class="button button-primary" disabled={clean === ''}>
            {t(isMerge ? 'tag_merge' : 'action_keep')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
