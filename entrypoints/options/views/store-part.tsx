import { useApp } from '../../pages/app-context.ts';
import { StorageMeter } from '../../library/backup/views/storage-meter.tsx';
import { useLive } from '../../pages/use-live.ts';

/** How much room is taken, and the ways to the check of the store and to the trash. */
export function StorePart() {
  const { t, db } = useApp();
  const trashed = useLive(() => db.clips.where('deletedAt').above('').count(), [db]);
  return (
    <>
      <StorageMeter />
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
