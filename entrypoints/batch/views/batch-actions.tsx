import { useState } from 'preact/hooks';
import { haltBatch, resumeBatch, retryFailed } from '../../../lib/extension/batch/journal.ts';
import { enterChanged } from '../../../lib/extension/batch/enter-check.ts';
import type { Tally } from '../../../lib/extension/batch/tally.ts';
import { undoBatch } from '../../../lib/extension/batch/undo-batch.ts';
import type { BatchRow } from '../../../lib/extension/database/batch-rows.ts';
import { readSettings } from '../../../lib/extension/settings.ts';
import { batchAddress } from '../../pages/batch-address.ts';
import { useApp } from '../../pages/app-context.ts';
import { reopenList } from '../state/reopen-list.ts';

const KEPT = ['saved', 'revised', 'known'] as const;

type Reopening = 'idle' | 'opening' | 'failed';

/** What can be done about a batch in the state it is in; the likeliest comes first. */
export function BatchActions(props: { readonly batch: BatchRow; readonly tally: Tally }) {
  const { t, db } = useApp();
  const { batch, tally } = props;
  const [reopening, setReopening] = useState<Reopening>('idle');
  const [undone, setUndone] = useState<number | null>(null);
  const failed = tally.states.get('failed') ?? 0;
  const changed = tally.states.get('changed') ?? 0;
  const isAnyKept = KEPT.some((state) => tally.states.has(state));
  const isRunning = batch.state === 'running';
  const isHalted = batch.state !== 'running' && batch.state !== 'done';

  const onReopen = async () => {
    setReopening('opening');
    setReopening((await reopenList(db, batch)) ? 'idle' : 'failed');
  };
  const onSaveChanged = async () => {
    const world = { newId: () => crypto.randomUUID(), now: new Date().toISOString() };
    const { keepFiles } = await readSettings();
    const id = await enterChanged(db, batch.id, keepFiles, world);
    if (id !== undefined) location.assign(batchAddress(id));
  };
  const onUndo = async () => setUndone(await undoBatch(db, batch.id, new Date().toISOString()));

  return (
    <div class="batch-actions">
      {isRunning && (
        <Action onClick={() => haltBatch(db, batch.id, 'stopped')}>{t('action_stop')}</Action>
      )}
      {batch.state === 'waiting' && batch.url !== null && (
        <Action isPrimary isDisabled={reopening === 'opening'} onClick={onReopen}>
          {t(reopening === 'opening' ? 'batch_reopening' : 'action_reopen')}
        </Action>
      )}
      {isHalted && (
        <Action isPrimary={batch.state !== 'waiting'} onClick={() => resumeBatch(db, batch.id)}>
          {t('action_continue')}
        </Action>
      )}
      {!isRunning && changed > 0 && (
        <Action isPrimary onClick={onSaveChanged}>
          {t('check_save_changed', changed)}
        </Action>
      )}
      {!isRunning && failed > 0 && (
        <Action onClick={() => retryFailed(db, batch.id, () => crypto.randomUUID())}>
          {t('action_retry_failed', failed)}
        </Action>
      )}
      {batch.state === 'done' && isAnyKept && (
        <a class="button button-primary" href="/library.html">
          {t('action_open_library')}
        </a>
      )}
      {!isRunning && tally.isUndoable && <Action onClick={onUndo}>{t('action_undo_batch')}</Action>}
      <span role="status">{undone !== null && t('batch_undone', undone)}</span>
      {reopening === 'failed' && batch.state === 'waiting' && (
        <p class="problem" role="alert">
          {t('batch_reopen_failed')}
        </p>
      )}
    </div>
  );
}

function Action(props: {
  readonly isPrimary?: boolean;
  readonly isDisabled?: boolean;
  readonly onClick: () => Promise<unknown>;
  readonly children: string;
}) {
  return (
    <button
      type="button"
      class={props.isPrimary === true ? 'button button-primary' : 'button'}
      disabled={props.isDisabled === true}
      onClick={() => void props.onClick()}
    >
      {props.children}
    </button>
  );
}
