import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { issuerAt } from './issuer.ts';
import { nextItem } from './list.ts';
import { isBareNumberDocument, isCountAfterMarker } from './near-miss.ts';
import { numberAt, withYearInWords } from './number.ts';
import type { NumberReading } from './number.ts';
import { typeOfSymbol } from './symbol-table.ts';
import { pairAt, tokenAt, wordsAt } from './tokens.ts';
import type { Reading } from './tokens.ts';
import { typeWordAt } from './type-word.ts';
import type { TypeWord } from './type-word.ts';

/** Words between a type word and "số" that say which kind it is: "Báo cáo thẩm định số …". */
const QUALIFIERS = new Set(
  'hành động|thẩm định|thẩm tra|phối hợp|kết luận|thanh tra|kiểm tra|hỏa tốc|công tác|giám sát|tổng kết|điều tra|giám định'.split(
    '|',
  ),
);
const SINGLE_QUALIFIERS = new Set(['cũ', 'khẩn', 'mật', 'chung', 'riêng', 'khung', 'mới']);
/** Words that open another clause: no number after them belongs to the type word before. */
const CLAUSE_WORDS = new Set(
  'tại theo trong và để là có được do với ở cho từ đến này trên mà thì'.split(' '),
);
/** What a group does whose name ends with that of a document. */
const BODY_TASKS = new Set(['công tác', 'giúp việc', 'chuyên gia', 'thư ký']);
/** What stands between "Ban Chỉ đạo" and "thực hiện Đề án 61": its level. */
const BODY_LEVELS = new Set(
  'tỉnh huyện xã phường thành phố trung ương t . ư tw tư ( ) bcđ quốc gia'.split(' '),
);
const LONGEST_QUALIFIER = 8;

interface Opening {
  /** Token of "số" or of the number. */
  readonly at: number;
  readonly marked: boolean;
  /** Body between type word and number. */
  readonly issuer: string | null;
  /** Whether words stand between type word and number. */
  readonly inner: boolean;
  /** A qualifier that no table knows asks for a symbol. */
  readonly needsSymbol: boolean;
}

function isMarker(reading: Reading, index: number, exact: boolean): boolean {
  const token = tokenAt(reading, index);
  return token.low === 'số' || (!exact && token.low === 'so');
}

/** After "MTQG" or "mục tiêu quốc gia" behind a programme that a number nicknames, or `end`. */
function skipNational({ type, end }: TypeWord, reading: Reading): number {
  if (type.bare !== 'nickname') return end;
  if (tokenAt(reading, end).low === 'mtqg') return end + 1;
  return wordsAt(reading, end, ['mục', 'tiêu', 'quốc', 'gia']) ? end + 4 : end;
}

/** "Ban Chỉ đạo Đề án 06", "Tổ công tác triển khai Đề án 06": a body that only bears the name. */
function namesBody(reading: Reading, index: number): boolean {
  let at = index;
  while (at > index - 4 && ['triển khai', 'thực hiện'].includes(pairAt(reading, at - 2))) at -= 2;
  if (/^(?:tổ|bcđ)$/.test(tokenAt(reading, at - 1).low)) return true;
  const task = pairAt(reading, at - 2);
  const head = tokenAt(reading, at - 3).low;
  if (at === index || head === 'tổ')
    return task === 'chỉ đạo' ? head === 'ban' : BODY_TASKS.has(task) && head === 'tổ';
  while (at > index - 12 && BODY_LEVELS.has(tokenAt(reading, at - 1).low)) at -= 1;
  return tokenAt(reading, at).low === 'bcđ' || pairAt(reading, at - 2) === 'chỉ đạo';
}

function openingAt(reading: Reading, word: TypeWord): Opening | null {
  const { end, exact } = word;
  if (isMarker(reading, end, exact))
    return { at: end, marked: true, issuer: null, inner: false, needsSymbol: false };
  const direct = skipNational(word, reading);
  if (tokenAt(reading, direct).kind === 'number')
    return { at: direct, marked: false, issuer: null, inner: direct > end, needsSymbol: false };
  let at = end;
  let issuer: string | null = null;
  let needsSymbol = false;
  while (at < end + LONGEST_QUALIFIER) {
    const token = tokenAt(reading, at);
    if (isMarker(reading, at, exact) && at > end) break;
    const isOf = token.low === 'của';
    const body = isOf || at === end ? issuerAt(reading, isOf ? at + 1 : at, isOf) : null;
    if (body !== null) {
      issuer = body.text;
      at = body.end;
      break;
    }
    if (QUALIFIERS.has(pairAt(reading, at))) at += 2;
    else if (SINGLE_QUALIFIERS.has(token.low)) at += 1;
    else if (
      token.kind === 'word' &&
      !CLAUSE_WORDS.has(token.low) &&
      typeWordAt(reading, at) === null
    ) {
      needsSymbol = true;
      at += 1;
    } else break;
  }
  const colon = tokenAt(reading, at).text === ':' || tokenAt(reading, at).text === '(';
  const marker = colon ? at + 1 : at;
  const dash =
    tokenAt(reading, marker).text === '-' && tokenAt(reading, marker).newLine ? marker + 1 : marker;
  if (dash === end) return null;
  if (isMarker(reading, dash, exact))
    return { at: dash, marked: true, issuer, inner: true, needsSymbol };
  // "Nghị định cũ 152/2005/NĐ-CP": a known qualifier, then the number at once.
  const known = !needsSymbol && issuer === null && tokenAt(reading, dash).kind === 'number';
  return known ? { at: dash, marked: false, issuer, inner: true, needsSymbol: true } : null;
}

