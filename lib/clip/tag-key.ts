import { foldText } from '../text/fold.ts';
import { cleanLine } from '../text/normalize.ts';

/**
 * The key of a tag or a collection's name: `Tuyên giáo`, `tuyên giáo`, `tuyen giao` and their NFD
 * forms are one. Levels of a nested tag are separated by `/`, without spaces round it.
 */
export function tagKey(name: string): string {
  return foldText(cleanTag(name));
}

/** A tag as it is kept and shown: clean white space, no empty levels; empty for a blank one. */
export function cleanTag(name: string): string {
  return cleanLine(name)
    .split('/')
    .map((level) => level.trim())
    .filter((level) => level !== '')
    .join('/');
}
