import type { Article } from './article.ts';
import { blockText } from './blocks.ts';
import type { Citation } from './citation.ts';
import type { EditedBlock } from './edit-blocks.ts';

/** A line or block of the text: as it is now, and where it stood in the extracted text. */
interface Segment {
  readonly text: string;
  readonly before: string;
  readonly start: number;
}

/** Where the lead and each block stand in the extracted text, in order. */
function placesOf(article: Article, texts: readonly string[]): number[] {
  let cursor = 0;
  return texts.map((text) => {
    const start = text === '' ? -1 : article.text.indexOf(text, cursor);
    if (start >= 0) cursor = start + text.length;
    return start;
  });
}

/** Mentions of a segment at their places in the new text; those whose words are gone are left out. */
function relocate(mentions: readonly Citation[], segment: Segment, at: number): Citation[] {
  const { text, before, start } = segment;
  let cursor = 0;
  return mentions.flatMap((mention): Citation[] => {
    const { start: from, end: to } = mention;
    if (start < 0 || from < start || to > start + before.length) return [];
    const place = text === before ? from - start : text.indexOf(mention.text, cursor);
    if (place < 0) return [];
    cursor = place + (to - from);
    return [{ ...mention, start: at + place, end: at + cursor }];
  });
}

/**
 * The text of an article whose lead or blocks were edited, its count of words, and the mentions that are left in
 * it, at their new places. Documents that were mentioned only in what is gone are gone, too.
 */
export function retell(
  article: Article,
  lead: string | null,
  edited: readonly EditedBlock[],
): Pick<Article, 'text' | 'wordCount' | 'directives' | 'documents'> {
  const leadBefore = article.lead ?? '';
  const texts = article.blocks.map(blockText);
  const [leadStart = -1, ...starts] = placesOf(article, [leadBefore, ...texts]);
  const segments: Segment[] = [
    { text: lead ?? '', before: leadBefore, start: leadStart },
    ...edited.map(({ block, from }) => {
      const index = from === null ? -1 : article.blocks.indexOf(from);
      return { text: blockText(block), before: texts[index] ?? '', start: starts[index] ?? -1 };
    }),
  ];
  let text = '';
  const directives: Citation[] = [];
  for (const segment of segments) {
    if (segment.text === '') continue;
    if (text !== '') text += '\n';
    directives.push(...relocate(article.directives, segment, text.length));
    text += segment.text;
  }
  const mentions = (list: readonly Citation[], id: string) =>
    list.filter(({ documentId }) => documentId === id).length;
  const documents = article.documents.flatMap((document) => {
    if (mentions(article.directives, document.id) === 0) return [document];
    const left = mentions(directives, document.id);
    return left === 0 ? [] : [{ ...document, mentions: left }];
  });
  return { text, wordCount: text.split(/\s+/).filter(Boolean).length, directives, documents };
}
