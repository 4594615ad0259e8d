import {
  LEVEL_SECONDS,
  LEVELS,
  LOCAL_BODIES,
  PLACE_LIKE_SURNAMES,
  PLACES,
  SURNAMES,
} from './issuer-table.ts';
import { longestAt, pairAt, tokenAt } from './tokens.ts';
import type { Reading } from './tokens.ts';
import { typeWordAt } from './type-word.ts';

const LONGEST_PERSON = 5;
const LONGEST_PLACE = 6;

/** Whether a person's name starts at token `index`. After a level word two syllables are a place. */
export function isPersonAt(reading: Reading, index: number, afterLevel: boolean): boolean {
  const first = tokenAt(reading, index);
  const second = tokenAt(reading, index + 1);
  if (!first.capital || !second.capital || second.newLine) return false;
  const short = SURNAMES.has(first.low);
  if (!short && !PLACE_LIKE_SURNAMES.has(first.low)) return false;
  if (PLACES.has(pairAt(reading, index))) return false;
  const third = tokenAt(reading, index + 2);
  return (short && !afterLevel) || (third.capital && !third.newLine);
}

/** After a person's name, or `index` where there is none. */
export function skipPerson(reading: Reading, index: number): number {
  if (!isPersonAt(reading, index, false)) return index;
  let end = index + 1;
  while (end < index + LONGEST_PERSON && isNamePart(reading, end)) end += 1;
  return end;
}

function isNamePart(reading: Reading, index: number): boolean {
  const token = tokenAt(reading, index);
  return token.capital && !token.newLine;
}

/** After a level word: "huyện", "thành phố", "TP." */
function skipLevel(reading: Reading, index: number): number {
  const token = tokenAt(reading, index);
  if (!LEVELS.has(token.low) || pairAt(reading, index) === 'xã hội') return index;
  const second = tokenAt(reading, index + 1);
  if (LEVEL_SECONDS.has(second.low) && token.low !== 'xã') return index + 2;
  return second.text === '.' && token.text === token.text.toUpperCase() ? index + 2 : index + 1;
}

/** A dash inside the name of a province: "Bà Rịa - Vũng Tàu", "Thừa Thiên - Huế". */
function isPlaceDash(reading: Reading, index: number): boolean {
  const { text } = tokenAt(reading, index);
  const before = tokenAt(reading, index - 1).low;
  const dash = text === '-' || text === '–';
  return dash && (before === 'rịa' || before === 'thiên') && tokenAt(reading, index + 1).capital;
}

function skipPlace(reading: Reading, index: number): number {
  const from = skipLevel(reading, index);
  const first = tokenAt(reading, from);
  if (isPersonAt(reading, from, true)) return from;
  if (from > index && first.kind === 'number' && !first.newLine) return from + 1;
  let at = from;
  while (at < from + LONGEST_PLACE) {
    if (isPlaceDash(reading, at)) at += 1;
    else if (!isNamePart(reading, at) || typeWordAt(reading, at) !== null) break;
    if (at > from && isPersonAt(reading, at, false)) break;
    if (at > from && longestAt(reading, at, LOCAL_BODIES) > 0) break;
    at += 1;
  }
  return at;
}

/**
 * After the places that complete the name of a local body: "xã Hoằng Thanh, huyện Hoằng Hóa",
 * "Thọ Xuân", "TP. Vinh". `index` where none stands.
 */
export function skipPlaces(reading: Reading, index: number): number {
  let at = skipPlace(reading, index);
  if (at === index) return at;
  for (let count = 0; count < 2; count += 1) {
    const from = tokenAt(reading, at).text === ',' ? at + 1 : at;
    const level = tokenAt(reading, from);
    if (!LEVELS.has(level.low) || level.newLine) break;
    const end = skipPlace(reading, from);
    if (end <= skipLevel(reading, from)) break;
    at = end;
  }
  return at;
}
