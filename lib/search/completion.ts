import { foldText } from '../text/fold.ts';

/** Something that can be completed: a tag, a collection, an issuer. */
export interface Completable {
  readonly text: string;
}

/** Finds what a beginning may mean, the likeliest first, at most `limit` of them. */
export type Complete<Option> = (text: string, limit: number) => readonly Option[];

/**
 * Completion by the beginnings of words, without accents, and of the whole written without blanks: what
 * serves until {@link fuzzyCompletion} is loaded. An empty text gives the list's own order.
 */
export function plainCompletion<Option extends Completable>(
  options: readonly Option[],
): Complete<Option> {
  const folded = options.map(({ text }) => {
    const plain = foldText(text);
    return ` ${plain} ${plain.replaceAll(' ', '')}`;
  });
  return (text, limit) => {
    const query = ` ${foldText(text.trim())}`;
    return options.filter((_, i) => folded[i]?.includes(query.trimEnd())).slice(0, limit);
  };
}

/**
 * Completion that forgives slips as well, by fuse.js, which is loaded when it is first asked for.
 * Right for lists of up to about a thousand (2.5 ms a keystroke there). Text is folded first: Fuse's
 * own folding leaves look-alikes of đ and decomposed letters unfound.
 */
export async function fuzzyCompletion<Option extends Completable>(
  options: readonly Option[],
): Promise<Complete<Option>> {
  const { default: Fuse } = await import('fuse.js');
  const folded = options.map((option) => ({ option, text: foldText(option.text) }));
  const fuse = new Fuse(folded, { keys: ['text'], ignoreLocation: true, threshold: 0.35 });
  return (text, limit) => {
    const query = foldText(text.trim());
    if (query === '') return options.slice(0, limit);
    return fuse.search(query, { limit }).map(({ item }) => item.option);
  };
}
