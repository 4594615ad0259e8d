import { listTrash } from '../../../lib/extension/database/clip-view.ts';
import { restoreClip } from '../../../lib/extension/database/edit-clip.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';
import { ClipEntry } from './clip-entry.tsx';

/** Clips in the trash, whole; each can be read and taken back. */
export function TrashView() {
  const { t, db } = useApp();
  const rows = useLive(() => listTrash(db), [db]);
  return (
    <main class="page">
      <h1>{t('nav_trash')}</h1>
      {rows?.length === 0 && <p class="notice">{t('trash_empty')}</p>}
      <ul role="list" class="clip-list">
        {rows?.map((row) => (
          <li key={row.id} class="trash-row">
            <ClipEntry row={row} />
            <button type="button" class="button" onClick={() => void restoreClip(db, row.id)}>
              {t('action_restore')}
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}
