import type { FileJobRow } from '../../../lib/extension/database/file-rows.ts';
import type { BatchRow } from '../../../lib/extension/database/batch-rows.ts';
import { send } from '../../../lib/extension/messages/send.ts';
import { useApp } from '../../pages/app-context.ts';

export interface BatchFilesProps {
  readonly batch: BatchRow;
  /** Those that are not kept yet. */
  readonly jobs: readonly FileJobRow[];
}

/** How it stands with the attachments of a batch, which follow behind its pages. */
export function BatchFiles({ batch, jobs }: BatchFilesProps) {
  const { t } = useApp();
  const { filesKept: kept = 0, state } = batch;
  const failed = jobs.filter((job) => job.state === 'failed').length;
  const open = jobs.length - failed;
  if (kept + jobs.length === 0) return null;
  const isRunning = state === 'running';
  const words = [
    kept > 0 && t('batch_files_kept', kept),
    open > 0 && t(isRunning ? 'batch_files_later' : 'batch_files_open', open),
    failed > 0 && t('batch_files_failed', failed),
  ];
  return (
    <div class="batch-files">
      <p role="status">{words.filter(Boolean).join(' · ')}</p>
      {open > 0 && !isRunning && <p class="quiet">{t('batch_files_keep_tab')}</p>}
      {failed > 0 && !isRunning && (
        <button
          type="button"
          class="button"
          onClick={() => void send('retry-files', { batchId: batch.id }).catch(console.error)}
        >
          {t('batch_files_again', failed)}
        </button>
      )}
    </div>
  );
}
