import { useState } from 'preact/hooks';
import { TextField } from '../../../components/text-field.tsx';
import {
  ensureCollection,
  listCollections,
  listTags,
} from '../../../lib/extension/database/collections.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';
import { type Shelf, ShelfView } from './shelf-view.tsx';

/** Collections and tags; one of them opened, with its clips and its export. */
export function CollectionsFace() {
  const { t, db } = useApp();
  const [shelf, setShelf] = useState<Shelf>();
  const collections = useLive(() => listCollections(db), []);
  const tags = useLive(() => listTags(db), []);
  if (shelf !== undefined) return <ShelfView shelf={shelf} onBack={() => setShelf(undefined)} />;
  return (
    <main>
      <div id="panel" class="panel shelves" role="tabpanel" aria-labelledby="tab-collections">
        <section>
          <h2>{t('collections_title')}</h2>
          <NewCollection />
          {collections?.length === 0 && <p class="quiet">{t('collections_none')}</p>}
          <ul role="list">
            {collections?.map(({ id, name, clips }) => (
              <ShelfRow
                key={id}
                name={name}
                clips={clips}
                onOpen={() => setShelf({ name, where: { collection: id } })}
              />
            ))}
          </ul>
        </section>
        <section>
          <h2>{t('tags_title')}</h2>
          {tags?.length === 0 && <p class="quiet">{t('tags_none')}</p>}
          <ul role="list">
            {tags?.map(({ key, name, clips }) => (
              <ShelfRow
                key={key}
                name={name}
                clips={clips}
                onOpen={() => setShelf({ name, where: { tagKey: key } })}
              />
            ))}
          </ul>
        </section>
      </div>
    </main>
  );
}

function ShelfRow(props: { name: string; clips: number; onOpen: () => void }) {
  const { t } = useApp();
  return (
    <li>
      <button type="button" class="shelf-row" onClick={props.onOpen}>
        <span class="shelf-name">{props.name}</span>
        <span class="quiet">{t('count_clips', props.clips)}</span>
      </button>
    </li>
  );
}

function NewCollection() {
  const { t, db } = useApp();
  const [name, setName] = useState('');
  const add = async () => {
    if (name.trim() === '') return;
    const world = { id: crypto.randomUUID(), now: new Date().toISOString() };
    await ensureCollection(db, name, world);
    setName('');
  };
  return (
    <form
      class="new-collection"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField label={t('collections_new')} value={name} onInput={setName} />
      <button type="submit" class="button" disabled={name.trim() === ''}>
        {t('collections_add')}
      </button>
    </form>
  );
}
