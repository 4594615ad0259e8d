import { dateAt } from './date.ts';
import { issuerAt } from './issuer.ts';
import {
  bodyEndingAt,
  dateBefore,
  dateBeforeTitles,
  isSentenceEnd,
  mainOffice,
} from './looking-back.ts';
import { pairAt, tokenAt } from './tokens.ts';
import type { Reading } from './tokens.ts';
import { typeWordAt } from './type-word.ts';

/** Who issues the document according to the sentence before or round the citation, and when. */
export interface Subject {
  readonly issuer: string | null;
  readonly date: string | null;
}

/** A sentence that says nothing about the issuing. */
export const NOBODY: Subject = { issuer: null, date: null };

const CLAUSE_REACH = 70;

const ISSUING_PAIRS = new Set([
  'ban hành',
  'xây dựng',
  'thông qua',
  'phát hành',
  'ra đời',
  'hành văn',
]);
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

/** After "đã", "vừa" … between subject and verb. */
function skipAdverbs(reading: Reading, index: number): number {
  let at = index;
  while (tokenAt(reading, at).kind === 'word' && ADVERBS.has(tokenAt(reading, at).low)) at += 1;
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
    const verb = skipAdverbs(reading, read.end);
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
  const last = bodyEndingAt(reading, end);
  if (last === null) return { issuer: null, date: inner?.iso ?? null };
  const body = mainOffice(reading, last);
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
  const verb = skipAdverbs(reading, read.end);
  return ORDERING_PAIRS.has(pairAt(reading, verb)) || ORDERING_WORDS.has(tokenAt(reading, verb).low)
    ? read.text
    : null;
}

/** How far a subject (trích yếu) may reach before "do … ban hành", in tokens. */
const SUBJECT_REACH = 60;
const BY = new Set(['do', 'được', 'mà']);

/**
 * "Thông tư 12/2015/TT-BYT quy định … do Bộ Y tế ban hành ngày 5/6/2015": body and date at the end of the
 * subject that starts at `next`, of a document whose verb of issuing no comma cuts off.
 */
export function issuingAtEnd(reading: Reading, next: number): Subject {
  const opening = tokenAt(reading, next);
  if (opening.kind !== 'word' && !/^[-–]$/.test(opening.text)) return NOBODY;
  for (let at = next; at < next + SUBJECT_REACH; at += 1) {
    const token = tokenAt(reading, at);
    if (isSentenceEnd(reading, at) || token.low === 'số') return NOBODY;
    if (token.newLine && token.capital) return NOBODY;
    if (token.kind === 'number' && typeWordAt(reading, at - 2)?.end === at) return NOBODY;
    if (!BY.has(token.low)) continue;
    const read = issuerAt(reading, at + 1, false);
    if (read === null) continue;
    const verb = skipAdverbs(reading, read.end);
    const issued = verb + (tokenAt(reading, verb).low === 'ký' ? 1 : 0);
    if (pairAt(reading, issued) !== 'ban hành') continue;
    const day = dateAt(reading, issued + 2);
    const after = tokenAt(reading, issued + 2);
    const closes = day !== null || after.kind === 'mark' || after.newLine || after.low === 'trước';
    return closes ? { issuer: read.text, date: day?.iso ?? null } : NOBODY;
  }
  return NOBODY;
}
