import * as v from 'valibot';

/** Colours that a highlight can bear; what they look like is the reader's affair. */
export const HIGHLIGHT_COLORS = ['yellow', 'green', 'blue', 'pink'] as const;
export type HighlightColor = (typeof HIGHLIGHT_COLORS)[number];

/** What was marked, in its own words: the TextQuoteSelector of the W3C Web Annotation model. */
export interface TextQuote {
  readonly exact: string;
  /** The words in front of it and behind it, by which one of several like passages is told. */
  readonly prefix: string;
  readonly suffix: string;
}

/** Where it stood: the TextPositionSelector of the same model, and the block that it began in. */
export interface TextPosition {
  /** Half-open UTF-16 offsets into `readingText` of the revision. */
  readonly start: number;
  readonly end: number;
  /** `path` of the run of text that it began in. */
  readonly block: string;
}

/** A passage that somebody marked, with what they said to it. */
export interface Highlight {
  readonly id: string;
  readonly color: HighlightColor;
  /** Empty where nothing was said. */
  readonly note: string;
  readonly quote: TextQuote;
  readonly position: TextPosition;
  /** Number of the revision of the clip that it was made on. */
  readonly revision: number;
  /** UTC, ISO 8601. */
  readonly createdAt: string;
  readonly changedAt: string;
}

/** Longer quotes are refused: a whole article is no passage, and hostile files have no bound. */
export const LONGEST_QUOTE = 20_000;
const LONGEST_CONTEXT = 400;

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const entries = {
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
  color: v.picklist(HIGHLIGHT_COLORS),
  note: v.string(),
  quote: v.object({
    exact: v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_QUOTE)),
    prefix: v.pipe(v.string(), v.maxLength(LONGEST_CONTEXT)),
    suffix: v.pipe(v.string(), v.maxLength(LONGEST_CONTEXT)),
  }),
  position: v.object({ start: offset, end: offset, block: v.string() }),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  changedAt: v.pipe(v.string(), v.isoTimestamp()),
};

/** A highlight out of unknown data; a new object, made of known keys only. */
export const highlightSchema: v.GenericSchema<unknown, Highlight> = v.object(entries);
