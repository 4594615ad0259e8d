import type { BackupReason } from '../../../../lib/index.ts';
import type { MergeField } from '../../../../lib/extension/backup/compare-clip.ts';
import type { Pick } from '../../../../lib/extension/backup/merge-clip.ts';
import type { CopyFault } from '../../../../lib/extension/backup/backup-state.ts';
import type { ClipFault } from '../../../../lib/extension/database/check-store.ts';
import type { Language } from '../../../../lib/extension/i18n/choose-language.ts';
import type { MessageKey, Translate } from '../../../../lib/extension/i18n/translate.ts';
import { timeWords } from '../../../pages/moment-words.ts';
import type { BackupFailure } from '../state/use-make-backup.ts';

export const FIELD_WORDS: Readonly<Record<MergeField, MessageKey>> = {
  text: 'restore_field_text',
  trash: 'nav_trash',
  title: 'field_title',
  category: 'field_category',
  publishedAt: 'field_date',
  lead: 'field_lead',
  byline: 'field_byline',
  documents: 'field_documents',
  body: 'restore_field_body',
  tags: 'field_tags',
  collections: 'field_collection',
  note: 'field_note',
  status: 'restore_field_status',
  dueOn: 'restore_field_due',
  highlights: 'highlights_title',
};

export const PICK_WORDS: Readonly<Record<Pick, MessageKey>> = {
  both: 'restore_pick_both',
  mine: 'restore_pick_mine',
  theirs: 'restore_pick_theirs',
};

export const REFUSAL_WORDS: Readonly<Record<BackupReason, MessageKey>> = {
  'no-backup': 'restore_refused_no_backup',
  'needs-password': 'restore_locked',
  'wrong-password': 'restore_wrong_password',
  damaged: 'restore_refused_damaged',
  'newer-version': 'restore_refused_newer',
  'newer-schema': 'restore_refused_newer',
  'too-large': 'restore_refused_damaged',
};

export const FAILURE_WORDS: Readonly<Record<BackupFailure, MessageKey>> = {
  quota: 'backup_failed_quota',
  storage: 'backup_failed',
  'too-large': 'backup_failed_large',
};

export const COPY_FAULT_WORDS: Readonly<Record<CopyFault, MessageKey>> = {
  permission: 'copies_need_permission',
  gone: 'copies_folder_gone',
  quota: 'backup_failed_quota',
  storage: 'backup_failed',
};

export const CLIP_FAULT_WORDS: Readonly<Record<ClipFault, MessageKey>> = {
  row: 'check_fault_row',
  'no-revision': 'check_fault_revision',
  body: 'check_fault_body',
};

/** When a backup was made last, in words. */
export function lastBackupWords(t: Translate, lastAt: string | null, language: Language): string {
  return lastAt === null ? t('backup_never') : t('backup_last', timeWords(lastAt, language));
}
