/** A mark that ends a sentence, with closing quotes and brackets behind it. */
const END = /[.!?…]["”’»)]*\s+(?=["“‘«(]*\p{Lu})|\n/gu;
/** Short words whose full stop ends nothing: "TS. Lê Văn A", "TP. Thanh Hóa", "T.Ư Đảng". */
const ABBREVIATED =
  /(?:^|[\s(])(?:TS|ThS|PGS|GS|BS|KS|TP|Tp|TX|TT|Q|P|H|Đ|T|Th|St|Ths|Dr|Mr|No|vv)\.\s*$/u;

/**
 * The sentence round a range of a text, as half-open UTF-16 offsets, white space at its ends left
 * out. A line break always ends a sentence; a full stop does where a capital follows it and no
 * abbreviation stands before it.
 */
export function sentenceAt(
  text: string,
  start: number,
  end: number,
): { start: number; end: number } {
  let from = 0;
  let to = text.length;
  for (const match of text.matchAll(END)) {
    const after = match.index + match[0].length;
    if (match[0] !== '\n' && ABBREVIATED.test(text.slice(Math.max(0, match.index - 6), after)))
      continue;
    if (after <= start) from = after;
    else if (match.index >= end) {
      to = match[0] === '\n' ? match.index : after;
      break;
    }
  }
  const piece = text.slice(from, to);
  const leading = piece.length - piece.trimStart().length;
  return { start: from + leading, end: from + leading + piece.trim().length };
}
