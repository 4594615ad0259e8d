import type { Citation } from '../clip/citation.ts';
import { sentenceAt } from '../text/sentence.ts';

/** Longest subject kept; what is longer is cut at a word. */
const LONGEST = 240;

const DATE =
  /^(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?|^ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?/iu;
const TERM = /^\(?khóa\s+(?:[IVX]+|\d{1,2})\)?/iu;
const OPENING = /^(?:về việc|về|v\/v|quy định về|quy định)\s+/iu;

/**
 * What a document is about (trích yếu), where the text says so right behind the mention: "… ngày
 * 30/9/2020 của Ban Bí thư về Quy chế phối hợp …" gives "Quy chế phối hợp …", up to the end of the
 * sentence. Null where no subject is printed.
 */
export function citationSubject(text: string, citation: Citation): string | null {
  const sentence = sentenceAt(text, citation.start, citation.end);
  const rest = skipTail(text.slice(citation.end, sentence.end), citation.issuer);
  const opening = OPENING.exec(rest);
  if (opening === null) return null;
  const subject = rest
    .slice(opening[0].length)
    .split(/[;:]|\s[-–]\s/u)[0]
    ?.replace(/[\s.,…"”)]+$/u, '')
    .trim();
  if (subject === undefined || subject.length < 8) return null;
  return subject.length <= LONGEST
    ? subject
    : `${subject.slice(0, LONGEST).replace(/\s+\S*$/u, '')}…`;
}

/** The text behind date, issuer and term, in whatever order they stand. */
function skipTail(text: string, issuer: string | null): string {
  let rest = text;
  for (;;) {
    const trimmed = rest.replace(/^[\s,(]+/u, '').replace(/^\)\s*/u, '');
    const part = DATE.exec(trimmed)?.[0] ?? TERM.exec(trimmed)?.[0] ?? ofIssuer(trimmed, issuer);
    if (part === undefined) return trimmed;
    rest = trimmed.slice(part.length);
  }
}

function ofIssuer(text: string, issuer: string | null): string | undefined {
  if (issuer === null) return undefined;
  return [`của ${issuer}`, issuer].find((words) => text.startsWith(words));
}
