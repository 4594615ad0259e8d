import { dateAt, dateDigitsAt } from './date.ts';
import { issuerAt } from './issuer.ts';
import { termAt } from './term.ts';
import type { IssuerReading } from './issuer.ts';
import { pairAt, tokenAt } from './tokens.ts';
import type { Reading } from './tokens.ts';

/** Who issues the document according to the sentence before or round the citation, and when. */
export interface Subject {
  readonly issuer: string | null;
  readonly date: string | null;
}

/** A sentence that says nothing about the issuing. */
export const NOBODY: Subject = { issuer: null, date: null };

/** How far back a subject is looked for, in tokens. */
const REACH = 32;
const CLAUSE_REACH = 70;

const ISSUING_PAIRS = new Set(['ban hành', 'thông qua', 'phát hành', 'ra đời', 'hành văn']);
const ISSUING_WORDS = new Set(['ký', 'có', 'ra', 'banhành', 'gửi', 'trình']);
const DETERMINERS = new Set(['các', 'những', 'hai', 'ba', 'bốn', '“', '"', '(', ':', 'một']);
const ADVERB_PAIRS = new Set([
  'kịp thời',
  'tiếp tục',
  'chính thức',
  'đồng thời',
  'khẩn trương',
  'thống nhất',
  'vừa qua',
  'liên tiếp',
  'mới đây',
  'xây dựng',
  'cũng đã',
  'trực tiếp',
]);
const ADVERBS = new Set([
  'đã',
  'vừa',
  'mới',
  'cũng',
  'sẽ',
  'đang',
  'và',
  'liền',
  'còn',
  'đều',
  'nay',
  'lại',
  ',',
]);

/** What a body does in a document it issued: "yêu cầu … tại Công văn số …". */
const ORDERING_PAIRS = new Set(
  'yêu cầu|đề nghị|đề xuất|kiến nghị|chỉ đạo|phê duyệt|thông qua|cho phép|đồng ý|quy định|quyết định|ban hành|hướng dẫn|chấp thuận|thống nhất|công nhận|báo cáo|xác định|khẳng định|đặt ra|đề ra|công bố|nhấn mạnh|kết luận|thông báo|giao nhiệm|truyền đạt|trả lời|cảnh báo|triển khai'.split(
    '|',
  ),
);
const ORDERING_WORDS = new Set(['giao', 'nêu', 'trình', 'cấp', 'ban']);

const isSentenceEnd = (reading: Reading, index: number): boolean => {
  const token = tokenAt(reading, index);
  if (token.text === ';' || token.text === '!' || token.text === '?') return true;
  if (token.text !== '.') return false;
  const next = tokenAt(reading, index + 1);
  return next.newLine || (next.spaced && next.capital && tokenAt(reading, index - 1).low !== 'tp');
};

/** Before adverbs that stand between subject and verb. */
function skipAdverbsBack(reading: Reading, index: number): number {
  let at = index;
  for (let count = 0; count < 6; count += 1) {
    if (at >= 2 && ADVERB_PAIRS.has(pairAt(reading, at - 2)) && !tokenAt(reading, at - 2).capital)
      at -= 2;
    else if (ADVERBS.has(tokenAt(reading, at - 1).low) && at >= 1) at -= 1;
    else break;
  }
  return at;
}

/** Where the verb of issuing that ends just before `index` starts, or `index`. */
function issuingVerbBefore(reading: Reading, index: number): number {
  let at = index;
  for (let count = 0; count < 3; count += 1) {
    if (at >= 2 && ISSUING_PAIRS.has(pairAt(reading, at - 2))) at -= 2;
    else if (at >= 1 && ISSUING_WORDS.has(tokenAt(reading, at - 1).low)) at -= 1;
    else break;
    if (tokenAt(reading, at - 1).low === 'và' && ISSUING_WORDS.has(tokenAt(reading, at - 2).low))
      at -= 1;
  }
  return at;
}

/** The longest body whose phrase ends exactly at `end`. */
function bodyEndingAt(reading: Reading, end: number): IssuerReading | null {
  let found: IssuerReading | null = null;
  for (let start = end - 1; start >= Math.max(0, end - REACH); start -= 1) {
    if (isSentenceEnd(reading, start)) break;
    if (tokenAt(reading, start + 1).newLine && start + 1 < end) break;
    if (tokenAt(reading, start).kind !== 'word') continue;
    const read = issuerAt(reading, start, false);
    if (read === null) continue;
    if (read.end === end || termAt(reading, read.end)?.next === end) found = read;
    // A phrase that starts further left and stops before is another body.
    else if (found !== null && read.end <= found.start) break;
  }
  return found;
}

