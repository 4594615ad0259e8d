import { useApp } from '../../../pages/app-context.ts';
import { useLive } from '../../../pages/use-live.ts';
import { sizeWords } from '../../../pages/size-words.ts';

/** A share from which the disk counts as filling up. */
const NARROW = 0.9;

/** How much the store takes of what the browser may use. */
export function StorageMeter() {
  const { t, db, language } = useApp();
  const estimate = useLive(async () => {
    const [clips, files] = await Promise.all([db.clips.count(), db.blobs.count()]);
    // Of the browser's own, behind what the store is watched by.
    const { usage = 0, quota = 0 } = await Promise.resolve(navigator.storage.estimate());
    return { usage, quota, clips, files };
  }, [db]);
  // Its place is held while it is counted.
  const { usage, quota, clips, files } = estimate ?? { usage: 0, quota: 0, clips: 0, files: 0 };
  const words =
    estimate === undefined
      ? t('storage_title')
      : t(
          'storage_words',
          clips,
          files,
          sizeWords(usage, language),
          sizeWords(Math.max(quota - usage, 0), language),
        );
  return (
    <section class="backup-panel">
      <h2>{t('storage_title')}</h2>
      <meter aria-label={words} value={usage} max={Math.max(quota, 1)} high={quota * NARROW} />
      <p>{estimate && words}</p>
      {quota > 0 && usage > quota * NARROW && <p class="problem">{t('storage_narrow')}</p>}
    </section>
  );
}
