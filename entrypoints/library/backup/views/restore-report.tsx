import { useEffect } from 'preact/hooks';
import { useApp } from '../../../pages/app-context.ts';
import type { RestoreReport } from '../state/use-restore.ts';
import { clipsHash } from '../../state/route.ts';

export interface RestoreReportProps {
  readonly report: RestoreReport;
  readonly onAgain: () => void;
  readonly onRestored: (() => void) | undefined;
}

/** What a restoring did, however it ended. */
export function RestoreReportView({ report, onAgain, onRestored }: RestoreReportProps) {
  const { t } = useApp();
  const { tally, left, failure } = report;
  useEffect(() => {
    if (tally.added + tally.merged > 0) onRestored?.();
  }, []);
  return (
    <div class="restore-report">
      <div role="status">
        <p class="backup-done">{t('restore_done', tally.added, tally.merged, tally.unchanged)}</p>
        {tally.files > 0 && <p class="quiet">{t('restore_done_files', tally.files)}</p>}
      </div>
      {failure !== null && (
        <p class="problem" role="alert">
          {t(failure === 'quota' ? 'restore_failed_quota' : 'restore_failed', left)}
        </p>
      )}
      {failure === null && left > 0 && <p>{t('restore_stopped', left)}</p>}
      <div class="backup-actions">
        {onRestored === undefined && (
          <a class="button button-primary" href={clipsHash}>
            {t('action_open_library')}
          </a>
        )}
        <button type="button" class="button" onClick={onAgain}>
          {t('import_again')}
        </button>
      </div>
    </div>
  );
}