const DAY_WORDS = new Set(['sáng', 'chiều', 'tối', 'trưa', 'hôm', 'vào', 'đêm']);

interface DateBefore {
  readonly iso: string | null;
  readonly start: number;
}

/** A date that ends just before the token `index`, a comma or "vừa qua," between them or not. */
function dateBefore(reading: Reading, index: number): DateBefore | null {
  let end = tokenAt(reading, index - 1).text === ',' ? index - 1 : index;
  if (pairAt(reading, end - 2) === 'vừa qua') end -= 2;
  for (let start = end - 3; start >= Math.max(0, end - 7); start -= 1) {
    const word = tokenAt(reading, start).low;
    const read =
      word === 'ngày'
        ? dateAt(reading, start)
        : DAY_WORDS.has(word)
          ? dateDigitsAt(reading, start + 1)
          : null;
    if (read !== null && read.end === end) return { iso: read.iso, start };
  }
  return null;
}

/** Before "ông Nguyễn Văn A" that ends just before `end`, or `end`. */
function skipPersonBack(reading: Reading, end: number): number {
  let at = end;
  while (at > end - 5 && tokenAt(reading, at - 1).capital) at -= 1;
  if (at === end) return end;
  if (pairAt(reading, at - 2) === 'đồng chí') return at - 2;
  return ['ông', 'bà'].includes(tokenAt(reading, at - 1).low) ? at - 1 : end;
}

/** "Ngày 5/6/2023, ông Nguyễn Văn A, Chủ tịch UBND tỉnh đã ký …": the date before name and other offices. */
function dateBeforeTitles(reading: Reading, index: number): DateBefore | null {
  let at = index;
  for (let count = 0; count < 3; count += 1) {
    if (pairAt(reading, at - 2) === 'đồng chí') at -= 2;
    const date = dateBefore(reading, at);
    if (date !== null) return date;
    if (!/^[,–-]$/.test(tokenAt(reading, at - 1).text)) return null;
    const before = skipPersonBack(reading, at - 1);
    const office = before < at - 1 ? before : bodyEndingAt(reading, at - 1)?.start;
    if (office === undefined) return null;
    at = office;
  }
  return null;
}

/** Before a body that is spoken to, not speaking. */
const ADDRESSING = new Set(['với', 'cho', 'đến', 'tới', 'gửi']);

/** "báo cáo UBND tỉnh tại …" speaks to the body; "xét đề nghị Giám đốc Sở … tại …" lets it speak. */
function isAddressed(reading: Reading, start: number): boolean {
  if (ADDRESSING.has(tokenAt(reading, start - 1).low)) return true;
  const quoted = ['xét', 'theo'].includes(tokenAt(reading, start - 3).low);
  return ORDERING_PAIRS.has(pairAt(reading, start - 2)) && !quoted;
}

/** A body at the beginning of a clause that orders something "tại" the citation. */
function ordererBefore(reading: Reading, index: number): string | null {
  const direct = bodyEndingAt(reading, index);
  if (direct !== null && !isAddressed(reading, direct.start)) return direct.text;
  for (let start = index - 2; start >= Math.max(0, index - CLAUSE_REACH); start -= 1) {
    if (isSentenceEnd(reading, start)) return null;
    const read = tokenAt(reading, start).kind === 'word' ? issuerAt(reading, start, false) : null;
    if (read === null || read.end >= index) continue;
    const before = tokenAt(reading, start - 1).low;
    if (before === 'của' || before === 'với' || before === 'và') continue;
    let verb = read.end;
    while (ADVERBS.has(tokenAt(reading, verb).low) && tokenAt(reading, verb).text !== ',')
      verb += 1;
    if (
      !ORDERING_PAIRS.has(pairAt(reading, verb)) &&
      !ORDERING_WORDS.has(tokenAt(reading, verb).low)
    )
      continue;
    // "Văn phòng UBND tỉnh yêu cầu": the longest body is the subject.
    return bodyEndingAt(reading, read.end)?.text ?? read.text;
  }
  return null;
}

