import { useRef, useState } from 'preact/hooks';
import { listTrash } from '../../../lib/extension/database/clip-view.ts';
import { restoreClip } from '../../../lib/extension/database/edit-clip.ts';
import { purgeClips } from '../../../lib/extension/database/purge.ts';
import { witnessPort } from '../../../lib/extension/database/witness-port.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';
import { ClipEntry } from './clip-entry.tsx';
import { ClearTrash } from './clear-trash.tsx';

/** Clips in the trash, whole; each can be read, taken back, or deleted for good after a second question. */
export function TrashView() {
  const { t, db } = useApp();
  const rows = useLive(() => listTrash(db), [db]);
  const [asked, setAsked] = useState<string | null>(null);
  const [purged, setPurged] = useState(0);
  const [isFailed, setFailed] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  const takeBack = async (id: string): Promise<void> => {
    await restoreClip(db, id);
    // Its row is gone, and the focus would be with it.
    head.current?.focus();
  };
  const purge = async (ids: readonly string[]): Promise<void> => {
    setAsked(null);
    setFailed(false);
    try {
      setPurged(await purgeClips(db, witnessPort, ids));
    } catch (error) {
      console.error(error);
      setFailed(true);
    }
    head.current?.focus();
  };
  return (
    <main class="page">
      <div class="page-head">
        <h1 ref={head} tabIndex={-1}>
          {t('nav_trash')}
        </h1>
        {rows !== undefined && rows.length > 0 && (
          <ClearTrash count={rows.length} onClear={() => void purge(rows.map(({ id }) => id))} />
        )}
      </div>
      {rows?.length === 0 && <p class="notice">{t('trash_empty')}</p>}
      {rows !== undefined && rows.length > 0 && <p class="quiet">{t('trash_rule')}</p>}
      <p role="status">{purged > 0 && t('trash_cleared', purged)}</p>
      {isFailed && (
        <p class="problem" role="alert">
          {t('trash_failed')}
        </p>
      )}
      <ul role="list" class="clip-list">
        {rows?.map((row) => (
          <li key={row.id} class="trash-row">
            <ClipEntry row={row} />
            {asked === row.id ? (
              <span class="trash-acts" role="alert">
                {t('trash_purge_sure')}
                <button
                  type="button"
                  class="button trash-purge"
                  onClick={() => void purge([row.id])}
                >
                  {t('trash_purge')}
                </button>
                <button type="button" class="button" onClick={() => setAsked(null)}>
                  {t('action_cancel')}
                </button>
              </span>
            ) : (
              <span class="trash-acts">
                <button
                  type="button"
                  class="button"
                  onClick={() => void takeBack(row.id).catch(console.error)}
                >
                  {t('action_restore')}
                </button>
                <button type="button" class="button button-quiet" onClick={() => setAsked(row.id)}>
                  {t('trash_purge')}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </main>
  );
}
