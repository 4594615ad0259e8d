import type { Citation } from '../clip/citation.ts';
import { DOCUMENT_TYPES } from './type-table.ts';

/** Longest subject kept; what is longer is cut at a word. */
const LONGEST = 240;
/** Characters behind a mention in which its subject must stand. */
const REACH = 900;

const DATE =
  /^(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?|^ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?|^năm\s+\d{4}/iu;
const TERM = /^kh(?:óa|oá)\s+(?:[IVX]+|\d{1,2})(?:\s*(?:,|và)\s*[IVX]+)?/iu;
const ISSUED = /^(?:được\s+)?(?:ký\s+)?ban hành(?:\s+bởi)?(?=\s+(?:ngày|bởi|của|về|\p{Lu}))/iu;
/** "Bộ Giáo dục và Đào tạo (GD&ĐT)": the abbreviation of the issuer. */
const SHORT_NAME = /^\([\p{Lu}&-]{2,12}\)/u;
const OPENING = /^(?:về việc|về|v\/v|quy định về|quy định việc|quy định)(?:\s+về)?\s+(?=\S)/iu;
/** After date or issuer a document may say at once what it does; the verb belongs to its subject. */
const DOING =
  /^(?:phê duyệt|sửa đổi|bổ sung|quy định chi tiết|hướng dẫn|công bố|thành lập|điều chỉnh|công nhận|bãi bỏ|kiện toàn|xếp hạng|phát động|ban hành),?\s+(?!kèm|theo|tại)/iu;
const QUOTED = /^["“”«]\s*(?:về(?: việc)?\s+)?([^"“”»]{8,})["”»]/iu;

/** Where a subject is over: sentence, list item, a remark on the document itself. */
const SENTENCE_END =
  /[;:]|[.!?…](?=\s+["“(]?\p{Lu}|\s*$|\s*\/)|\n(?=\s*(?:[\p{Lu}*+|•-]|\d{1,2}[.)]\s))/u;
const REMARK =
  /\s*\((?:sau đây|sau đó|gọi|viết tắt|kèm)|,\s*(?:trong đó|theo đó|cụ thể|gồm|có hiệu lực|yêu cầu|đề nghị)(?!\p{L})|\s+(?:như sau|với nội dung|có hiệu lực)(?!\p{L})/iu;
const ISSUED_BY = /\s+do\s+\p{Lu}[^,;.]{2,80}\s+ban hành(?:\s+ngày\s+[\d/.-]+)?$/u;
const LAST_DATE = /\s*,\s*(?:ban hành\s+)?ngày\s+[\d/.-]+$/u;

/** ", UBND tỉnh đã ban hành …": the clause that the document is only the reason of. */
const BODY =
  /,\s+(?=(?:UBND|HĐND|Ủy ban|Uỷ ban|Hội|Ban|Sở|Bộ|Tỉnh|Huyện|Thành|Thị|Đảng|Chính phủ|Thủ tướng|Công an|Chủ tịch|Phòng|Văn phòng|Đoàn|Liên đoàn|Trường|xã|huyện|tỉnh|đồng chí|ông|bà)\s)/gu;
const ACTING =
  /^(?:(?!\svề\s)[^,;“"]){2,70}?\s(?:đã|vừa|ban hành|tổ chức|yêu cầu|đề nghị|cho biết|xây dựng|chỉ đạo|thông báo|đăng tải|sẽ|tiếp tục)[\s,:]/u;

const WORDS = DOCUMENT_TYPES.filter(({ bare }) => bare === 'noun' || bare === 'verb')
  .map(({ word }) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
  .join('|');
/** "… và Nghị định số 123": the next document of the list. */
const NEXT_DOCUMENT = new RegExp(`(?:,|\\s+và)\\s+(?:${WORDS})\\s+(?:số|\\d|Trung ương|TW)`, 'u');
const ANY_DOCUMENT = new RegExp(`(?:${WORDS})\\s+(?:số|\\d|Trung ương|Hội nghị)`, 'iu');

/**
 * What a document is about (trích yếu), where the text says so right behind the mention: "… ngày
 * 30/9/2020 của Ban Bí thư về Quy chế phối hợp …" gives "Quy chế phối hợp …". It ends with the
 * sentence, with its closing quotation mark, before the next document of a list and before the clause
 * that goes on about somebody else. Null where no subject is printed.
 */
export function citationSubject(text: string, citation: Citation): string | null {
  const behind = text.slice(citation.end, citation.end + REACH);
  const { rest, moved } = skipTail(behind, citation.issuer);
  const quoted = QUOTED.exec(rest)?.[1];
  if (quoted !== undefined) return shortened(quoted);
  const opening = OPENING.exec(rest);
  if (opening === null && !(moved && DOING.test(rest))) return null;
  const open = opening === null ? rest : rest.slice(opening[0].length);
  const inner = QUOTED.exec(open)?.[1];
  return shortened(inner ?? endOfSubject(open));
}

function upTo(text: string, end: RegExp): string {
  const found = end.exec(text);
  return found === null ? text : text.slice(0, found.index);
}

function endOfSubject(text: string): string {
  const whole = upTo(upTo(text, SENTENCE_END), REMARK);
  let subject = whole;
  for (const match of whole.matchAll(BODY)) {
    if (!ACTING.test(whole.slice(match.index + match[0].length, match.index + 140))) continue;
    subject = whole.slice(0, match.index);
    break;
  }
  const next = NEXT_DOCUMENT.exec(subject);
  // "thực hiện Nghị quyết số 18 và Kết luận số 62" is one subject that names two documents.
  if (next !== null && !ANY_DOCUMENT.test(subject.slice(0, next.index)))
    subject = subject.slice(0, next.index);
  return subject.replace(LAST_DATE, '').replace(ISSUED_BY, '');
}

function shortened(text: string): string | null {
  const subject = text
    .replace(/\s+/gu, ' ')
    .replace(/[\s.,…"“”(/-]+$/u, '')
    .trim();
  if (subject.length < 8) return null;
  return subject.length <= LONGEST
    ? subject
    : `${subject.slice(0, LONGEST).replace(/\s+\S*$/u, '')}…`;
}

/** The text behind date, issuer and term, in whatever order they stand, and whether any stood there. */
function skipTail(text: string, issuer: string | null): { rest: string; moved: boolean } {
  let rest = text.trimStart();
  let moved = false;
  for (;;) {
    const trimmed = rest.replace(/^[\s,]+/u, '');
    const inside = trimmed.replace(/^\(\s*(?=ngày|kh|\d)/iu, '');
    const part =
      DATE.exec(inside)?.[0] ??
      TERM.exec(inside)?.[0] ??
      ISSUED.exec(inside)?.[0] ??
      SHORT_NAME.exec(inside)?.[0] ??
      ofIssuer(inside, issuer);
    if (part === undefined) {
      // "…, phê duyệt" behind a comma is what somebody did next.
      const apart = rest.trimStart().startsWith(',');
      return { rest: trimmed.replace(/^:\s*(?=["“])/u, ''), moved: moved && !apart };
    }
    rest = inside.slice(part.length).replace(/^\s*\)/u, '');
    moved = true;
  }
}

/** "của Bộ Chính trị" as it is printed, line breaks and double spaces included. */
function ofIssuer(text: string, issuer: string | null): string | undefined {
  if (issuer === null) return undefined;
  let at = /^của\s+/iu.exec(text)?.[0].length ?? 0;
  for (const word of issuer.split(' ')) {
    if (!text.startsWith(word, at)) return undefined;
    at += word.length;
    while (/\s/u.test(text.charAt(at))) at += 1;
  }
  return text.slice(0, at);
}
