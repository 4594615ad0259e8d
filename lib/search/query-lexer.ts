import type { QueryNote } from './query.ts';

/** A piece of a query as typed. `text` of a phrase is what stands between the quotes. */
export interface Lexeme {
  readonly kind: 'open' | 'close' | 'not' | 'or' | 'phrase' | 'word';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  '\u201C': '\u201D',
  '\u201E': '\u201D',
  '«': '»',
};
/** Words in capitals that mean OR; `hoặc` in small letters is a word like any other. */
const OR_WORDS = new Set(['OR', 'HOẶC', '|', '||']);
const AND_WORDS = new Set(['AND', '&', '&&']);

/** Cuts a query into pieces. Never fails; what is malformed is noted and read as words. */
export function lexQuery(text: string, notes: QueryNote[]): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  const push = (kind: Lexeme['kind'], end: number, inner = text.slice(at, end)): void => {
    lexemes.push({ kind, text: inner, start: at, end });
    at = end;
  };
  while (at < text.length) {
    const character = text.charAt(at);
    const closing = QUOTES[character];
    if (/\s/.test(character)) at++;
    else if (character === '(') push('open', at + 1);
    else if (character === ')') push('close', at + 1);
    else if (closing !== undefined) {
      const end = endOfPhrase(text, at + 1, closing);
      if (end < 0) {
        notes.push({ problem: 'unclosed-quote', start: at, end: text.length });
        at++;
      } else push('phrase', end + 1, text.slice(at + 1, end));
    } else if (isNegation(text, at)) push('not', at + 1);
    else {
      const end = endOfWord(text, at);
      const word = text.slice(at, end);
      if (OR_WORDS.has(word.normalize('NFC'))) push('or', end);
      else if (AND_WORDS.has(word)) at = end;
      else push('word', end);
    }
  }
  return lexemes;
}

function endOfPhrase(text: string, from: number, closing: string): number {
  const end = text.indexOf(closing, from);
  // Editors turn only some of the quotes round.
  return end < 0 ? text.indexOf('"', from) : end;
}

/** `-từ` after white space or a parenthesis; a dash with a space behind it is punctuation. */
function isNegation(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign !== '-' && sign !== '\u2212') return false;
  const before = at === 0 ? ' ' : text.charAt(at - 1);
  return /[\s(]/.test(before) && /[^\s)-]/.test(text.charAt(at + 1));
}

/** Up to white space, a parenthesis or a quote; a field's colon ends the word before its value. */
function endOfWord(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && !/[\s()"\u201C\u201D«»]/.test(text.charAt(end))) end++;
  return end;
}