/** "2. Bộ Y tế: Công văn số …": a digest groups documents under the name of their issuer. */
function headingBefore(reading: Reading, index: number): string | null {
  const colon = tokenAt(reading, index).text === ':' ? index : index - 1;
  if (tokenAt(reading, colon).text !== ':') return null;
  const body = bodyEndingAt(reading, colon);
  if (body === null) return null;
  const before = tokenAt(reading, body.start - 1);
  const opens =
    tokenAt(reading, body.start).newLine || (before.kind === 'mark' && before.text !== ',');
  return opens ? body.text : null;
}

/**
 * Reads the sentence round a citation: "Ngày 5/6/2023, UBND tỉnh ban hành Quyết định …",
 * "UBND tỉnh yêu cầu … tại Công văn …", "đề nghị của Sở Y tế tại Tờ trình …".
 * `index` is the citation's first token, `type` its type word.
 */
export function subjectBefore(reading: Reading, index: number, type: string): Subject {
  let at = index;
  while (at > 0) {
    const token = tokenAt(reading, at - 1);
    if (DETERMINERS.has(token.low) || (token.kind === 'number' && token.text.length < 3)) at -= 1;
    else break;
  }
  const heading = headingBefore(reading, at);
  if (heading !== null) return { issuer: heading, date: null };
  const place = tokenAt(reading, at - 1).low;
  if (place === 'tại' || pairAt(reading, at - 2) === 'thông qua') {
    const before = place === 'tại' ? at - 1 : at - 2;
    // A thông báo passes on the conclusions of others.
    const issuer = type === 'thông báo' ? null : ordererBefore(reading, before);
    if (place === 'tại' || issuer !== null) return { issuer, date: null };
  }
  const verb = issuingVerbBefore(reading, at);
  if (verb === at || pairAt(reading, verb - 2) === 'tham mưu') return NOBODY;
  let end = skipAdverbsBack(reading, verb);
  const inner = dateBefore(reading, end);
  if (inner !== null) end = skipAdverbsBack(reading, inner.start);
  const body = bodyEndingAt(reading, end);
  if (body === null) return { issuer: null, date: inner?.iso ?? null };
  const before = inner ?? dateBeforeTitles(reading, body.start);
  const helper = tokenAt(reading, body.start - 1).low;
  // "tham mưu cho UBND tỉnh ban hành" names the body all the same; "đề nghị UBND tỉnh ban hành" too.
  return {
    issuer: body.text,
    date: helper === 'của' && inner === null ? null : (before?.iso ?? null),
  };
}

/** "Tại Kết luận 127, Bộ Chính trị đã yêu cầu …": the body after the citation; `index` is its first token, `next` the token after its tail. */
export function subjectAfter(reading: Reading, index: number, next: number): string | null {
  const opening = tokenAt(reading, index - 1).low;
  if (opening !== 'tại' && pairAt(reading, index - 2) !== 'thông qua') return null;
  if (tokenAt(reading, next).text !== ',') return null;
  const read = issuerAt(reading, next + 1, false);
  if (read === null) return null;
  let verb = read.end;
  while (ADVERBS.has(tokenAt(reading, verb).low)) verb += 1;
  return ORDERING_PAIRS.has(pairAt(reading, verb)) || ORDERING_WORDS.has(tokenAt(reading, verb).low)
    ? read.text
    : null;
}

/** How far a subject (trích yếu) may reach before "do … ban hành", in tokens. */
const SUBJECT_REACH = 60;

/** "Thông tư 12/2015/TT-BYT quy định … do Bộ Y tế ban hành": the body at the end of the subject that starts at `next`. */
export function issuerAtEnd(reading: Reading, next: number): string | null {
  if (tokenAt(reading, next).kind !== 'word') return null;
  for (let at = next; at < next + SUBJECT_REACH; at += 1) {
    const token = tokenAt(reading, at);
    if (isSentenceEnd(reading, at) || token.low === 'số') return null;
    if (token.newLine && token.capital) return null;
    if (token.low !== 'do') continue;
    const read = issuerAt(reading, at + 1, false);
    if (read === null || pairAt(reading, read.end) !== 'ban hành') continue;
    const after = tokenAt(reading, read.end + 2);
    return after.kind === 'mark' || after.newLine || after.low === 'ngày' ? read.text : null;
  }
  return null;
}
