import { newestClips } from '../../../lib/extension/database/clip-view.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';
import { ClipEntry } from './clip-entry.tsx';

const SHOWN = 200;

/** The clips saved last. */
export function ClipList() {
  const { t, db } = useApp();
  const rows = useLive(() => newestClips(db, SHOWN), [db]);
  return (
    <main class="page">
      <h1>{t('nav_clips')}</h1>
      {rows?.length === 0 && <p class="notice">{t('search_empty_library')}</p>}
      <ul role="list" class="clip-list">
        {rows?.map((row) => (
          <li key={row.id}>
            <ClipEntry row={row} />
          </li>
        ))}
      </ul>
    </main>
  );
}
