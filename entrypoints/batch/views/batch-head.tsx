import type { Tally } from '../../../lib/extension/batch/tally.ts';
import type { BatchItemState, BatchRow } from '../../../lib/extension/database/schema.ts';
import { useApp } from '../../pages/app-context.ts';
import { ITEM_WORDS } from './item-words.ts';

/** In the order in which a summary tells them. */
const TOLD: readonly BatchItemState[] = [
  'saved',
  'revised',
  'known',
  'no-article',
  'secret',
  'failed',
  'undone',
];

/** Firefox puts a background to sleep that no page of ours reminds; the batch would wait for its next event. */
const MAY_CLOSE = !import.meta.env.FIREFOX;

/** What is saved, how far it is, and in one line what became of the pages so far. */
export function BatchHead({ batch, tally }: { readonly batch: BatchRow; readonly tally: Tally }) {
  const { t } = useApp();
  const { done, total, states } = tally;
  const words = {
    running: () => t('batch_running', done, total),
    stopped: () => t('batch_stopped', done, total),
    waiting: () => t('batch_waiting'),
    full: () => t('batch_full'),
    done: () => t('batch_done', total),
  }[batch.state]();
  return (
    <header class="batch-head">
      <h1>{batch.kind === 'tabs' ? t('batch_of_tabs') : batch.title || t('batch_title')}</h1>
      <progress
        class={`batch-progress batch-${batch.state}`}
        value={done}
        max={total}
        aria-label={t('batch_title')}
      />
      <p class={`batch-state batch-state-${batch.state}`} role="status">
        {words}
      </p>
      {batch.waitsUntil !== null && (
        <p class="batch-wait" role="status">
          {t('batch_waits', new Date(batch.waitsUntil).toLocaleTimeString('vi-VN'))}
        </p>
      )}
      <ul role="list" class="batch-tally">
        {TOLD.filter((state) => states.has(state)).map((state) => (
          <li key={state} class={`item-${state}`}>
            <strong>{states.get(state)}</strong> {t(ITEM_WORDS[state])}
          </li>
        ))}
      </ul>
      {batch.state === 'running' && batch.kind === 'list' && (
        <p class="quiet">{t(MAY_CLOSE ? 'batch_closable' : 'batch_keep_open')}</p>
      )}
    </header>
  );
}
