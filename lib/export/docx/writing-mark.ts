import { FileChild, type Paragraph, type Table, type TableOfContents } from 'docx';
import type { Work } from '../work.ts';

type Child = Paragraph | Table | TableOfContents;

/** Parts of a document between two marks. */
const PARTS_BETWEEN = 50;

/** Told how many parts of a body are done. */
export type PartsDone = (done: number, total: number) => void;

/**
 * Stands in the body of a document and leaves nothing in it: `docx` writes a file in one go and tells
 * nobody how far it is, but it asks each part of the body for its text.
 */
class WritingMark extends FileChild {
  readonly #reached: () => void;

  constructor(reached: () => void) {
    super('mark');
    this.#reached = reached;
  }

  override prepForXml(): undefined {
    this.#reached();
    return undefined;
  }
}

/** The parts of a body with marks between them. */
export function withMarks(
  children: readonly Child[],
  reached: PartsDone,
): readonly (Child | WritingMark)[] {
  return children.flatMap((child, index) => {
    if (index % PARTS_BETWEEN !== PARTS_BETWEEN - 1) return [child];
    return [child, new WritingMark(() => reached(index + 1, children.length))];
  });
}

/** Of a hundred parts of the time: for the text itself, and for working out on which pages it stands. */
const TEXT = 30;
const PAGES = 60;

/** Tells of both ways over a body as of one; without contents there is only the first. */
export function writingProgress({ onProgress }: Work): { text: PartsDone; pages: PartsDone } {
  const tell = (from: number, share: number, done: number, total: number): void =>
    onProgress?.({ step: 'writing', done: from + (share * done) / total, total: 100 });
  return {
    text: (done, total) => tell(0, TEXT, done, total),
    pages: (done, total) => {
      if (done % PARTS_BETWEEN === 0 || done === total) tell(TEXT, PAGES, done, total);
    },
  };
}
