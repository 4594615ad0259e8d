import type { Tally } from '../../../lib/extension/batch/tally.ts';
import type { BatchItemState, BatchRow } from '../../../lib/extension/database/batch-rows.ts';
import type { Translate } from '../../../lib/extension/i18n/translate.ts';
import { useApp } from '../../pages/app-context.ts';
import { ITEM_WORDS } from './item-words.ts';

/** In the order in which a summary tells them. */
const TOLD: readonly BatchItemState[] = [
  'saved',
  'revised',
  'known',
  'changed',
  'gone',
  'unchanged',
  'no-article',
  'secret',
  'failed',
  'undone',
];

const TITLES: Record<BatchRow['kind'], (t: Translate, title: string) => string> = {
  tabs: (t) => t('batch_of_tabs'),
  list: (t, title) => title || t('batch_title'),
  check: (t, title) => t('check_of', title),
};

/** Firefox puts a background to sleep that no page of ours reminds; the batch would wait for its next event. */
const MAY_CLOSE = !import.meta.env.FIREFOX;

/** What is saved, how far it is, and in one line what became of the pages so far. */
export function BatchHead({ batch, tally }: { readonly batch: BatchRow; readonly tally: Tally }) {
  const { t } = useApp();
  const { done, total, states } = tally;
  const isCheck = batch.kind === 'check';
  const words = {
    running: () => t(isCheck ? 'check_running' : 'batch_running', done, total),
    stopped: () => t('batch_stopped', done, total),
    waiting: () => t(isCheck ? 'check_waiting' : 'batch_waiting'),
    full: () => t('batch_full'),
    done: () => t(isCheck ? 'check_done' : 'batch_done', total),
  }[batch.state]();
  return (
    <header class="batch-head">
      <h1>{TITLES[batch.kind](t, batch.title)}</h1>
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
      {batch.state === 'running' && batch.kind !== 'tabs' && (
        <p class="quiet">{t(MAY_CLOSE ? 'batch_closable' : 'batch_keep_open')}</p>
      )}
    </header>
  );
}
