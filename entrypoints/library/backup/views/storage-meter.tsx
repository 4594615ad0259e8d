import { useApp } from '../../../pages/app-context.ts';
import { useOnce } from '../../../pages/use-once.ts';
import { sizeWords } from '../../../pages/size-words.ts';

/** A share from which the disk counts as filling up. */
const NARROW = 0.9;

/** How much the store takes of what the browser may use. */
export function StorageMeter() {
  const { t, db, language } = useApp();
  const estimate = useOnce(async () => {
    const { usage = 0, quota = 0 } = await navigator.storage.estimate();
    return { usage, quota, clips: await db.clips.count(), files: await db.blobs.count() };
  });
  if (estimate === undefined) return null;
  const { usage, quota, clips, files } = estimate;
  const words = t(
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
      <p>{words}</p>
      {quota > 0 && usage > quota * NARROW && <p class="problem">{t('storage_narrow')}</p>}
    </section>
  );
}
