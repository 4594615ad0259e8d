import type { Clip } from '../../../lib/index.ts';
import { restoreClip } from '../../../lib/extension/database/edit-clip.ts';
import type { ClipRow } from '../../../lib/extension/database/schema.ts';
import { useApp } from '../../pages/app-context.ts';

export interface ReaderNoticesProps {
  readonly clip: Clip;
  readonly row: ClipRow;
  /** Kept pictures that are no longer what was kept. */
  readonly damaged: number;
}

/** What somebody who opens a clip must know first: that it lies in the trash, has no text, or is damaged. */
export function ReaderNotices({ clip, row, damaged }: ReaderNoticesProps) {
  const { t, db } = useApp();
  const { article } = clip;
  const isEmpty = article.blocks.length === 0 && article.lead === null;
  const takeBack = async (): Promise<void> => {
    await restoreClip(db, row.id);
    // Its button is gone with the notice.
    document.getElementById('reader')?.focus();
  };
  return (
    <>
      {row.deletedAt !== '' && (
        <p class="notice reader-notice" role="status">
          {t('reader_trashed')}{' '}
          <button type="button" class="button" onClick={() => void takeBack().catch(console.error)}>
            {t('action_restore')}
          </button>
        </p>
      )}
      {isEmpty && <p class="notice reader-notice">{t('reader_address_only')}</p>}
      {damaged > 0 && (
        <p class="notice reader-notice" role="alert">
          {t('reader_damaged', damaged)} <a href="#backup">{t('check_title')}</a>
        </p>
      )}
    </>
  );
}
