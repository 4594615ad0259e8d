import './revisions-entry.css';
import { useApp } from '../../pages/app-context.ts';
import { dayWords } from '../../pages/moment-words.ts';
import { checkAddress } from '../../pages/batch-address.ts';
import { useLive } from '../../pages/use-live.ts';

/** Whether a clip's page was found gone, and the way to check every clip of its portal. */
export function PageState({ clipId }: { readonly clipId: string }) {
  const { t, db, language } = useApp();
  const row = useLive(async () => (await db.clips.get(clipId)) ?? null, [db, clipId]);
  const host = URL.parse(row?.url ?? '')?.host;
  if (row === undefined || row === null || host === undefined) return null;
  return (
    <>
      {row.goneAt !== undefined && (
        <span class="page-gone">{t('page_gone', dayWords(row.goneAt, language))}</span>
      )}
      <a href={checkAddress(host)}>{t('check_portal')}</a>
    </>
  );
}
