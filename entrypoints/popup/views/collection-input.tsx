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
  const listed = useLive(() => listCollections(db), []);
  const known = listed ?? [];
  const chosen = known.filter((collection) => form.collections.includes(collection.id));
  const complete = useCompletion(
    known
      .filter((collection) => !form.collections.includes(collection.id))
      .map(({ id, name, clips }) => ({ key: id, text: name, hint: `${clips}` })),
  );

  // The form has it at once, so that a save right behind it does too; the collection's row is made before.
  const add = (name: string) => {
    const key = tagKey(name);
    if (key === '') return;
    const id = known.find((each) => tagKey(each.name) === key)?.id ?? crypto.randomUUID();
    void ensureCollection(db, cleanLine(name), { id, now: new Date().toISOString() });
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
        // Nothing is new before it is known what there is.
        mustMatch={listed === undefined}
        onAdd={add}
        onRemove={(key) =>
          onChange({ ...form, collections: form.collections.filter((id) => id !== key) })
        }
        removeLabel={(text) => t('remove_collection', text)}
      />
    </div>
  );
}
