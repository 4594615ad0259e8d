import { useState } from 'preact/hooks';
import { isDismissed, pickersOf } from '../../../../lib/extension/backup/file-pickers.ts';
import {
  copiesFolder,
  forgetFolder,
  keepCopies,
  pickFolder,
} from '../../../../lib/extension/backup/keep-copies.ts';
import { useApp } from '../../../pages/app-context.ts';
import { useLive } from '../../../pages/use-live.ts';
import { useBackupFacts } from '../state/use-backup-facts.ts';
import { timeWords } from '../../../pages/moment-words.ts';
import { COPY_FAULT_WORDS } from './words.ts';

/** Copies that are made by themselves, into a folder picked once. */
export function CopiesPanel() {
  const { t, db, language } = useApp();
  const facts = useBackupFacts();
  const folder = useLive(async () => (await copiesFolder(db)) ?? null, [db]);
  const [isBusy, setBusy] = useState(false);
  const pickers = pickersOf(window);

  const copy = async (): Promise<void> => {
    setBusy(true);
    await keepCopies(db, { now: new Date(), isAsked: true });
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

  const state = facts?.state;
  return (
    <section class="backup-panel">
      <h2>{t('copies_title')}</h2>
      <p>{t(pickers === undefined ? 'copies_unavailable' : 'copies_intro')}</p>
      {folder && (
        <p>
          {t('copies_folder', folder.name)}{' '}
          <span class="quiet">
            {typeof state?.copyAt === 'string' &&
              t('copies_last', timeWords(state.copyAt, language))}
          </span>
        </p>
      )}
      {folder && state?.copyFault && (
        <p class="problem" role="alert">
          {t(COPY_FAULT_WORDS[state.copyFault])}
        </p>
      )}
      {pickers !== undefined && (
        <div class="backup-actions">
          <button
            type="button"
            class="button"
            disabled={isBusy || folder === undefined}
            onClick={() => void choose()}
          >
            {t(folder ? 'copies_pick_other' : 'copies_pick')}
          </button>
          {folder && (
            <>
              <button type="button" class="button" disabled={isBusy} onClick={() => void copy()}>
                {t(isBusy ? 'copies_copying' : 'copies_now')}
              </button>
              <button type="button" class="button" onClick={() => void forgetFolder(db)}>
                {t('copies_stop')}
              </button>
            </>
          )}
        </div>
      )}
    </section>
  );
}
