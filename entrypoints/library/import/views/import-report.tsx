import type { Report } from '../state/use-import.ts';
import { useApp } from '../../../pages/app-context.ts';
import { clipsHash } from '../../state/route.ts';
import { FaultList } from './fault-list.tsx';
import { PassageList } from './passage-list.tsx';

export interface ImportReportProps {
  readonly report: Report;
  readonly onUndo: () => void;
  readonly onAgain: () => void;
}

/** What an import did, what it could not do, and the way back. */
export function ImportReport({ report, onUndo, onAgain }: ImportReportProps) {
  const { t } = useApp();
  const count = (...acts: string[]) =>
    report.outcomes.filter(({ act }) => acts.includes(act)).length;
  const stays = report.outcomes.length - (report.undone ?? 0);
  return (
    <section class="import-report">
      <div role="status">
        {report.undone === null ? (
          <>
            <p class="import-done">{t('import_done', report.outcomes.length)}</p>
            <p class="quiet">
              {t(
                'import_done_parts',
                count('add', 'restore'),
                count('revise'),
                count('same', 'repeat'),
              )}
            </p>
          </>
        ) : (
          <>
            <p class="import-done">{t('import_undone', report.undone)}</p>
            {stays > 0 && <p class="quiet">{t('import_undone_stays', stays)}</p>}
          </>
        )}
      </div>
      {report.isFailed && (
        <p class="problem" role="alert">
          {t('import_stopped_full', report.left)}
        </p>
      )}
      {!report.isFailed && report.left > 0 && <p>{t('import_stopped', report.left)}</p>}
      <PassageList outcomes={report.outcomes} />
      <FaultList faults={report.faults} readings={[]} />
      <div class="import-actions">
        <a class="button button-primary" href={clipsHash}>
          {t('action_open_library')}
        </a>
        {report.undone === null && report.outcomes.length > 0 && (
          <button type="button" class="button" onClick={onUndo}>
            {t('action_undo')}
          </button>
        )}
        <button type="button" class="button" onClick={onAgain}>
          {t('import_again')}
        </button>
      </div>
    </section>
  );
}
