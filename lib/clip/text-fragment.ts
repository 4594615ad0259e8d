import { cleanLine } from '../text/normalize.ts';

/** Words that mark the beginning and the end of a longer passage. */
const WORDS = 5;

/**
 * The address of a passage of a page: browsers scroll to it and mark it (URL Fragment Text Directives,
 * WICG). Each passage of a page has an address of its own, and none that a page is visited under.
 */
export function passageAddress(url: string, passage: string): string {
  const words = cleanLine(passage.replaceAll('\n', ' ')).split(' ');
  const parts =
    words.length <= 2 * WORDS
      ? [words.join(' ')]
      : [words.slice(0, WORDS).join(' '), words.slice(-WORDS).join(' ')];
  // A dash has a meaning of its own there.
  const encoded = parts.map((part) => encodeURIComponent(part).replaceAll('-', '%2D'));
  return `${url.replace(/#.*$/, '')}#:~:text=${encoded.join(',')}`;
}
