import { isSyllable } from './syllable.ts';

/**
 * What a word typed with the input method off was meant to be, folded, likeliest first:
 * `ddoongf` and `tuyeesn` (Telex), `ke61t` and `d9a3ng` (VNI). Empty where it is neither.
 * `word` is folded. Source of the rules: the key tables of Telex and VNI.
 */
export function undoInputMethod(word: string): string[] {
  if (/\d/.test(word)) {
    const letters = undoVni(word);
    return letters === null ? [] : [letters];
  }
  return undoTelex(word);
}

function undoVni(word: string): string | null {
  if (!/^[a-z]+[1-9]/.test(word) || word.includes('0')) return null;
  const letters = word.replace(/[1-9]/g, '');
  return isSyllable(letters) ? letters : null;
}

const TONE_LETTERS = 'sfrxj';

function undoTelex(word: string): string[] {
  const plain = word.replace(/dd/g, 'd').replace(/(aa|ee|oo)/g, (pair) => pair.charAt(0));
  const found = new Set<string>();
  const consider = (candidate: string): void => {
    // A `w` turns the vowel before it, wherever that stands; alone it is ư.
    const letters = candidate.replace(/w/g, /[aou]/.test(candidate) ? '' : 'u');
    if (letters !== word && isSyllable(letters)) found.add(letters);
  };
  const firstVowel = plain.search(/[aeiouyw]/);
  if (firstVowel < 0) return [];
  // The tone letter is usually typed last, but the method takes it anywhere after the vowel.
  for (let at = plain.length - 1; at > firstVowel; at--) {
    if (TONE_LETTERS.includes(plain.charAt(at))) consider(plain.slice(0, at) + plain.slice(at + 1));
  }
  consider(plain);
  return [...found];
}
