import './import.css';
import { useApp } from '../../pages/app-context.ts';
import { useImport } from './state/use-import.ts';
import { FileDrop } from './views/file-drop.tsx';
import { ImportPreview } from './views/import-preview.tsx';
import { ImportReport } from './views/import-report.tsx';

/** Brings in what other tools kept: files, preview, progress, report. */
export function ImportView() {
  const { t, db } = useApp();
  const { phase, choose, remap, run, undo, stop, restart } = useImport(db);
  return (
    <main class="page page-wide">
      <header>
        <h1>{t('import_title')}</h1>
        <p class="quiet">{t('import_intro')}</p>
      </header>
      {phase.kind === 'choose' && (
        <>
          {phase.failed === true && (
            <p class="problem" role="alert">
              {t('import_failed')}
            </p>
          )}
          <FileDrop onFiles={(files) => void choose(files)} />
        </>
      )}
      {phase.kind === 'reading' && (
        <Working
          words={t('import_reading', phase.progress.done)}
          done={phase.progress.done}
          total={phase.progress.total}
          onStop={stop}
        />
      )}
      {phase.kind === 'preview' && (
        <ImportPreview
          key={phase.preview.mappings.size}
          preview={phase.preview}
          onMapping={(file, mapping) => void remap(phase.preview, file, mapping)}
          onRun={(chosen, choices) => void run(phase.preview, chosen, choices)}
          onBack={restart}
        />
      )}
      {phase.kind === 'writing' && (
        <Working
          words={t('import_writing', phase.done, phase.total)}
          done={phase.done}
          total={phase.total}
          onStop={stop}
        />
      )}
      {phase.kind === 'done' && (
        <ImportReport
          report={phase.report}
          onUndo={() => void undo(phase.report)}
          onAgain={restart}
        />
      )}
    </main>
  );
}

interface WorkingProps {
  readonly words: string;
  readonly done: number;
  readonly total: number | null;
  readonly onStop: () => void;
}

function Working({ words, done, total, onStop }: WorkingProps) {
  const { t } = useApp();
  return (
    <section class="import-working">
      <p role="status">{words}</p>
      <progress aria-label={words} value={total === null ? undefined : done} max={total ?? 1} />
      <button type="button" class="button" onClick={onStop}>
        {t('action_stop')}
      </button>
    </section>
  );
}
