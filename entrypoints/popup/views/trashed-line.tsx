import { restoreClip } from '../../../lib/extension/database/edit-clip.ts';
import type { PageReading } from '../../../lib/extension/messages/table.ts';
import { useApp } from '../../pages/app-context.ts';
import { PageLine } from './page-line.tsx';

export interface TrashedLineProps {
  readonly clipId: string;
  readonly portal: PageReading['detection']['portal'];
  readonly onRestored: () => void;
}

/** The line of a page whose clip lies in the trash, from where it can be taken back. */
export function TrashedLine({ clipId, portal, onRestored }: TrashedLineProps) {
  const { t, db } = useApp();
  return (
    <PageLine state="article" portal={portal} words={t('state_trashed')}>
      <button
        type="button"
        class="button button-link"
        onClick={() => void restoreClip(db, clipId).then(onRestored)}
      >
        {t('action_restore')}
      </button>
    </PageLine>
  );
}
