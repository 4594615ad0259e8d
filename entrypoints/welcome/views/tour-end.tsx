import { useState } from 'preact/hooks';
import { UndoToast } from '../../../components/undo-toast.tsx';
import type { ClipRow } from '../../../lib/extension/database/schema.ts';
import {
  removeDemo,
  type RemovedDemo,
  restoreDemo,
} from '../../../lib/extension/tour/remove-demo.ts';
import { useApp } from '../../pages/app-context.ts';
import { readerAddress, settingsAddress } from '../../pages/reader-address.ts';

export interface TourEndProps {
  /** The demo clip while it is kept. */
  readonly clip: ClipRow | null;
  /** The collection that the tour made. */
  readonly made: string | null;
}

/** What comes next, and whether the demo clip stays. */
export function TourEnd({ clip, made }: TourEndProps) {
  const { t, db } = useApp();
  const [removed, setRemoved] = useState<RemovedDemo | null>(null);
  const [isKept, setKept] = useState(false);
  const now = (): string => new Date().toISOString();
  const remove = async (clipId: string): Promise<void> =>
    setRemoved(await removeDemo(db, clipId, made, now()));
  const restore = async (): Promise<void> => {
    if (removed === null) return;
    await restoreDemo(db, removed, now());
    setRemoved(null);
  };
  return (
    <li class="tour-end">
      <h2>{t('tour_end')}</h2>
      <p>{t('tour_end_about')}</p>
      {clip !== null && !isKept && (
        <p class="tour-line">
          <span>{t('tour_keep_question')}</span>
          <button type="button" class="button" onClick={() => setKept(true)}>
            {t('tour_keep')}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => void remove(clip.id).catch(console.error)}
          >
            {t('tour_remove')}
          </button>
        </p>
      )}
      {clip !== null && isKept && (
        <p role="status">
          {t('tour_kept')} <a href={readerAddress(clip.id)}>{t('tour_read')}</a>
        </p>
      )}
      <p class="tour-line">
        <a class="button" href="/library.html">
          {t('open_library')}
        </a>
        <a class="button" href={settingsAddress()}>
          {t('settings')}
        </a>
      </p>
      <UndoToast
        words={removed === null ? null : t('tour_removed')}
        undoLabel={t('action_undo')}
        onUndo={() => void restore().catch(console.error)}
      />
    </li>
  );
}
