import type { BatchFault, BatchItemState } from '../../../lib/extension/database/batch-rows.ts';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';

/** What became of a page, in a word or two. */
export const ITEM_WORDS: Record<BatchItemState, MessageKey> = {
  queued: 'item_queued',
  working: 'item_working',
  saved: 'item_saved',
  revised: 'item_revised',
  known: 'item_known',
  'no-article': 'item_no_article',
  secret: 'item_secret',
  unchanged: 'item_unchanged',
  changed: 'item_changed',
  gone: 'item_gone',
  failed: 'item_failed',
  undone: 'item_undone',
};

/** Why a page failed. */
export const FAULT_WORDS: Record<BatchFault, MessageKey> = {
  'other-site': 'fault_other_site',
  network: 'fault_network',
  timeout: 'fault_timeout',
  'too-large': 'fault_too_large',
  http: 'fault_http',
  'no-page': 'fault_no_page',
  'no-tab': 'fault_no_tab',
  storage: 'fault_storage',
};
