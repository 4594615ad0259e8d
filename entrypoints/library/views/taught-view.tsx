import { Download, Upload } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import { UndoToast } from '../../../components/undo-toast.tsx';
import {
  readTaughtFile,
  type TaughtFileReason,
  type TaughtProfile,
  writeTaughtFile,
} from '../../../lib/index.ts';
import {
  importTaught,
  listTaught,
  replaceTaught,
  type TaughtChange,
} from '../../../lib/extension/database/taught.ts';
import type { TaughtRow } from '../../../lib/extension/database/schema.ts';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { useApp } from '../../pages/app-context.ts';
import { startDownload } from '../../pages/start-download.ts';
import { useLive } from '../../pages/use-live.ts';
import { TaughtEntry } from './taught-entry.tsx';
import { TaughtImport } from './taught-import.tsx';

const FAULTS: Record<TaughtFileReason, MessageKey> = {
  'not-json': 'taught_not_file',
  'not-taught': 'taught_not_file',
  newer: 'taught_newer',
  invalid: 'taught_invalid',
  empty: 'taught_file_empty',
};

/** What a file holds; each file opened is another offer. */
interface Offer {
  readonly id: number;
  readonly profiles: readonly TaughtProfile[];
}

/** The hosts that somebody taught how to read: to look over, to hand on, to take in from a colleague. */
export function TaughtView() {
  const { t, db } = useApp();
  const rows = useLive(() => listTaught(db), [db]);
  const [offered, setOffered] = useState<Offer>();
  const [fault, setFault] = useState<MessageKey>();
  const [undo, setUndo] = useState<{ words: string; change: TaughtChange } | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const remove = async (row: TaughtRow) => {
    const change = await replaceTaught(db, { hosts: [row.host], rows: [] });
    setUndo({ words: t('taught_removed', row.name), change });
  };
  const open = async (file: File) => {
    const read = readTaughtFile(await file.text());
    setFault(read.ok ? undefined : FAULTS[read.reason]);
    setOffered((last) => (read.ok ? { id: (last?.id ?? 0) + 1, profiles: read.value } : undefined));
  };
  const take = async (profiles: readonly TaughtProfile[]) => {
    const change = await importTaught(db, profiles);
    setOffered(undefined);
    setUndo({ words: t('taught_imported', profiles.length), change });
  };
  const download = (profiles: readonly TaughtProfile[]) => {
    const now = new Date();
    startDownload({
      bytes: new TextEncoder().encode(writeTaughtFile(profiles, now)),
      mediaType: 'application/json',
      name: `${t('taught_file_name')} ${now.toLocaleDateString('sv-SE')}.json`,
    });
  };

  if (rows === undefined) return <main class="page" aria-busy />;
  return (
    <main class="page">
      <div class="page-head">
        <h1>{t('taught')}</h1>
        {rows.length > 0 && <span class="quiet">{t('taught_count', rows.length)}</span>}
      </div>
      <p class="quiet">{t('taught_hint')}</p>
      <div class="taught-actions">
        <button
          type="button"
          class="button"
          disabled={rows.length === 0}
          onClick={() => download(rows)}
        >
          <Icon node={Download} />
          {t('taught_export')}
        </button>
        <button type="button" class="button" onClick={() => input.current?.click()}>
          <Icon node={Upload} />
          {t('taught_import')}
        </button>
        <input
          ref={input}
          class="visually-hidden"
          type="file"
          accept=".json,application/json"
          aria-label={t('taught_import')}
          tabIndex={-1}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            // The same file again is a change, too.
            event.currentTarget.value = '';
            if (file !== undefined) void open(file);
          }}
        />
      </div>
      {fault !== undefined && (
        <p class="problem" role="alert">
          {t(fault)}
        </p>
      )}
      {offered !== undefined && (
        <TaughtImport
          key={offered.id}
          offered={offered.profiles}
          known={rows}
          onTake={(profiles) => void take(profiles)}
          onLeave={() => setOffered(undefined)}
        />
      )}
      {rows.length === 0 && offered === undefined && <p class="notice">{t('taught_empty')}</p>}
      <ul role="list" class="taught-list">
        {rows.map((row) => (
          <li key={row.host}>
            <TaughtEntry row={row} onRemove={() => void remove(row)} />
          </li>
        ))}
      </ul>
      <UndoToast
        words={undo?.words ?? null}
        undoLabel={t('action_undo')}
        onUndo={() => {
          if (undo === null) return;
          setUndo(null);
          void replaceTaught(db, undo.change);
        }}
      />
    </main>
  );
}
