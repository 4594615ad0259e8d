import { FileDown } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import { type ExportFormatId, exportFormats } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { downloadExport } from '../../pages/download-export.ts';

export interface ExportBarProps {
  /** What the file is named after. */
  readonly title: string;
  readonly clipIds: readonly string[];
}

type ExportState = { working: string } | { done: string } | { failed: true } | null;

/** Hands clips on as a file: Word first, the other formats beside it. */
export function ExportBar({ title, clipIds }: ExportBarProps) {
  const { t, db } = useApp();
  const [state, setState] = useState<ExportState>(null);

  const run = async (format: ExportFormatId) => {
    setState({ working: t('export_working') });
    try {
      const name = await downloadExport(db, format, { title, clipIds }, (done, total) =>
        setState({ working: t('export_progress', done, total) }),
      );
      setState({ done: name });
    } catch (error) {
      console.error(error);
      setState({ failed: true });
    }
  };

  const isWorking = state !== null && 'working' in state;
  return (
    <footer class="clip-foot export-bar">
      <p class="export-state" role="status">
        {state !== null && 'working' in state && state.working}
        {state !== null && 'done' in state && t('export_done', state.done)}
        {state !== null && 'failed' in state && <span class="problem">{t('export_failed')}</span>}
      </p>
      <div class="export-buttons">
        <button
          type="button"
          class="button button-primary"
          disabled={isWorking}
          onClick={() => void run('docx')}
        >
          <Icon node={FileDown} />
          {t('export_word')}
        </button>
        <button type="button" class="button" disabled={isWorking} popovertarget="formats">
          {t('export_more')}
        </button>
      </div>
      <div id="formats" popover="auto" class="menu menu-above" role="menu">
        {exportFormats
          .filter(({ id }) => id !== 'docx')

          .map(({ id, labelKey }) => (
            <button
              key={id}
              type="button"
              role="menuitem"
              class="menu-item"
              popovertarget="formats"
              popovertargetaction="hide"
              onClick={() => void run(id)}
            >
              {t(labelKey)}
            </button>
          ))}
      </div>
    </footer>
  );
}
