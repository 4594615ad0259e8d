import { useState } from 'preact/hooks';
import { isDismissed, pickersOf } from '../../../../lib/extension/backup/file-pickers.ts';
import {
  copiesFolder,
  keepCopies,
  pickDownloads,
  pickFolder,
  stopCopies,
} from '../../../../lib/extension/backup/keep-copies.ts';
import { useApp } from '../../../pages/app-context.ts';
import { useLive } from '../../../pages/use-live.ts';
import { downloadFile } from '../state/open-target.ts';
import { useBackupFacts } from '../state/use-backup-facts.ts';
import { timeWords } from '../../../pages/moment-words.ts';
import { COPY_FAULT_WORDS } from './words.ts';

/** Copies that are made by themselves, into a folder picked once or to the browser's downloads. */
export function CopiesPanel() {
  const { t, db, language } = useApp();
  const facts = useBackupFacts();
  const folder = useLive(async () => (await copiesFolder(db)) ?? null, [db]);
  const [isBusy, setBusy] = useState(false);
  const pickers = pickersOf(window);

  const copy = async (): Promise<void> => {
    setBusy(true);
    await keepCopies(db, { now: new Date(), isAsked: true, download: downloadFile });
    setBusy(false);
  };
  const choose = async (): Promise<void> => {
    try {
      const handle = await pickers?.showDirectoryPicker({ id: 'sao-luu', mode: 'readwrite' });
      if (handle === undefined) return;
      await pickFolder(db, handle);
      await copy();
    } catch (error) {
      if (!isDismissed(error)) console.error(error);
    }
  };

  const chooseDownloads = async (): Promise<void> => {
    await pickDownloads(db);
    await copy();
  };

  const state = facts?.state;
  const isOn = Boolean(folder) || state?.toDownloads === true;
  const last = typeof state?.copyAt === 'string' && (
    <span class="quiet">{t('copies_last', timeWords(state.copyAt, language))}</span>
  );
  return (
    <section class="backup-panel">
      <h2>{t('copies_title')}</h2>
      <p>{t(pickers === undefined ? 'copies_unavailable' : 'copies_intro')}</p>
      {folder && (
        <p>
          {t('copies_folder', folder.name)} {last}
        </p>
      )}
      {!folder && isOn && (
        <p>
          {t('copies_in_downloads')} {last}
        </p>
      )}
      {isOn && state?.copyFault && (
        <p class="problem" role="alert">
          {t(COPY_FAULT_WORDS[state.copyFault])}
        </p>
      )}
      <div class="backup-actions">
        {pickers !== undefined && (
          <button
            type="button"
            class="button"
            disabled={isBusy || folder === undefined}
            onClick={() => void choose()}
          >
            {t(folder ? 'copies_pick_other' : 'copies_pick')}
          </button>
        )}
        {state?.toDownloads !== true && (
          <button
            type="button"
            class="button"
            disabled={isBusy || folder === undefined}
            onClick={() => void chooseDownloads()}
          >
            {t('copies_downloads')}
          </button>
        )}
        {isOn && (
          <>
            <button type="button" class="button" disabled={isBusy} onClick={() => void copy()}>
              {t(isBusy ? 'copies_copying' : 'copies_now')}
            </button>
            <button type="button" class="button" onClick={() => void stopCopies(db)}>
              {t('copies_stop')}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
