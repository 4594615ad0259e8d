import { displayDate, type QueryChip } from '../../../lib/index.ts';
import type { MessageKey, Translate } from '../../../lib/extension/i18n/translate.ts';

/** What each field of the query language is called on a chip. */
export const FIELD_WORDS: Readonly<Record<string, MessageKey>> = {
  the: 'field_tags',
  muc: 'field_category',
  so: 'search_field_number',
  loai: 'search_field_kind',
  'co-quan': 'register_issuer',
  noi: 'search_field_portal',
  'tac-gia': 'search_field_author',
  bo: 'field_collection',
  co: 'search_field_has',
  la: 'search_field_state',
  'tieu-de': 'field_title',
  ngay: 'field_date',
  luu: 'search_field_saved',
};

const HAS_WORDS: Readonly<Record<string, MessageKey>> = {
  anh: 'search_has_images',
  tep: 'search_has_files',
  'ghi-chu': 'search_has_note',
  'danh-dau': 'search_has_highlight',
  'van-ban': 'search_has_documents',
};

/** One part of a query, in the words of its reader: `Nhãn: tuyên giáo`, `Trừ nháp`. */
export function chipWords(chip: QueryChip, t: Translate): string {
  const words = plainWords(chip, t);
  return chip.negated ? t('search_not', words) : words;
}

function plainWords(chip: QueryChip, t: Translate): string {
  const { kind, text, field } = chip;
  if (kind === 'number') return `${t('search_field_number')}: ${text}`;
  const label = field === null ? undefined : FIELD_WORDS[field];
  if (label === undefined) return text;
  return `${t(label)}: ${kind === 'date' ? dateWords(chip, t) : valueWords(text, field, t)}`;
}

function valueWords(text: string, field: string | null, t: Translate): string {
  const value = text
    .slice(text.indexOf(':') + 1)
    .replace(/"/g, '')
    .trim();
  const has = field === 'co' ? HAS_WORDS[value] : undefined;
  return has === undefined ? value : t(has);
}

function dateWords({ from, to }: QueryChip, t: Translate): string {
  if (from === null && to !== null) return t('search_date_to', displayDate(to));
  if (to === null && from !== null) return t('search_date_from', displayDate(from));
  if (from === null || to === null) return '';
  const isYear = from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`;
  if (isYear) return from.slice(0, 4);
  return from === to ? displayDate(from) : `${displayDate(from)} – ${displayDate(to)}`;
}
