import { useEffect } from 'preact/hooks';
import { isReminderDue, noteBackup } from '../../../../lib/extension/backup/backup-state.ts';
import { keepCopies } from '../../../../lib/extension/backup/keep-copies.ts';
import { useApp } from '../../../pages/app-context.ts';
import { useLive } from '../../../pages/use-live.ts';
import { backupHash } from '../../state/route.ts';
import { downloadFile } from '../state/open-target.ts';
import { useBackupFacts } from '../state/use-backup-facts.ts';
import { timeWords } from '../../../pages/moment-words.ts';
import { COPY_FAULT_WORDS } from './words.ts';

const WEEK = 7 * 86_400_000;
/** Fewer clips than this are not worth reminding of. */
const FEW = 3;

/** A quiet line where the last backup is old and something changed since, or copies fail. */
export function ReminderLine() {
  const { t, db, language } = useApp();
  const facts = useBackupFacts();
  const clips = useLive(() => db.clips.count(), [db]);
  useEffect(() => {
    const world = { now: new Date(), isAsked: false, download: downloadFile };
    keepCopies(db, world).catch(console.error);
  }, [db]);
  if (facts === undefined || clips === undefined || clips < FEW) return null;
  const { state, changedAt, remindAfter } = facts;
  const now = new Date();
  const isQuiet = state.quietUntil !== null && now.toISOString() < state.quietUntil;
  const fault = isQuiet ? null : state.copyFault;
  if (fault === null && !isReminderDue(state, changedAt, now, remindAfter)) return null;
  const words =
    fault !== null
      ? t(COPY_FAULT_WORDS[fault])
      : state.lastAt === null
        ? t('reminder_never')
        : t('reminder_old', timeWords(state.lastAt, language));
  const dismiss = (): void => {
    noteBackup({ quietUntil: new Date(now.getTime() + WEEK).toISOString() }).catch(console.error);
  };
  return (
    <p class="reminder-line" role="status">
      {words} <a href={backupHash}>{t('reminder_open')}</a>
      <button type="button" class="button button-link" onClick={dismiss}>
        {t('reminder_later')}
      </button>
    </p>
  );
}
