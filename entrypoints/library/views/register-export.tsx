import { FileDown } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import {
  exportRegister,
  type RegisterEntry,
  type RegisterFormatId,
  registerFormats,
} from '../../../lib/index.ts';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { useApp } from '../../pages/app-context.ts';
import { leaveForPage } from '../../pages/export-address.ts';
import { openExport } from '../../pages/open-export.ts';
import { startDownload } from '../../pages/start-download.ts';

const LABELS: Record<RegisterFormatId, MessageKey> = {
  docx: 'export_word',
  xlsx: 'export_excel',
  csv: 'export_format_csv',
};

/** Hands the shown part of the register on as a file. */
export function RegisterExport({ entries }: { readonly entries: readonly RegisterEntry[] }) {
  const { t } = useApp();
  const [state, setState] = useState<{ done: string } | { failed: true } | null>(null);
  const run = async (format: RegisterFormatId) => {
    try {
      const made = await exportRegister(format, {
        entries,
        title: t('nav_register'),
        now: new Date(),
      });
      if (!made.ok) return;
      startDownload(made.value);
      setState({ done: made.value.name });
    } catch (error) {
      console.error(error);
      setState({ failed: true });
    }
  };
  const openDialog = async () => {
    const id = await leaveForPage(entries.map(({ key }) => key));
    await openExport({ kind: 'register', id });
  };
  return (
    <div class="register-export">
      <p class="quiet" role="status">
        {state !== null && 'done' in state && t('export_done', state.done)}
        {state !== null && 'failed' in state && <span class="problem">{t('export_failed')}</span>}
      </p>
      {registerFormats.map(({ id }) => (
        <button
          key={id}
          type="button"
          class="button"
          disabled={entries.length === 0}
          onClick={() => void run(id)}
        >
          {id === 'docx' && <Icon node={FileDown} />}
          {t(LABELS[id])}
        </button>
      ))}
      <button
        type="button"
        class="button"
        disabled={entries.length === 0}
        onClick={() => void openDialog()}
      >
        {t('export_open')}
      </button>
    </div>
  );
}
