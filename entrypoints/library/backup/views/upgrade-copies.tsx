import { listUpgradeCopies } from '../../../../lib/extension/backup/upgrade-copies.ts';
import { useApp } from '../../../pages/app-context.ts';
import { sizeWords } from '../../../pages/size-words.ts';
import { startDownload } from '../../../pages/start-download.ts';
import { useOnce } from '../../../pages/use-once.ts';
import { timeWords } from '../../../pages/moment-words.ts';

/** The copies that were made by themselves before an upgrade of the store; nothing where there are none. */
export function UpgradeCopies() {
  const { t, language } = useApp();
  // Where the browser has no such place, there are none either.
  const copies = useOnce(() => listUpgradeCopies().catch(() => []));
  if (copies === undefined || copies.length === 0) return null;
  return (
    <section class="backup-panel">
      <h2>{t('upgrade_copies_title')}</h2>
      <p>{t('upgrade_copies_intro')}</p>
      <ul class="upgrade-copies">
        {copies.map(({ name, at, file }) => (
          <li key={name}>
            <span>
              {timeWords(new Date(at).toISOString(), language)}{' '}
              <span class="quiet">{sizeWords(file.size, language)}</span>
            </span>
            <button
              type="button"
              class="button"
              onClick={() => startDownload({ name, blob: file })}
            >
              {t('upgrade_copies_save')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
