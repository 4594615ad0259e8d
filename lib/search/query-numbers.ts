import { documentNumberKey } from '../text/document-number.ts';
import { foldText } from '../text/fold.ts';
import type { Lexeme } from './query-lexer.ts';

/** Abbreviations of document types, folded: Nghị định 30/2020/NĐ-CP, Hướng dẫn 36-HD/VPTW. */
const KINDS = new Set(
  (
    'qd ct kl nq kh hd qc tb bc cv nd tt ttr ctr da qdi ttlt vbhn cd gm pa dx bb hdong ctrinh ' +
    'nqlt lct pl l qh cthd'
  ).split(' '),
);
/** Abbreviations of bodies that stand behind them. */
const BODIES = new Set(
  (
    'tw cp ttg ubnd hdnd hu tu du qh btg btgtw btgtu btc btctw btctu ubkt ubkttw vptw vphu vptu bdv ' +
    'bdvtw mttq bnv bgddt btttt byt btnmt bnnptnt bct bkhdt bxd bca bqp bvhttdl btp bldtbxh dhu dv ' +
    'dtn hnd hlhpn hccb ldld snv stc stttt sgddt syt'
  ).split(' '),
);

/** Whether a number's key ends with the kind of document: the body that issued it may follow. */
export function lacksBody(key: string): boolean {
  return KINDS.has(/[a-z]+$/.exec(key)?.[0] ?? '');
}

export interface ReadNumber {
  /** Canonical key, or the beginning of one. */
  readonly key: string;
  /** More letters may follow: the number is half typed or has no body yet. */
  readonly prefix: boolean;
  /** How many lexemes it takes. */
  readonly taken: number;
}

/**
 * A document number that begins at a lexeme, in any spelling: `238-QĐ/TW`, `238 qd tw`, `238qdtw`,
 * `21 - KL/TW`, `122/2021/nd-cp`, half typed `238-q`. Null where it is none.
 */
export function readNumber(lexemes: readonly Lexeme[], at: number): ReadNumber | null {
  const head = foldText(lexemes[at]?.text ?? '').replace(/[.,;]+$/, '');
  const whole = /^\d{1,9}(?:[/-](?:19|20)\d\d)?([/-]?)([a-z][a-z0-9/.&-]*)$/.exec(head);
  if (whole !== null) {
    const letters = whole[2] ?? '';
    const first = /^[a-z]+/.exec(letters)?.[0] ?? '';
    if (whole[1] === '' && !beginsWithAny(letters)) return null;
    return finish(lexemes, at, at + 1, !/[/-]/.test(letters) && KINDS.has(first));
  }
  if (!/^\d{1,5}(?:[/-](?:19|20)\d\d)?[/-]?$/.test(head)) return null;
  const dash = isDash(lexemes[at + 1]);
  // "211 2026 nd cp": the year apart.
  const year = !dash && /^(?:19|20)\d\d$/.test(lexemes[at + 1]?.text ?? '');
  const symbolAt = at + (dash || year ? 2 : 1);
  const symbol = wordAt(lexemes, symbolAt);
  if (symbol === null) return null;
  const first = /^[a-z]+/.exec(symbol)?.[0] ?? '';
  if (!KINDS.has(first) && !(BODIES.has(first) && (dash || /[/-]/.test(symbol)))) return null;
  // "5 da nang": a kind that is also a syllable needs its body.
  const alone = first === symbol;
  const next = wordAt(lexemes, symbolAt + 1);
  if (alone && ['da', 'l'].includes(first) && (next === null || !BODIES.has(next))) return null;
  return finish(lexemes, at, symbolAt + 1, alone);
}

/** Takes the words of the body behind the kind, then makes the key. */
function finish(
  lexemes: readonly Lexeme[],
  at: number,
  from: number,
  open: boolean,
): ReadNumber | null {
  let end = from;
  if (open) {
    const dash = isDash(lexemes[end]) ? 1 : 0;
    const begins = /^[a-z]+/.exec(wordAt(lexemes, end + dash) ?? '')?.[0] ?? '';
    if (BODIES.has(begins)) end += dash + 1;
  }
  const text = lexemes
    .slice(at, end)
    .map((lexeme) => lexeme.text)
    .join(' ');
  const key = documentNumberKey(text);
  return key === null ? null : { key, prefix: true, taken: end - at };
}

/** A dash or slash with blanks around it. */
function isDash(lexeme: Lexeme | undefined): boolean {
  return /^[-\u2013/]$/.test(lexeme?.text ?? '');
}

function wordAt(lexemes: readonly Lexeme[], at: number): string | null {
  const lexeme = lexemes[at];
  return lexeme?.kind === 'word' ? foldText(lexeme.text).replace(/[.,;]+$/, '') : null;
}

function beginsWithAny(letters: string): boolean {
  for (let length = Math.min(6, letters.length); length >= 2; length--) {
    const beginning = letters.slice(0, length);
    if (KINDS.has(beginning) || (length >= 4 && BODIES.has(beginning))) return true;
  }
  return false;
}

/** `05/20`: the beginning of `05/2021/NĐ-CP`, or simply a date. */
export function numberHint(text: string): string | null {
  const match = /^(\d{1,5})\/(2|20\d{0,2}|19\d{0,2})\/?$/.exec(foldText(text));
  return match === null ? null : `${(match[1] ?? '').replace(/^0+(?=\d)/, '')}/${match[2] ?? ''}`;
}
