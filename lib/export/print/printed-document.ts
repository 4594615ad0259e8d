import type { ArticleImage, Block, Inline } from '../../clip/blocks.ts';
import type { HighlightColor } from '../../clip/highlight/highlight.ts';
import type { HeadingBlock } from '../export-format.ts';

/** A line of the heading block; its kind says how it looks. */
export interface HeadingLine {
  readonly kind:
    'superior' | 'agency' | 'star' | 'number' | 'nation' | 'motto' | 'party' | 'place-and-date';
  readonly text: string;
}

/** The two columns above an official document. */
export interface PrintedHeading {
  readonly style: HeadingBlock['style'];
  readonly left: readonly HeadingLine[];
  readonly right: readonly HeadingLine[];
}

/** Text that leads somewhere, or nowhere. */
export interface PrintedLine {
  readonly text: string;
  readonly href: string | null;
}

/** A part of a run that somebody marked: half-open UTF-16 offsets into the run's plain text. */
export interface PrintedMark {
  readonly start: number;
  readonly end: number;
  readonly color: HighlightColor;
  /** Number of the note on it, behind its end; null where none is or it goes on in the next run. */
  readonly note: number | null;
}

/** What was marked in an article. */
export interface PrintedMarks {
  readonly lead: readonly PrintedMark[];
  /** By the content of a paragraph or heading, or by the picture of a caption. */
  readonly runs: ReadonlyMap<readonly Inline[] | ArticleImage, readonly PrintedMark[]>;
  readonly heading: string;
  /** The notes on them by number, from 1; behind them those whose words are gone from the text. */
  readonly notes: readonly string[];
}

/** One article as it is printed. */
export interface PrintedItem {
  readonly clipId: string;
  /** From 1; null for an article that stands alone. */
  readonly number: number | null;
  readonly title: string;
  readonly language: string;
  readonly source: string;
  readonly address: PrintedLine;
  /** Empty where there is none. */
  readonly lead: string;
  readonly blocks: readonly Block[];
  /** Null where nothing is marked, or marks were not asked for. */
  readonly marks: PrintedMarks | null;
  readonly note: readonly string[];
  /** Notes of the collection that stand before it. */
  readonly notesBefore: readonly string[];
  readonly lists: readonly { readonly heading: string; readonly lines: readonly PrintedLine[] }[];
}

/** A document of the register as it is printed. */
export interface PrintedEntry {
  readonly title: string;
  readonly description: string;
  /** Why it is doubted; empty for a proved one. */
  readonly doubt: string;
  /** How many articles cite it. */
  readonly cited: string;
}

export interface PrintedPart {
  /** Null where nothing is grouped. */
  readonly heading: string | null;
  /** Under the heading of a level; empty for digests. */
  readonly entries: readonly { readonly heading: string; readonly of: readonly PrintedEntry[] }[];
  readonly items: readonly PrintedItem[];
  /** Notes of the collection behind the last item. */
  readonly notesBehind: readonly string[];
}

/** A document made for paper, as data: what a print view and a preview draw. */
export interface PrintedDocument {
  readonly heading: PrintedHeading | null;
  /** Null for articles that stand as they are. */
  readonly front: { readonly name: string; readonly title: string; readonly remark: string } | null;
  /** The heading of the contents; null where there are none. */
  readonly contents: string | null;
  readonly parts: readonly PrintedPart[];
  /** Whether each article begins a page. */
  readonly isPageEach: boolean;
  readonly index: {
    readonly heading: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  } | null;
  readonly signature: {
    readonly style: HeadingBlock['style'];
    readonly heading: string;
    readonly recipients: readonly string[];
    readonly title: string;
    readonly name: string;
  } | null;
}
