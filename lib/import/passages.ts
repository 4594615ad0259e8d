import type { Article } from '../clip/article.ts';
import { passageFinder } from '../clip/highlight/find-passage.ts';
import { type Highlight, LONGEST_QUOTE } from '../clip/highlight/highlight.ts';
import { markPassage } from '../clip/highlight/mark-passage.ts';
import { readingText } from '../clip/highlight/reading-text.ts';
import { tokenize } from '../text/tokens.ts';

/** A passage that was marked in another tool: all of it that other tools hand on. */
export interface ImportedPassage {
  /** Its words, as that tool had them. */
  readonly quote: string;
  /** Empty where nothing was said to it. */
  readonly note: string;
  /** UTC, ISO 8601; null where the file does not say. */
  readonly markedAt: string | null;
}

/** A passage that was found in a text: a highlight but for what its clip and the moment give. */
export interface AnchoredPassage extends Pick<Highlight, 'quote' | 'position' | 'note'> {
  readonly markedAt: string | null;
}

export interface PassagePlaces {
  readonly anchored: readonly AnchoredPassage[];
  /** Those whose words the text does not have. */
  readonly left: readonly ImportedPassage[];
}

/** Share of a passage's words that must stand in the text; a few may be written otherwise. */
const ENOUGH = 0.75;
/** Nobody knows where in the text a passage of another tool stood. */
const NOWHERE = { start: 0, end: 0, block: '' };

const wordsOf = (text: string): string[] => tokenize(text).map(({ key }) => key);

/** The share of a quote's words that a text has, each as often as it is there. */
function sharedWords(quote: readonly string[], text: readonly string[]): number {
  const there = Map.groupBy(text, (word) => word);
  const found = quote.filter((word) => there.get(word)?.pop() !== undefined);
  return quote.length === 0 ? 0 : found.length / quote.length;
}

/**
 * Where passages of another tool stand in an article, by their words: white space, accents and signs
 * aside, a few words changed. A passage that is marked twice is one, unless something else was said to it.
 */
export function anchorPassages(
  article: Pick<Article, 'lead' | 'blocks'>,
  passages: readonly ImportedPassage[],
): PassagePlaces {
  const reading = readingText(article);
  const find = passageFinder(reading);
  const anchored: AnchoredPassage[] = [];
  const left: ImportedPassage[] = [];
  for (const passage of passages) {
    const exact = passage.quote.trim();
    const isPassage = exact !== '' && exact.length <= LONGEST_QUOTE;
    const place = isPassage
      ? find({ quote: { exact, prefix: '', suffix: '' }, position: NOWHERE })
      : null;
    const marked = place && markPassage(reading, place.start, place.end);
    const share = marked ? sharedWords(wordsOf(exact), wordsOf(marked.quote.exact)) : 0;
    if (!marked || share < ENOUGH) {
      left.push(passage);
      continue;
    }
    const { note, markedAt } = passage;
    // Words that were changed since are kept as they were marked.
    const quote = share === 1 ? marked.quote : { ...marked.quote, exact };
    const isThere = anchored.some(
      (other) => other.position.start === marked.position.start && other.note === note,
    );
    if (!isThere) anchored.push({ quote, position: marked.position, note, markedAt });
  }
  return { anchored, left };
}

/** Passages as they stand in a note: each in quotation marks, with what was said to it below. */
export function passageNote(passages: readonly ImportedPassage[]): string {
  return passages
    .flatMap(({ quote, note }) => [quote.trim() === '' ? '' : `“${quote.trim()}”`, note.trim()])
    .filter((line) => line !== '')
    .join('\n');
}
