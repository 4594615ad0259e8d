import { useRef, useState } from 'preact/hooks';
import { mergeCandidates } from '../../../lib/extension/batch/candidates.ts';
import {
  type Candidate,
  type Keys,
  matching,
  onlyUnsaved,
} from '../../../lib/extension/batch/choose.ts';
import { enterBatch } from '../../../lib/extension/batch/journal.ts';
import { diskFailure } from '../../../lib/extension/database/failure.ts';
import { readSettings, writeSettings } from '../../../lib/extension/settings.ts';
import { useApp } from '../../pages/app-context.ts';
import { useOnce } from '../../pages/use-once.ts';
import type { ClipForm } from '../../popup/state/clip-form.ts';
import { CollectionInput } from '../../popup/views/collection-input.tsx';
import { TagInput } from '../../popup/views/tag-input.tsx';
import { loadMore, type Offer } from '../state/load-candidates.ts';
import { PickerBar } from './picker-bar.tsx';
import { PickerList } from './picker-list.tsx';

export interface PickerProps {
  readonly load: () => Promise<Offer | undefined>;
  readonly onStarted: (batchId: string) => void;
}

/** Chooses pages to save: from the links of a list, or among the tabs of a window. */
export function Picker({ load, onStarted }: PickerProps) {
  const { t } = useApp();
  const read = useOnce(async () => ({
    offer: (await load()) ?? null,
    keepsFiles: (await readSettings()).keepFiles,
  }));
  if (read === undefined) return <main class="batch-page" aria-busy="true" />;
  const { offer, keepsFiles } = read;
  if (offer === null) {
    return (
      <main class="batch-page">
        <p class="notice" role="alert">
          {t('pick_gone')}
        </p>
      </main>
    );
  }
  return <LoadedPicker offer={offer} keepsFiles={keepsFiles} onStarted={onStarted} />;
}

const isChoosable = ({ obstacle }: Candidate): boolean => obstacle === null;
const EMPTY: ClipForm = { edits: {}, tags: [], collections: [], note: '' };

function LoadedPicker(props: {
  readonly offer: Offer;
  /** As it was chosen last. */
  readonly keepsFiles: boolean;
  readonly onStarted: PickerProps['onStarted'];
}) {
  const { t, db } = useApp();
  const [offer, setOffer] = useState(props.offer);
  const [chosen, setChosen] = useState<Keys>(() => onlyUnsaved(new Set(), offer.candidates));
  const [filter, setFilter] = useState('');
  const [labels, setLabels] = useState(EMPTY);
  const [keepsFiles, setKeepsFiles] = useState(props.keepsFiles);
  const [more, setMore] = useState<'idle' | 'loading' | 'failed'>('idle');
  const [saving, setSaving] = useState<'idle' | 'entering' | 'quota' | 'storage'>('idle');
  const list = useRef<HTMLElement>(null);
  const shown = matching(offer.candidates, filter);

  const onMore = async () => {
    setMore('loading');
    const found = await loadMore(db, offer);
    if (found !== undefined) {
      const candidates = mergeCandidates(offer.candidates, found.candidates);
      const fresh = candidates.slice(offer.candidates.length);
      setOffer({ ...offer, candidates, next: found.next });
      setChosen((before) => onlyUnsaved(before, fresh));
    }
    setMore(found === undefined ? 'failed' : 'idle');
  };

  const onSave = async () => {
    const { kind, title, url, tabId, candidates } = offer;
    const { tags, collections } = labels;
    setSaving('entering');
    try {
      const id = await enterBatch(
        db,
        { kind, title, url, tabId, tags, collections, keepsFiles },
        candidates.filter(({ key }) => chosen.has(key)),
        { newId: () => crypto.randomUUID(), now: new Date().toISOString() },
      );
      if (keepsFiles !== props.keepsFiles) await writeSettings({ keepFiles: keepsFiles });
      props.onStarted(id);
    } catch (error) {
      console.error(error);
      setSaving(await diskFailure(error));
    }
  };

  return (
    <main class="batch-page picker">
      <header class="picker-head">
        <h1>{t(offer.kind === 'tabs' ? 'pick_tabs' : 'action_pick')}</h1>
        <p class="quiet">{offer.title}</p>
      </header>
      <section class="picker-main" ref={list}>
        <PickerBar
          shown={shown}
          chosen={chosen}
          filter={filter}
          onFilter={setFilter}
          onChosen={setChosen}
          onEnterList={() =>
            list.current?.querySelector<HTMLInputElement>('.pick-row input:enabled')?.focus()
          }
        />
        <PickerList shown={shown} chosen={chosen} onChosen={setChosen} />
        {shown.length === 0 && (
          <p class="notice">{t(offer.candidates.length === 0 ? 'pick_empty' : 'pick_no_match')}</p>
        )}
        {offer.next !== null && (
          <div class="picker-more">
            <button
              type="button"
              class="button"
              disabled={more === 'loading'}
              onClick={() => void onMore()}
            >
              {t('pick_more')}
            </button>
            {more === 'failed' && (
              <span class="problem" role="alert">
                {t('pick_more_failed')}
              </span>
            )}
          </div>
        )}
      </section>
      <aside class="picker-side">
        <h2>{t('pick_labels')}</h2>
        <TagInput form={labels} suggestions={[]} onChange={setLabels} />
        <CollectionInput form={labels} onChange={setLabels} />
        <label class="picker-files">
          <input
            type="checkbox"
            checked={keepsFiles}
            onChange={({ currentTarget }) => setKeepsFiles(currentTarget.checked)}
          />
          <span>
            {t('pick_keep_files')}
            <span class="quiet">{t('pick_keep_files_about')}</span>
          </span>
        </label>
        <p class="picker-count" role="status">
          {t('pick_count', chosen.size, offer.candidates.filter(isChoosable).length)}
        </p>
        <button
          type="button"
          class="button button-primary"
          disabled={chosen.size === 0 || saving === 'entering'}
          onClick={() => void onSave()}
        >
          {t('pick_save', chosen.size)}
        </button>
        {(saving === 'quota' || saving === 'storage') && (
          <p class="problem" role="alert">
            {t(saving === 'quota' ? 'save_failed_quota' : 'save_failed_storage')}
          </p>
        )}
        {offer.kind === 'list' && <p class="quiet">{t('list_offer_hint')}</p>}
        <p class="quiet">{t('pick_keys')}</p>
      </aside>
    </main>
  );
}
