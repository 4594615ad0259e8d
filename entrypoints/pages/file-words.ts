import type { FileFault, FileTextRow } from '../../lib/extension/database/file-rows.ts';
import type { MessageKey, Translate } from '../../lib/extension/i18n/translate.ts';

const FAULTS: Readonly<Record<Exclude<FileFault, 'http'>, MessageKey>> = {
  'other-site': 'file_fault_other_site',
  network: 'file_fault_network',
  timeout: 'file_fault_timeout',
  'wrong-type': 'file_fault_wrong_type',
  'too-large': 'file_fault_too_large',
  'clip-full': 'file_fault_clip_full',
  'no-tab': 'file_fault_no_tab',
  quota: 'file_fault_quota',
  storage: 'file_fault_storage',
  lost: 'file_fault_lost',
};

/** Why an attachment is not kept. */
export function faultWords(t: Translate, fault: FileFault, status: number): string {
  if (fault !== 'http') return t(FAULTS[fault]);
  return status === 404 || status === 410
    ? t('file_fault_gone')
    : t('file_fault_http', `${status}`);
}

const REASONS: Readonly<Record<NonNullable<FileTextRow['reason']>, MessageKey>> = {
  locked: 'file_text_locked',
  'no-text': 'file_text_none',
  damaged: 'file_text_damaged',
  'too-large': 'file_text_too_large',
  unsupported: 'file_text_unsupported',
  timeout: 'file_text_timeout',
};

/** What can be said of a kept file's text; null where it was read as it should be. */
export function textWords(t: Translate, text: FileTextRow | undefined): string | null {
  if (text === undefined) return null;
  if (text.state === 'waiting') return t('file_text_waiting');
  if (text.reason !== null) return t(REASONS[text.reason]);
  return text.isCut ? t('file_text_cut') : null;
}
