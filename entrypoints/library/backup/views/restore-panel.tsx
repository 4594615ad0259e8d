import { FileUp } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../../../../components/icon.tsx';
import { useApp } from '../../../pages/app-context.ts';
import { useRestore } from '../state/use-restore.ts';
import { RestorePreview } from './restore-preview.tsx';
import { RestoreReportView } from './restore-report.tsx';
import { REFUSAL_WORDS } from './words.ts';
import { Working } from './working.tsx';

export interface RestorePanelProps {
  /** Called when something came in. */
  readonly onRestored?: () => void;
}

/** Brings a backup into the library: file, password, preview, progress, report. */
export function RestorePanel({ onRestored }: RestorePanelProps) {
  const { t, db } = useApp();
  const { phase, read, run, stop, restart } = useRestore(db);
  return (
    <section class="backup-panel">
      <h2>{t('restore_title')}</h2>
      {phase.kind === 'choose' && (
        <>
          <p>{t('restore_intro')}</p>
          {phase.refusal !== undefined && (
            <p class="problem" role="alert">
              {t(REFUSAL_WORDS[phase.refusal])} {t('restore_nothing_changed')}
            </p>
          )}
          <FileButton onFile={(file) => void read(file, '')} />
        </>
      )}
      {phase.kind === 'locked' && (
        <PasswordForm
          key={String(phase.isWrong)}
          isWrong={phase.isWrong}
          onPassword={(password) => void read(phase.file, password)}
          onBack={restart}
        />
      )}
      {phase.kind === 'reading' && (
        <Working words={t('restore_reading')} done={phase.done} total={phase.total} onStop={stop} />
      )}
      {phase.kind === 'preview' && (
        <RestorePreview
          name={phase.name}
          plan={phase.plan}
          onRun={(choices) => void run(phase.plan, choices)}
          onBack={restart}
        />
      )}
      {phase.kind === 'writing' && (
        <Working
          words={t(
            phase.progress.step === 'files' ? 'restore_writing_files' : 'restore_writing',
            phase.progress.done,
            phase.progress.total,
          )}
          done={phase.progress.done}
          total={phase.progress.total}
          onStop={stop}
        />
      )}
      {phase.kind === 'done' && (
        <RestoreReportView report={phase.report} onAgain={restart} onRestored={onRestored} />
      )}
    </section>
  );
}

function FileButton({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useApp();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return (
    <div
      class={`backup-drop ${isOver ? 'backup-drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file !== undefined) onFile(file);
      }}
    >
      <button type="button" class="button" onClick={() => input.current?.click()}>
        <Icon node={FileUp} />
        {t('restore_choose')}
      </button>
      <span class="quiet">{t('restore_drop')}</span>
      <input
        ref={input}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        accept=".trichluc"
        aria-label={t('restore_choose')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </div>
  );
}

interface PasswordFormProps {
  readonly isWrong: boolean;
  readonly onPassword: (password: string) => void;
  readonly onBack: () => void;
}

function PasswordForm({ isWrong, onPassword, onBack }: PasswordFormProps) {
  const { t } = useApp();
  const [password, setPassword] = useState('');
  return (
    <form
      class="backup-passwords"
      onSubmit={(event) => {
        event.preventDefault();
        onPassword(password);
      }}
    >
      <p>{t('restore_locked')}</p>
      {isWrong && (
        <p class="problem" role="alert">
          {t('restore_wrong_password')}
        </p>
      )}
      <label class="backup-field">
        <span>{t('backup_password')}</span>
        <input
          class="input"
          type="password"
          autocomplete="off"
          ref={(element) => element?.focus()}
          value={password}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </label>
      <div class="backup-actions">
        <button type="submit" class="button button-primary" disabled={password === ''}>
          {t('restore_open')}
        </button>
        <button type="button" class="button" onClick={onBack}>
          {t('import_again')}
        </button>
      </div>
    </form>
  );
}
