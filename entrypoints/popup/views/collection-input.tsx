import { ChipInput } from '../../../components/chip-input.tsx';
import { cleanLine, tagKey } from '../../../lib/index.ts';
import { ensureCollection, listCollections } from '../../../lib/extension/database/collections.ts';
import { useApp } from '../../pages/app-context.ts';
import type { ClipForm } from '../state/clip-form.ts';
import { useCompletion } from '../state/use-completion.ts';
import { useLive } from '../../pages/use-live.ts';

export interface CollectionInputProps {
  readonly form: ClipForm;
  readonly onChange: (form: ClipForm) => void;
}

/** The collections of a clip; a name that is new makes one. */
export function CollectionInput({ form, onChange }: CollectionInputProps) {
  const { t, db } = useApp();
  const known = useLive(() => listCollections(db), []) ?? [];
  const chosen = known.filter((collection) => form.collections.includes(collection.id));
  const complete = useCompletion(
    known
      .filter((collection) => !form.collections.includes(collection.id))
      .map(({ id, name, clips }) => ({ key: id, text: name, hint: `${clips}` })),
  );

  const add = async (name: string) => {
    if (tagKey(name) === '') return;
    const world = { id: crypto.randomUUID(), now: new Date().toISOString() };
    const { id } = await ensureCollection(db, cleanLine(name), world);
    if (!form.collections.includes(id))
      onChange({ ...form, collections: [...form.collections, id] });
  };

  return (
    <div class="field">
      <span class="field-label">{t('field_collection')}</span>
      <ChipInput
        label={t('field_collection')}
        placeholder={t('placeholder_collection')}
        items={chosen.map(({ id, name }) => ({ key: id, text: name }))}
        complete={complete}
        createLabel={(text) => {
          const key = tagKey(text);
          const isKnown = key === '' || known.some(({ name }) => tagKey(name) === key);
          return isKnown ? null : t('collection_create', cleanLine(text));
        }}
        onAdd={(name) => void add(name)}
        onRemove={(key) =>
          onChange({ ...form, collections: form.collections.filter((id) => id !== key) })
        }
        removeLabel={(text) => t('remove_collection', text)}
      />
    </div>
  );
}
