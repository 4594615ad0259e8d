import { type Byline, readByline } from '../../../lib/index.ts';

/** A byline as typed: names and unit where it reads as such, the words alone where not. */
export function bylineOf(text: string): Byline {
  if (text.trim() === '') return { text: null, authors: [], organisation: null };
  const read = readByline(text);
  return { text, authors: read?.authors ?? [], organisation: read?.organisation ?? null };
}
