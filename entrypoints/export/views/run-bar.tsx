import { FileDown, Printer } from 'lucide';
import { Icon } from '../../../components/icon.tsx';
import type { Clip, ExportProgress } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { CiteMenu } from '../../pages/cite-menu.tsx';
import type { ExportForm } from '../state/export-forms.ts';
import { howFar } from '../state/how-far.ts';
import type { Run } from '../state/use-run.ts';
import { RunNotices } from './run-notices.tsx';

export interface RunBarProps {
  readonly run: Run;
  readonly form: ExportForm;
  readonly count: number;
  readonly isRegister: boolean;
  /** Why nothing can be exported as things stand; null where it can. */
  readonly problem: string | null;
  readonly clips: readonly Clip[];
  /** Whether this very file was made last. */
  readonly isDone: boolean;
  /** What to mind before it is printed; null where there is nothing. */
  readonly hint: string | null;
  readonly onStart: () => void;
}

/** The last step: the button, how far the work is, how it ended and what was left behind. */
export function RunBar(props: RunBarProps) {
  const { run, form, count, problem, hint, clips, isRegister, isDone, onStart } = props;
  const { t } = useApp();
  const { state } = run;
  const isWorking = state.kind === 'working';
  const isPrint = form.id === 'pdf';
  const asFile = () =>
    form.id === 'docx' ? t('export_word') : t('export_as', form.extension.toUpperCase());
  const words = isPrint ? t('export_print') : asFile();
  return (
    <footer class="run-bar">
      <RunNotices state={state} />
      <div class="run-line">
        <p class="run-state" role="status">
          <StateWords run={run} problem={problem} hint={hint} isDone={isDone} />
        </p>
        {isWorking && (
          <progress
            max={1}
            // Reading the store has no count: the bar only moves.
            {...(state.progress !== null && { value: howFar(state.progress) })}
            aria-label={t('export_working')}
          />
        )}
        {!isRegister && <CiteMenu clips={clips} isAbove />}
        {isWorking ? (
          <button type="button" class="button" onClick={run.cancel}>
            {t('action_stop')}
          </button>
        ) : (
          <button
            type="button"
            class="button button-primary"
            ref={(button) => {
              if (document.activeElement === document.body) button?.focus();
            }}
            disabled={count === 0 || problem !== null}
            onClick={onStart}
          >
            <Icon node={isPrint ? Printer : FileDown} />
            {isDone ? t('export_again') : words}
          </button>
        )}
      </div>
    </footer>
  );
}

/** What is being done, and how far it is: pictures and articles by their number, the file by its share. */
function WorkingWords({ progress }: { readonly progress: ExportProgress | null }) {
  const { t } = useApp();
  if (progress === null) return <>{t('export_reading')}</>;
  const { step, done, total } = progress;
  const percent = Math.floor(100 * howFar(progress));
  switch (step) {
    case 'pictures':
      return <>{t('export_pictures', done, total)}</>;
    case 'clips':
      return <>{t('export_progress', done, total)}</>;
    case 'writing':
      return <>{t('export_writing', percent)}</>;
    case 'packing':
      return <>{t('export_packing', percent)}</>;
  }
}

type StateWordsProps = Pick<RunBarProps, 'run' | 'problem' | 'hint' | 'isDone'>;

function StateWords({ run, problem, hint, isDone }: StateWordsProps) {
  const { t } = useApp();
  const { state } = run;
  if (problem !== null && state.kind !== 'working') return <span class="problem">{problem}</span>;
  // What was said of another file gives way to what is to be minded of this one.
  const isOther = state.kind === 'idle' || (state.kind === 'done' && !isDone);
  if (hint !== null && isOther) return <span class="quiet">{hint}</span>;
  switch (state.kind) {
    case 'working':
      return <WorkingWords progress={state.progress} />;
    case 'done':
      return <span class="run-done">{t('export_done', state.name)}</span>;
    case 'cancelled':
      return <>{t('export_cancelled')}</>;
    case 'printing':
      return <>{t('export_printing')}</>;
    case 'nothing':
      return <span class="problem">{t('export_nothing')}</span>;
    case 'failed':
      return <span class="problem">{t('export_failed')}</span>;
    case 'bad-template':
      return <span class="problem">{t('export_template_bad')}</span>;
    case 'idle':
      return null;
  }
}
