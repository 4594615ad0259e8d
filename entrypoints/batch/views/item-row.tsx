import { useState } from 'preact/hooks';
import { displayDate } from '../../../lib/index.ts';
import { allowSecret } from '../../../lib/extension/batch/journal.ts';
import type { FileJobRow } from '../../../lib/extension/database/file-rows.ts';
import type { BatchItemRow } from '../../../lib/extension/database/batch-rows.ts';
import { useApp } from '../../pages/app-context.ts';
import { faultWords } from '../../pages/file-words.ts';
import { readerAddress } from '../../pages/reader-address.ts';
import { SecrecyGate } from '../../popup/views/secrecy-gate.tsx';
import { FAULT_WORDS, ITEM_WORDS } from './item-words.ts';

export interface ItemRowProps {
  readonly item: BatchItemRow;
  /** Its attachments that are asked for and not kept yet. */
  readonly files: readonly FileJobRow[];
}

/** One page of a batch: what became of it, with the reason where it was not saved. */
export function ItemRow({ item, files }: ItemRowProps) {
  const { t } = useApp();
  const { url, title, date, state, clipId, fault, status, mark, added } = item;
  // The article is as it was, but the batch put it into more tags or collections.
  const isMore = state === 'known' && added.tags.length + added.collections.length > 0;
  const lost = files.filter((job) => job.state === 'failed');
  const [missing] = lost;
  const isKept = clipId !== null && state !== 'undone';
  return (
    <li class={`item-row item-${state}`}>
      <span class="pick-date">{date === null ? '' : displayDate(date.slice(0, 10))}</span>
      <span class="pick-title">
        {isKept ? <a href={readerAddress(clipId)}>{title}</a> : title}
        {missing?.fault && (
          <span class="item-fault">
            {t('item_files_failed', lost.length, faultWords(t, missing.fault, missing.status))}
          </span>
        )}
        {fault !== null && <span class="item-fault">{t(FAULT_WORDS[fault], status)}</span>}
      </span>
      <span class="item-state">{t(isMore ? 'item_known_more' : ITEM_WORDS[state])}</span>
      {!isKept && ['failed', 'no-article', 'secret'].includes(state) && (
        <a class="pick-open" href={url} target="_blank" rel="noopener noreferrer">
          {t('action_open_tab')}
        </a>
      )}
      {state === 'secret' && mark !== null && <SecretItem item={item} mark={mark} />}
    </li>
  );
}

function SecretItem(props: { readonly item: BatchItemRow; readonly mark: string }) {
  const { t, db } = useApp();
  const [reason, setReason] = useState('');
  return (
    <div class="item-gate">
      <SecrecyGate mark={props.mark} reason={reason} onReason={setReason} />
      <button
        type="button"
        class="button"
        disabled={reason.trim().length < 10}
        onClick={() => void allowSecret(db, props.item, reason)}
      >
        {t('action_save_secret')}
      </button>
    </div>
  );
}
