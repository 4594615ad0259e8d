import { tokenize } from '../../lib/index.ts';
import type { BigLibrary } from './big-library.ts';

const keysOf = (text: string): string =>
  ` ${tokenize(text)
    .map(({ key }) => key)
    .join(' ')} `;

/**
 * Reads a library as a person would: whether the clip with a title holds what is typed so far, the last
 * word as the beginning of one.
 */
export function makeReader(library: BigLibrary): (title: string, typed: string) => boolean {
  const texts = new Map(
    library.revisions.map(({ article }) => [
      article.title,
      keysOf(`${article.title}\n${article.text}\n${article.category ?? ''} ${article.portal.name}`),
    ]),
  );
  return (title, typed) => {
    const text = texts.get(title) ?? '';
    const words = tokenize(typed).map(({ key }) => key);
    return words.every((word, at) =>
      text.includes(at === words.length - 1 ? ` ${word}` : ` ${word} `),
    );
  };
}
