import type { ArticleImage, Inline } from '../../clip/blocks.ts';
import type { Clip } from '../../clip/clip.ts';
import { passageFinder } from '../../clip/highlight/find-passage.ts';
import { readingText } from '../../clip/highlight/reading-text.ts';
import { printable } from '../printable.ts';
import type { PrintedMark, PrintedMarks } from './printed-document.ts';

/**
 * The passages marked in an article, where they stand in its runs, with the notes on them numbered in the order
 * of the text; null where there are none. Where two overlap, the one that begins later gives way. What is no
 * longer in the text comes last, as a note in the words that were marked.
 */
export function printedMarks(
  { article, highlights = [] }: Clip,
  hasNotes: boolean,
): PrintedMarks | null {
  if (highlights.length === 0) return null;
  const reading = readingText(article);
  const find = passageFinder(reading);
  const found = highlights.map((highlight) => ({ highlight, at: find(highlight) }));
  const placed = found
    .flatMap(({ highlight, at }) => (at === null ? [] : [{ highlight, at }]))
    .sort((a, b) => a.at.start - b.at.start);

  const notes: string[] = [];
  const lead: PrintedMark[] = [];
  const runs = new Map<readonly Inline[] | ArticleImage, PrintedMark[]>();
  let painted = 0;
  for (const { highlight, at } of placed) {
    const words = hasNotes ? oneLine(highlight.note) : '';
    const note = words === '' ? null : notes.push(words);
    const parts = reading.runs.flatMap((run) => {
      const start = Math.max(at.start, painted, run.start);
      const end = Math.min(at.end, run.start + run.text.length);
      return start < end ? [{ run, start: start - run.start, end: end - run.start }] : [];
    });
    for (const [place, { run, start, end }] of parts.entries()) {
      const number = place === parts.length - 1 ? note : null;
      const mark = { start, end, color: highlight.color, note: number };
      if (run.of === null) lead.push(mark);
      else runs.set(run.of, [...(runs.get(run.of) ?? []), mark]);
    }
    painted = Math.max(painted, at.end);
  }
  const gone = found.flatMap(({ highlight, at }) => (at === null ? [highlight] : []));
  for (const { quote, note } of gone) {
    const words = hasNotes ? oneLine(note) : '';
    notes.push(
      `“${oneLine(quote.exact)}”${words === '' ? '' : `: ${words}`} (không còn trong bài)`,
    );
  }
  return { lead, runs, heading: 'Ghi chú đoạn đánh dấu:', notes };
}

const oneLine = (text: string): string => printable(text).trim();