function isDocument(
  reading: Reading,
  word: TypeWord,
  opening: Opening,
  read: NumberReading,
): boolean {
  if (read.symbol !== null) return true;
  const { type, exact } = word;
  if (opening.needsSymbol) return false;
  if (!opening.marked) {
    return (
      exact &&
      (read.year !== null && type.bare !== 'symbol'
        ? type.bare === 'noun' || tokenAt(reading, word.start).capital || read.number.length > 1
        : isBareNumberDocument(
            reading,
            type.bare,
            tokenAt(reading, word.start).capital,
            read.number,
            read.next,
          ))
    );
  }
  if (type.bare === 'symbol') return false;
  // "Dự án số 2" is a part of a programme.
  if (type.bare === 'nickname' && read.number.length < 2 && type.word === 'dự án') return false;
  return !isCountAfterMarker(reading, read.next);
}

function formOf(word: TypeWord, opening: Opening, read: NumberReading): Draft['form'] {
  if (read.symbol !== null) return 'full';
  return word.type.bare === 'nickname' && !opening.marked && read.year === null
    ? 'nickname'
    : 'number';
}

/** "văn bản số 61-CV/BTGHU" is a công văn: the symbol proves it. */
function typeOf(word: TypeWord, read: NumberReading): string {
  if (word.type.word !== 'văn bản' || read.symbol === null) return word.type.word;
  return typeOfSymbol(read.symbol.groups) ?? 'văn bản';
}

/** Foreign designs carry such names too: "Đề án 955 của Hạm đội phương Bắc". */
function isForeign(reading: Reading, form: Draft['form'], next: number): boolean {
  if (form !== 'nickname' || tokenAt(reading, next).low !== 'của') return false;
  return tokenAt(reading, next + 1).capital && issuerAt(reading, next + 1, true) === null;
}

/** The documents that a type word names by number, all items of a list; empty where it names none. */
export function numberedAt(reading: Reading, word: TypeWord): Draft[] {
  const opening = openingAt(reading, word);
  if (opening === null) return [];
  let digits = opening.marked ? opening.at + 1 : opening.at;
  if (opening.marked && tokenAt(reading, digits).text === ':') digits += 1;
  const bare = numberAt(reading, digits);
  if (bare === null || (!word.exact && !opening.marked && bare.symbol === null)) return [];
  const read = withYearInWords(reading, bare);
  if (!isDocument(reading, word, opening, read)) return [];
  const form = formOf(word, opening, read);
  if (isForeign(reading, form, read.next)) return [];
  if (form === 'nickname' && namesBody(reading, word.start)) return [];
  const type = typeOf(word, read);
  const span = {
    type,
    form,
    end: read.end,
    next: read.next,
    number: read,
    name: null,
    session: null,
  };
  const whole = makeDraft({
    ...span,
    start: tokenAt(reading, word.start).start,
    first: word.start,
  });
  const items = [whole];
  for (let last = whole; items.length < 60;) {
    const item = nextItem(reading, last, last.next);
    if (item === null) break;
    items.push(item);
    last = item;
  }
  const colon = tokenAt(reading, opening.at - 1).text === ':';
  if (opening.inner && (items.length > 1 || colon)) {
    items[0] = makeDraft({ ...span, start: tokenAt(reading, opening.at).start, first: opening.at });
  }
  shareSymbol(items);
  if (opening.issuer !== null) for (const item of items) item.issuer = opening.issuer;
  return items;
}

/** "Quyết định 217, 218-QĐ/TW": the items before the symbol share it. */
function shareSymbol(items: readonly Draft[]): void {
  const symbol = items.at(-1)?.number?.symbol ?? null;
  if (symbol === null || items.slice(0, -1).some((item) => item.number?.symbol != null)) return;
  for (const item of items.slice(0, -1)) item.sharedSymbol = symbol;
}
