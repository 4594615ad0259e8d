import { tagKey } from '../clip/tag-key.ts';
import { foldText } from '../text/fold.ts';

/** What a suggestion is made from. */
export interface TagHints {
  readonly title: string;
  readonly text: string;
  /** Tags in use, the most used first. */
  readonly known: readonly { readonly key: string; readonly name: string }[];
  /** Tags of clips that are like this one, each with how much it is like them. */
  readonly near: readonly { readonly tags: readonly string[]; readonly weight: number }[];
  /** Tags given to the clip before this one. */
  readonly last: readonly string[];
  readonly taken: readonly string[];
}

/** What a tag in the title, one in the text and one given last are worth, beside the weights of like clips. */
const IN_TITLE = 5;
const IN_TEXT = 2.5;
const GIVEN_LAST = 1;
/** Below this a tag would be a guess. */
const LEAST = 1;

/** A text as its words between single spaces. */
const spaced = (text: string): string => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;

/** Whether a text names something: any spelling of several syllables, but one alone only as it is written. */
function finder(text: string): (name: string) => boolean {
  const exact = spaced(text.toLowerCase().normalize('NFC'));
  const folded = spaced(foldText(text));
  return (name) => {
    const words = spaced(name.toLowerCase().normalize('NFC'));
    if (words.trim() === '') return false;
    if (exact.includes(words)) return true;
    return words.trim().includes(' ') && folded.includes(spaced(foldText(name)));
  };
}

/**
 * Tags in use that may fit an article: named in its title or text, borne by clips like it, or given last. The
 * likeliest first; no word is suggested that is no tag yet.
 */
export function suggestTags(hints: TagHints, limit: number): string[] {
  const taken = new Set(hints.taken.map(tagKey));
  const inTitle = finder(hints.title);
  const inText = finder(hints.text);
  const last = new Set(hints.last.map(tagKey));
  const near = new Map<string, number>();
  const total = hints.near.reduce((sum, { weight }) => sum + weight, 0);
  for (const { tags, weight } of hints.near) {
    for (const tag of new Set(tags.map(tagKey))) near.set(tag, (near.get(tag) ?? 0) + weight);
  }
  return hints.known
    .filter(({ key }) => !taken.has(key))
    .map(({ key, name }) => {
      // Of a nested tag the last level is its own name.
      const own = name.split('/').at(-1) ?? name;
      const share = total === 0 ? 0 : (near.get(key) ?? 0) / total;
      const named = inTitle(own) ? IN_TITLE : inText(own) ? IN_TEXT : 0;
      // One clip that is alike says little, half of many a lot.
      const alike = share * Math.min(total, IN_TITLE);
      return { name, score: named + alike + (last.has(key) ? GIVEN_LAST : 0) };
    })
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ name }) => name);
}
