import { tokenAt } from './tokens.ts';
import type { Reading } from './tokens.ts';
import { DOCUMENT_TYPES } from './type-table.ts';
import type { DocumentType } from './type-table.ts';

export interface TypeWord {
  readonly type: DocumentType;
  /** Tokens, half open. */
  readonly start: number;
  readonly end: number;
  /** False for a misprint or a text without accents ("Nghi quyết"): then more proof is needed. */
  readonly exact: boolean;
}

interface Pattern {
  readonly type: DocumentType;
  readonly low: readonly string[];
  readonly bare: readonly string[];
}

function unmarked(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/đ/g, 'd');
}

const patterns = new Map<string, Pattern[]>();
for (const type of DOCUMENT_TYPES) {
  const low = type.word.split(' ');
  const bare = low.map(unmarked);
  const first = bare[0] ?? '';
  patterns.set(first, [...(patterns.get(first) ?? []), { type, low, bare }]);
}

/**
 * Short forms that news prints instead of the type word ("NĐ 100", "QĐ số 12/QĐ-UBND"). Of them only three
 * are clear without "số"; CT, TT, KH and the rest abbreviate other things too.
 */
const SHORT_FORMS: ReadonlyMap<string, DocumentType> = new Map(
  DOCUMENT_TYPES.flatMap((type): [string, DocumentType][] => {
    const [short] = type.abbreviations;
    if (short === undefined || type.word === 'quy định' || type.named === true || short.length < 2)
      return [];
    const clear = ['nghị định', 'nghị quyết', 'quyết định'].includes(type.word);
    return [
      [short, clear ? type : { ...type, bare: type.bare === 'symbol' ? 'symbol' : 'marked' }],
    ];
  }).toReversed(),
);

function shortFormAt(reading: Reading, index: number): TypeWord | null {
  const token = tokenAt(reading, index);
  const type = SHORT_FORMS.get(token.text);
  if (type === undefined) return null;
  const next = tokenAt(reading, index + 1);
  const before = tokenAt(reading, index - 1).text;
  const after = tokenAt(reading, index + 2);
  const inTitle = after.capital && after.text === after.text.toUpperCase();
  const inSymbol = !token.spaced && (before === '-' || before === '/');
  const opens =
    next.low === 'số' ||
    (next.kind === 'number' &&
      next.spaced &&
      !inTitle &&
      (type.bare === 'noun' || (type.bare === 'verb' && next.text.length > 1)));
  const plenum = type.word === 'nghị quyết' && (next.text === 'TW' || next.low === 'trung');
  return (opens || plenum) && !inSymbol
    ? { type, start: index, end: index + 1, exact: true }
    : null;
}

/** Syllables before "luật" that make another word of it: kỷ luật, quân luật, quy luật. */
const BEFORE_LAW = new Set(
  'kỷ kỉ quân pháp quy trật giới văn hình dân âm đạo tục khoa ngành trường định thi ra tự niêm nhạc phạm trái lách đúng học hội cử sĩ giáo'.split(
    ' ',
  ),
);
/** Bodies and people whose name or verb holds a type word: "Bộ Kế hoạch & Đầu tư", "Ban quản lý dự án 2". */
const BODIES = new Set('bộ sở phòng vụ ban tổ chuyên'.split(' '));

function isInsideAnotherWord(reading: Reading, index: number, type: DocumentType): boolean {
  const before = tokenAt(reading, index - 1);
  if (type.word === 'luật') {
    return BEFORE_LAW.has(before.low) && !tokenAt(reading, index).newLine;
  }
  if (type.word === 'kế hoạch') return BODIES.has(before.low) && before.low !== 'tổ';
  if (type.word === 'dự án') {
    return (
      before.low === 'lý' || before.low === 'ql' || before.low === 'qlda' || before.low === 'ban'
    );
  }
  return false;
}

/** The type word that starts at token `index`, the longest one, or null. */
export function typeWordAt(reading: Reading, index: number): TypeWord | null {
  const first = tokenAt(reading, index);
  if (first.kind !== 'word') return null;
  const candidates = patterns.get(first.bare);
  if (candidates === undefined) return first.capital ? shortFormAt(reading, index) : null;
  for (const { type, low, bare } of candidates) {
    let exact = true;
    let matches = true;
    for (let offset = 0; offset < bare.length && matches; offset += 1) {
      const token = tokenAt(reading, index + offset);
      matches = token.bare === bare[offset];
      exact &&= token.low === low[offset];
    }
    // One syllable is too little to tell a misprint from another word.
    if (!matches || (!exact && bare.length === 1)) continue;
    if (isInsideAnotherWord(reading, index, type)) return null;
    return { type, start: index, end: index + bare.length, exact };
  }
  return null;
}
