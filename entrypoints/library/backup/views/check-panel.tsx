import { useRef, useState } from 'preact/hooks';
import { checkStore, type StoreReport } from '../../../../lib/extension/database/check-store.ts';
import { repairStore } from '../../../../lib/extension/database/repair-store.ts';
import { witnessPort } from '../../../../lib/extension/database/witness-port.ts';
import { send } from '../../../../lib/extension/messages/send.ts';
import { useApp } from '../../../pages/app-context.ts';
import { clipHash } from '../../state/route.ts';
import { CLIP_FAULT_WORDS } from './words.ts';
import { Working } from './working.tsx';

type CheckPhase =
  | { readonly kind: 'ready' }
  | { readonly kind: 'checking'; readonly done: number; readonly total: number }
  | { readonly kind: 'repairing' }
  | { readonly kind: 'done'; readonly report: StoreReport; readonly isRepaired: boolean }
  | { readonly kind: 'failed' };

/** Damaged clips named one by one; the rest is counted. */
const SHOWN = 50;

/** Looks through everything in the store, and repairs what can be. */
export function CheckPanel() {
  const { t, db } = useApp();
  const [phase, setPhase] = useState<CheckPhase>({ kind: 'ready' });
  const stop = useRef(new AbortController());

  const check = async (isRepaired: boolean): Promise<void> => {
    stop.current = new AbortController();
    const report = await checkStore(db, {
      signal: stop.current.signal,
      onProgress: (done, total) => setPhase({ kind: 'checking', done, total }),
    });
    setPhase({ kind: 'done', report, isRepaired });
  };
  const repair = async (report: StoreReport): Promise<void> => {
    setPhase({ kind: 'repairing' });
    await repairStore(db, witnessPort, report);
    if (!report.isIndexWhole) await send('repair-index', {});
    await check(true);
  };
  const attempt = (work: Promise<void>): void => {
    work.catch((error: unknown) => {
      console.error(error);
      setPhase({ kind: 'failed' });
    });
  };

  return (
    <section class="backup-panel">
      <h2>{t('check_title')}</h2>
      <p>{t('check_intro')}</p>
      {phase.kind === 'checking' && (
        <Working
          words={t('check_checking', phase.done, phase.total)}
          done={phase.done}
          total={phase.total}
          onStop={() => stop.current.abort()}
        />
      )}
      {phase.kind === 'repairing' && <p role="status">{t('check_repairing')}</p>}
      {phase.kind === 'failed' && (
        <p class="problem" role="alert">
          {t('error_store')}
        </p>
      )}
      {phase.kind === 'done' && (
        <Findings
          report={phase.report}
          isRepaired={phase.isRepaired}
          onRepair={() => attempt(repair(phase.report))}
        />
      )}
      {phase.kind !== 'checking' && phase.kind !== 'repairing' && (
        <div class="backup-actions">
          <button type="button" class="button" onClick={() => attempt(check(false))}>
            {t(phase.kind === 'done' ? 'check_again' : 'check_start')}
          </button>
        </div>
      )}
    </section>
  );
}

interface FindingsProps {
  readonly report: StoreReport;
  readonly isRepaired: boolean;
  readonly onRepair: () => void;
}

function Findings({ report, isRepaired, onRepair }: FindingsProps) {
  const { t } = useApp();
  const { damagedClips, damagedFiles, wrongCitations, isIndexWhole } = report;
  const isWhole =
    damagedClips.length + damagedFiles.length + wrongCitations.length === 0 && isIndexWhole;
  return (
    <div role="status" class="backup-findings">
      <p>{t('check_looked', report.clips, report.revisions, report.files)}</p>
      {report.isStopped && <p>{t('check_stopped')}</p>}
      {isWhole && !report.isStopped && (
        <p class="backup-good">{t(isRepaired ? 'check_repaired' : 'check_whole')}</p>
      )}
      {damagedFiles.length > 0 && (
        <p class="problem">{t('check_damaged_files', damagedFiles.length)}</p>
      )}
      {!isIndexWhole && <p class="problem">{t('check_index')}</p>}
      {wrongCitations.length > 0 && (
        <p class="problem">{t('check_citations', wrongCitations.length)}</p>
      )}
      {damagedClips.length > 0 && (
        <>
          <p class="problem">{t('check_damaged_clips', damagedClips.length)}</p>
          <ul class="backup-damaged">
            {damagedClips.slice(0, SHOWN).map(({ id, title, fault }) => (
              <li key={id}>
                <a href={clipHash(id)}>{title || id}</a>: {t(CLIP_FAULT_WORDS[fault])}
              </li>
            ))}
          </ul>
        </>
      )}
      {!isWhole && !isRepaired && (
        <button type="button" class="button button-primary" onClick={onRepair}>
          {t('check_repair')}
        </button>
      )}
      {!isWhole && isRepaired && <p>{t('check_beyond')}</p>}
    </div>
  );
}
