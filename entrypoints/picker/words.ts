import type { MessageKey } from '../../lib/extension/i18n/translate.ts';
import type { TaughtField } from '../../lib/index.ts';

/** What a field is called. */
export const FIELD_NAMES: Record<TaughtField, MessageKey> = {
  title: 'picker_title',
  date: 'picker_date',
  lead: 'picker_lead',
  body: 'picker_body',
  attachments: 'picker_attachments',
};

/** What is asked for. */
export const FIELD_ASKS: Record<TaughtField, MessageKey> = {
  title: 'picker_ask_title',
  date: 'picker_ask_date',
  lead: 'picker_ask_lead',
  body: 'picker_ask_body',
  attachments: 'picker_ask_attachments',
};

/** What is wrong with a part that does not look like what was asked for. */
export const FIELD_FAULTS: Record<TaughtField, MessageKey> = {
  title: 'picker_not_title',
  date: 'picker_not_date',
  lead: 'picker_not_lead',
  body: 'picker_not_body',
  attachments: 'picker_not_attachments',
};
