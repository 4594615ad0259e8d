import { useState } from 'preact/hooks';
import { changeClips } from '../../../lib/extension/database/bulk-edit.ts';
import { addToCollection } from '../../../lib/extension/database/change-of.ts';
import { ensureCollection } from '../../../lib/extension/database/collections.ts';
import { useApp } from '../../pages/app-context.ts';

export interface CollectStepProps {
  readonly clipId: string;
  /** The collection did not exist before. */
  readonly onMade: (id: string) => void;
}

/** Puts the demo clip into a collection, which is made where there is none of that name. */
export function CollectStep({ clipId, onMade }: CollectStepProps) {
  const { t, db } = useApp();
  const [name, setName] = useState(t('tour_collection'));
  const collect = async (): Promise<void> => {
    const [id, now] = [crypto.randomUUID(), new Date().toISOString()];
    const collection = await ensureCollection(db, name, { id, now });
    if (collection.id === id) onMade(id);
    await changeClips(db, [clipId], addToCollection(collection.id), { now });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') collect().catch(console.error);
      }}
    >
      <p>{t('tour_collect_about')}</p>
      <div class="tour-line">
        <input
          class="input"
          aria-label={t('field_collection')}
          required
          maxLength={120}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class="button button-primary">
          {t('tour_collect_act')}
        </button>
      </div>
    </form>
  );
}
