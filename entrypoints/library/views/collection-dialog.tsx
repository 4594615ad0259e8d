import { useState } from 'preact/hooks';
import { Dialog } from '../../../components/dialog.tsx';
import { TextField } from '../../../components/text-field.tsx';
import {
  type CollectionFault,
  type CollectionForm,
  putCollection,
} from '../../../lib/extension/database/edit-collections.ts';
import type { CollectionRow } from '../../../lib/extension/database/schema.ts';
import type { ShelfColor } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';
import { go, shelfHash } from '../state/route.ts';
import { ColorChoice } from './color-choice.tsx';

export interface CollectionDialogProps {
  /** Null for a new one. */
  readonly collection: CollectionRow | null;
  readonly begin?: Partial<CollectionForm>;
  readonly onClose: () => void;
}

const FAULTS = { 'no-name': 'collection_no_name', 'name-taken': 'collection_name_taken' } as const;

/** Name, sign, colour and place of a collection; its query where it is a smart one. */
export function CollectionDialog({ collection, begin, onClose }: CollectionDialogProps) {
  const { t, db } = useApp();
  const start = { ...collection, ...begin };
  const [name, setName] = useState(start.name ?? '');
  const [emoji, setEmoji] = useState(start.emoji ?? '');
  const [color, setColor] = useState<ShelfColor | null>(start.color ?? null);
  const [isPinned, setPinned] = useState(start.isPinned ?? false);
  const [parent, setParent] = useState(start.parent ?? '');
  const [query, setQuery] = useState(start.query ?? '');
  const [fault, setFault] = useState<CollectionFault | null>(null);
  const rows = useLive(() => db.collections.toArray(), [db]) ?? [];
  const isParent = rows.some((row) => row.parent !== undefined && row.parent === collection?.id);
  const parents = isParent
    ? []
    : rows.filter((row) => row.parent === undefined && row.id !== collection?.id);
  const isSmart = start.query !== undefined;
  const save = async () => {
    const form: CollectionForm = {
      name,
      ...(color !== null && { color }),
      ...(emoji.trim() !== '' && { emoji: firstSign(emoji.trim()) }),
      ...(isPinned && { isPinned }),
      ...(parent !== '' && { parent }),
      ...(isSmart && query.trim() !== '' && { query: query.trim() }),
    };
    const id = collection?.id ?? crypto.randomUUID();
    const put = await putCollection(db, form, { id, now: new Date().toISOString() });
    if (!put.ok) {
      setFault(put.reason);
      return;
    }
    onClose();
    if (collection === null) go(shelfHash({ shelf: { kind: 'collection', id } }));
  };
  const title =
    collection === null ? (isSmart ? 'search_keep' : 'collection_new') : 'collection_edit';
  return (
    <Dialog title={t(title)} closeLabel={t('action_close')} onClose={onClose}>
      <form
        class="dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t('collection_name')}
          value={name}
          {...(fault !== null && { error: t(FAULTS[fault]) })}
          onInput={(value) => {
            setName(value);
            setFault(null);
          }}
        />
        {isSmart && (
          <>
            <TextField label={t('collection_query')} value={query} onInput={setQuery} />
            <p class="quiet">{t('collection_smart')}</p>
          </>
        )}
        <TextField
          label={t('collection_emoji')}
          value={emoji}
          placeholder="📌"
          onInput={setEmoji}
        />
        <ColorChoice color={color} onColor={setColor} />
        {parents.length > 0 && (
          <label class="field">
            <span class="field-label">{t('collection_parent')}</span>
            <select
              class="input"
              value={parent}
              onChange={(event) => setParent(event.currentTarget.value)}
            >
              <option value="">{t('collection_top')}</option>
              {parents.map((row) => (
                <option key={row.id} value={row.id}>
                  {row.name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label class="check">
          <input
            type="checkbox"
            checked={isPinned}
            onChange={(event) => setPinned(event.currentTarget.checked)}
          />
          {t('collection_pin')}
        </label>
        <div class="dialog-foot">
          <button type="submit" class="button button-primary">
            {t(collection === null ? 'collections_add' : 'action_keep')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** One sign as a person sees it, however many code points it is made of. */
function firstSign(text: string): string {
  const [first] = new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(text);
  return first?.segment ?? '';
}
