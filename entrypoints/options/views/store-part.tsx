import { useApp } from '../../pages/app-context.ts';
import { StorageMeter } from '../../library/backup/views/storage-meter.tsx';
import type { SettingsState } from '../state/use-settings.ts';
import { LockedNote } from './locked-note.tsx';
import { useLive } from '../../pages/use-live.ts';

/** How much room is taken, whether attachments take some of it, and the ways to the check of the store and to the trash. */
export function StorePart({ settings, isSet, change }: SettingsState) {
  const { t, db } = useApp();
  const trashed = useLive(() => db.clips.where('deletedAt').above('').count(), [db]);
  return (
    <>
      <StorageMeter />
      <label class="options-switch">
        <input
          type="checkbox"
          checked={settings.keepFiles}
          disabled={isSet('keepFiles')}
          onChange={(event) => change({ keepFiles: event.currentTarget.checked })}
        />
        <span>
          {t('settings_keep_files')}
          <span class="quiet">{t('settings_keep_files_about')}</span>
        </span>
      </label>
      {isSet('keepFiles') && <LockedNote />}
      <p class="options-row">
        <span>{t('settings_check_about')}</span>
        <a class="button" href="/library.html#backup">
          {t('check_title')}
        </a>
      </p>
      <p class="options-row">
        <span>{trashed !== undefined && t('settings_trash_count', trashed)}</span>
        <a class="button" href="/library.html#trash">
          {t('nav_trash')}
        </a>
      </p>
    </>
  );
}
