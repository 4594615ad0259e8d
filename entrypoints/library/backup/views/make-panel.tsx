import { Download } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from '../../../../components/icon.tsx';
import { useApp } from '../../../pages/app-context.ts';
import { sizeWords } from '../../../pages/size-words.ts';
import { useBackupFacts } from '../state/use-backup-facts.ts';
import { useMakeBackup } from '../state/use-make-backup.ts';
import { FAILURE_WORDS, lastBackupWords } from './words.ts';
import { Working } from './working.tsx';

/** Makes a backup: with or without a password, into a file. */
export function MakePanel() {
  const { t, db, language } = useApp();
  const facts = useBackupFacts();
  const { phase, make, stop } = useMakeBackup(db, t('app_name'));
  const [isLocked, setLocked] = useState(false);
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const isShort = isLocked && password.length < 8;
  const isOther = isLocked && again !== password;
  return (
    <section class="backup-panel">
      <h2>{t('backup_make_title')}</h2>
      <p class="quiet">{facts !== undefined && lastBackupWords(t, facts.state.lastAt, language)}</p>
      <p>{t('backup_make_intro')}</p>
      <label class="backup-option">
        <input type="checkbox" checked={isLocked} onChange={() => setLocked(!isLocked)} />
        {t('backup_lock')}
      </label>
      {isLocked ? (
        <div class="backup-passwords">
          <label class="backup-field">
            <span>{t('backup_password')}</span>
            <input
              class="input"
              type="password"
              autocomplete="new-password"
              value={password}
              onInput={(event) => setPassword(event.currentTarget.value)}
            />
          </label>
          <label class="backup-field">
            <span>{t('backup_password_again')}</span>
            <input
              class="input"
              type="password"
              autocomplete="new-password"
              value={again}
              aria-invalid={again !== '' && isOther}
              onInput={(event) => setAgain(event.currentTarget.value)}
            />
          </label>
          <p class="backup-warning">{t('backup_lock_warning')}</p>
          {password !== '' && isShort && <p class="field-error">{t('backup_password_short')}</p>}
          {again !== '' && isOther && <p class="field-error">{t('backup_password_other')}</p>}
        </div>
      ) : (
        <p class="quiet">{t('backup_open_warning')}</p>
      )}
      {phase.kind === 'writing' ? (
        <Working
          words={t('backup_writing', phase.clips, phase.total, sizeWords(phase.bytes, language))}
          done={phase.clips}
          total={phase.total}
          onStop={stop}
        />
      ) : (
        <button
          type="button"
          class="button button-primary backup-main"
          disabled={isShort || isOther}
          onClick={() => void make(isLocked ? password : '')}
        >
          <Icon node={Download} />
          {t('backup_make')}
        </button>
      )}
      {phase.kind === 'failed' && (
        <p class="problem" role="alert">
          {t(FAILURE_WORDS[phase.reason])}
        </p>
      )}
      {phase.kind === 'done' && (
        <div role="status">
          <p class="backup-done">
            {t(
              'backup_done',
              phase.written.tally.clips,
              phase.written.tally.files,
              sizeWords(phase.written.bytes, language),
            )}
          </p>
          <p class="quiet">{phase.name}</p>
          {phase.written.tally.leftOut > 0 && (
            <p class="problem">{t('backup_left_out', phase.written.tally.leftOut)}</p>
          )}
        </div>
      )}
    </section>
  );
}
