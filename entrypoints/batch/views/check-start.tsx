import { useState } from 'preact/hooks';
import { clipsOfHost, enterCheck } from '../../../lib/extension/batch/enter-check.ts';
import { haltBatch, readBatch } from '../../../lib/extension/batch/journal.ts';
import { useApp } from '../../pages/app-context.ts';
import { useOnce } from '../../pages/use-once.ts';
import { reopenList } from '../state/reopen-list.ts';

export interface CheckStartProps {
  readonly host: string;
  readonly onStarted: (batchId: string) => void;
}

/** What a check of a portal's clips would do, and the button that begins it. */
export function CheckStart({ host, onStarted }: CheckStartProps) {
  const { t, db } = useApp();
  const rows = useOnce(() => clipsOfHost(db, host));
  const [isOpening, setOpening] = useState(false);
  if (rows === undefined) return <main class="batch-page" aria-busy="true" />;
  const [newest] = rows;
  if (newest === undefined) return <main class="batch-page notice">{t('check_none')}</main>;

  const start = async () => {
    setOpening(true);
    const world = { newId: () => crypto.randomUUID(), now: new Date().toISOString() };
    const id = await enterCheck(db, host, null, world);
    if (id === undefined) return;
    // It waits for the tab through which it asks; opened behind this one, it lets the check go on.
    await haltBatch(db, id, 'waiting');
    const batch = (await readBatch(db, id))?.batch;
    if (batch !== undefined) await reopenList(db, batch);
    onStarted(id);
  };
  return (
    <main class="batch-page">
      <header class="batch-head">
        <h1>{t('check_of', newest.portalName)}</h1>
        <p>{t('check_explain', rows.length)}</p>
      </header>
      <div class="batch-actions">
        <button
          type="button"
          class="button button-primary"
          disabled={isOpening}
          ref={(button) => {
            if (document.activeElement === document.body) button?.focus();
          }}
          onClick={() => void start()}
        >
          {t(isOpening ? 'batch_reopening' : 'check_start')}
        </button>
      </div>
    </main>
  );
}
