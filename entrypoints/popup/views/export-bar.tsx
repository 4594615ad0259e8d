import { FileDown } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import { useApp } from '../../pages/app-context.ts';
import { downloadWord } from '../../pages/download-export.ts';
import type { ExportSource } from '../../pages/export-address.ts';
import { openExport } from '../../pages/open-export.ts';

export interface ExportBarProps {
  /** What the file is named after. */
  readonly title: string;
  readonly clipIds: readonly string[];
  /** The same as the export dialog finds it. */
  readonly source: ExportSource;
}

type ExportState = { working: string } | { done: string } | { failed: true } | null;

/** Hands clips on as a file: Word as it was set up last, everything else in the export dialog. */
export function ExportBar({ title, clipIds, source }: ExportBarProps) {
  const { t, db } = useApp();
  const [state, setState] = useState<ExportState>(null);

  const run = async () => {
    setState({ working: t('export_working') });
    try {
      const of = source.kind === 'collection' ? { collection: source.id } : {};
      const name = await downloadWord(db, { title, clipIds, ...of }, (done, total) =>
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
          onClick={() => void run()}
        >
          <Icon node={FileDown} />
          {t('export_word')}
        </button>
        <button type="button" class="button" onClick={() => void openExport(source)}>
          {t('export_open')}
        </button>
      </div>
    </footer>
  );
}
