import { foldText } from './fold.ts';
import { KEPT_HYPHEN } from './kept-hyphen.ts';
import { isSyllable } from './syllable.ts';

/** TCVN 5712:1993 (TCVN3, ABC fonts) as browsers show it in Latin-1, beside the letters meant. */
const TCVN3_SHOWN =
  '¡¢§£¤¥¦µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ';
const TCVN3_MEANT = 'ĂÂĐÊÔƠƯàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ';
const TCVN3 = new Map(
  Array.from(TCVN3_SHOWN, (shown, at) => [shown, TCVN3_MEANT.charAt(at)] as const),
);

/** VNI-Windows: what a Latin-1 letter behind a vowel adds to it. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
};
/** VNI-Windows: letters that stand for themselves. */
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

function readTcvn3(text: string): string {
  let read = '';
  for (const character of text) read += TCVN3.get(character) ?? character;
  return read;
}

const VNI = /([aeouyôö])([ùøûõïêéèúüëâáàåãä])|[ñôöíìæóòî]/giu;

function readVni(text: string): string {
  return text.replace(VNI, (whole, vowel: string | undefined, mark: string | undefined) => {
    if (vowel === undefined || mark === undefined) return vniLetter(whole);
    return (vniLetter(vowel) + (VNI_MARKS[mark.toLowerCase()] ?? '')).normalize('NFC');
  });
}

function vniLetter(letter: string): string {
  const lower = letter.toLowerCase();
  const meant = VNI_LETTERS[lower] ?? lower;
  return letter === lower ? meant : meant.toUpperCase();
}

const LATIN1 = /[\u00A1-\u00FF]/;
const WORD = /[\p{L}\p{N}\u00A1-\u00FF]+/gu;
/** Letters of Unicode Vietnamese that neither old encoding can show. */
const MODERN =
  /[\u1EA0-\u1EF9\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0]/u;

/** Which part of a line's words with letters beyond ASCII are Vietnamese syllables in `read`. */
function judge(shown: string, read: string): { words: number; part: number } {
  const words = (shown.match(WORD) ?? []).filter((word) => LATIN1.test(word)).length;
  const syllables = (read.match(WORD) ?? []).filter(isVietnamese).length;
  return { words, part: syllables / Math.max(1, words) };
}

const ONE_TONE =
  /^[^\u0300\u0301\u0303\u0309\u0323]*[\u0300\u0301\u0303\u0309\u0323]?[^\u0300\u0301\u0303\u0309\u0323]*$/;

/** Signs inside, or a capital behind a small letter: only an old encoding shows words so. */
const ODD = /[^\p{L}\p{M}]|\p{Ll}\p{Lu}/u;

/** A word with Vietnamese letters that has the shape of a syllable and at most one tone. */
function isVietnamese(word: string): boolean {
  if (!/[^\p{ASCII}]/u.test(word) || ODD.test(word)) return false;
  return isSyllable(foldText(word)) && ONE_TONE.test(word.normalize('NFD'));
}

/** Words that must be repaired before a line is believed to be in an old encoding. */
const LEAST_WORDS = 2;
const LEAST_PART = 0.8;

/** An encoding of Vietnamese from before Unicode. */
export type LegacyEncoding = 'tcvn3' | 'vni';

const READERS: readonly (readonly [LegacyEncoding, (text: string) => string])[] = [
  ['tcvn3', readTcvn3],
  ['vni', readVni],
];

/** A line as the old encoding stored it: letters that normalising took for others are put back. */
function asStored(line: string): string {
  return line.replaceAll(KEPT_HYPHEN, '\u00AD').replaceAll('Đ', 'Ð').replaceAll('đ', 'ð');
}

/** What a line must show to be believed. */
export interface LegacyProof {
  /** Words with foreign-looking letters in it. */
  readonly words: number;
  /** Whether a line that reads as well as it stands may be in the encoding. */
  readonly tied: boolean;
}

const PROOF: LegacyProof = { words: LEAST_WORDS, tied: false };

/**
 * The old encoding of a line, or null: it holds no modern Vietnamese letter, and reading it anew makes
 * syllables of nearly all its foreign-looking words. `known` looks for one encoding only.
 */
export function legacyEncoding(
  line: string,
  proof: LegacyProof = PROOF,
  known: LegacyEncoding | null = null,
): LegacyEncoding | null {
  const stored = asStored(line);
  if (!LATIN1.test(stored) || MODERN.test(stored)) return null;
  let best: LegacyEncoding | null = null;
  const shown = line.replaceAll(KEPT_HYPHEN, '\u00AD');
  let most = judge(shown, shown).part;
  const mayTie = proof.tied && !/đ/i.test(line);
  for (const [encoding, read] of READERS) {
    if (known !== null && encoding !== known) continue;
    const { words, part } = judge(stored, read(stored));
    const isBetter = part > most || (mayTie && part === most);
    if (words < proof.words || part <= LEAST_PART || !isBetter) continue;
    best = encoding;
    most = part;
  }
  return best;
}

/** Text of an old encoding in Unicode. */
export function readLegacy(text: string, encoding: LegacyEncoding): string {
  const stored = asStored(text);
  return encoding === 'tcvn3' ? readTcvn3(stored) : readVni(stored);
}

/**
 * Text of the fonts before Unicode as it should have been: `Ban Tuyªn gi¸o` (TCVN3, `.VnTime`) and
 * `Ban Tuyeân giaùo` (VNI-Windows, `VNI-Times`) become `Ban Tuyên giáo`. Line by line: a line is
 * read anew where it holds no modern Vietnamese letter and reading makes syllables of nearly all
 * its foreign-looking words. Everything else is given back as it is. Capitals of TCVN3 fonts that
 * exist only as a font (`.VnTimeH`) come out in lower case, as they were stored.
 */
export function repairLegacyText(text: string): string {
  if (!LATIN1.test(text)) return text;
  return text
    .split('\n')
    .map((line) => {
      const encoding = legacyEncoding(line);
      return encoding === null ? line : readLegacy(line, encoding);
    })
    .join('\n');
}
