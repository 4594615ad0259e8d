export type TokenKind = 'word' | 'number' | 'mark';

/** A word, a run of digits, or one other character. White space is no token. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Lower case, tone placement of today (`uỷ` as `ủy`). */
  readonly low: string;
  /** `low` without any diacritics, đ as d. */
  readonly bare: string;
  /** True for a word whose first letter is a capital. */
  readonly capital: boolean;
  readonly start: number;
  readonly end: number;
  /** True where white space precedes. */
  readonly spaced: boolean;
  /** True where a line feed precedes. */
  readonly newLine: boolean;
}

/** What the readers of this room share: the text and its tokens. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
}

const NOTHING: Token = {
  kind: 'mark',
  text: '',
  low: '',
  bare: '',
  capital: false,
  start: Number.MAX_SAFE_INTEGER,
  end: Number.MAX_SAFE_INTEGER,
  spaced: true,
  newLine: true,
};

/** The token at `index`; outside the text an empty mark, so that readers need no bounds. */
export function tokenAt(reading: Reading, index: number): Token {
  return reading.tokens[index] ?? NOTHING;
}

/** The first token that starts at or after the character `offset`, from `from` on. */
export function tokenFrom(reading: Reading, from: number, offset: number): number {
  let index = from;
  while (index < reading.tokens.length && tokenAt(reading, index).start < offset) index += 1;
  return index;
}

/** Whether the words at `index` are those of `phrase`, given in lower case with single spaces. */
export function wordsAt(reading: Reading, index: number, words: readonly string[]): boolean {
  for (let offset = 0; offset < words.length; offset += 1) {
    if (tokenAt(reading, index + offset).low !== words[offset]) return false;
  }
  return true;
}

type Phrases = readonly (readonly string[])[];

const byFirst = new WeakMap<Phrases, ReadonlyMap<string, Phrases>>();

/** The phrases of a table by their first word, made once for each table. */
function firstWords(table: Phrases): ReadonlyMap<string, Phrases> {
  const made = byFirst.get(table) ?? Map.groupBy(table, ([first = '']) => first);
  byFirst.set(table, made);
  return made;
}

/** The number of words of the longest phrase of `table` that stands at `index`, or 0. */
export function longestAt(reading: Reading, index: number, table: Phrases): number {
  let found = 0;
  for (const words of firstWords(table).get(tokenAt(reading, index).low) ?? []) {
    if (words.length > found && wordsAt(reading, index, words)) found = words.length;
  }
  return found;
}

/** Two words joined by a space, as the two-word tables spell them. */
export function pairAt(reading: Reading, index: number): string {
  return `${tokenAt(reading, index).low} ${tokenAt(reading, index + 1).low}`;
}

type Spelling = Pick<Token, 'kind' | 'text' | 'low' | 'bare' | 'capital'>;

const OLD_TONE: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};

/** Lower case with the tone mark where the spelling of today puts it; `quý` keeps its own. */
function lowered(word: string): string {
  const low = word.toLowerCase();
  const last = low.slice(-2);
  const today = OLD_TONE[last];
  return today === undefined || low.startsWith('q') ? low : low.slice(0, -2) + today;
}

const bareLetters = new Map<string, string>([['đ', 'd']]);

function withoutMarks(low: string): string {
  let bare = '';
  for (const letter of low) {
    if (letter < '\u0080') bare += letter;
    else {
      let base = bareLetters.get(letter);
      if (base === undefined) {
        base = letter.normalize('NFD').charAt(0);
        if (letter < '\u2000') bareLetters.set(letter, base);
      }
      bare += base;
    }
  }
  return bare;
}

const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;

/** 0 white space, 1 lower-case letter, 2 capital, 3 digit, 4 anything else. */
function classOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) {
    if (code === 32 || (code > 8 && code < 14)) return 0;
    if (code > 47 && code < 58) return 3;
    if (code > 96 && code < 123) return 1;
    return code > 64 && code < 91 ? 2 : 4;
  }
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x3000) return 0;
  const letter = text.charAt(at);
  if (!LETTER.test(letter)) return 4;
  return UPPER.test(letter) ? 2 : 1;
}

/** Words that portals glue to a symbol before them: "QĐ-TTngày". */
const GLUED = ['ngày', 'của', 'về', 'số'];

function endOfWord(text: string, from: number, classes: (at: number) => number): number {
  let end = from + 1;
  while (end < text.length) {
    const here = classes(end);
    if (here !== 1 && here !== 2) break;
    // "củaĐảng" is two words.
    if (here === 2 && classes(end - 1) === 1) break;
    if (here === 1 && end > from + 1 && classes(end - 1) === 2) {
      const at = end;
      if (GLUED.some((word) => text.startsWith(word, at))) break;
    }
    end += 1;
  }
  return end;
}

/** Splits a text in one pass. The work is proportional to its length. */
export function readTokens(text: string): Reading {
  const known = new Map<string, Spelling>();
  const charClasses = new Map<number, number>();
  const classes = (at: number): number => {
    const code = text.charCodeAt(at);
    if (code < 128) return classOf(text, at);
    let found = charClasses.get(code);
    if (found === undefined) {
      found = classOf(text, at);
      charClasses.set(code, found);
    }
    return found;
  };
  const tokens: Token[] = [];
  let spaced = true;
  let newLine = true;
  let at = 0;
  while (at < text.length) {
    const kind = classes(at);
    if (kind === 0) {
      spaced = true;
      if (text.charCodeAt(at) === 10) newLine = true;
      at += 1;
      continue;
    }
    let end = at + 1;
    if (kind === 3) while (end < text.length && classes(end) === 3) end += 1;
    else if (kind !== 4) end = endOfWord(text, at, classes);
    const piece = text.slice(at, end);
    let spelling = known.get(piece);
    if (spelling === undefined) {
      const low = kind === 1 || kind === 2 ? lowered(piece) : piece;
      spelling = {
        kind: kind === 3 ? 'number' : kind === 4 ? 'mark' : 'word',
        text: piece,
        low,
        bare: low.length <= 8 ? withoutMarks(low) : low,
        capital: kind === 2,
      };
      known.set(piece, spelling);
    }
    const { text: spelled, low, bare, capital } = spelling;
    tokens.push({
      kind: spelling.kind,
      text: spelled,
      low,
      bare,
      capital,
      start: at,
      end,
      spaced,
      newLine,
    });
    spaced = false;
    newLine = false;
    at = end;
  }
  return { text, tokens };
}
