import type { Query, QueryChip, QueryNote } from './query.ts';
import type { HitText } from './text-rank.ts';

export interface SearchOptions {
  /** The most hits to give. */
  readonly limit: number;
  /** What relative dates count from. */
  readonly now: Date;
  /**
   * Reads titles and texts of clips, undefined for one that is gone. Where given, the best hits are
   * confirmed on their text: phrases are verified and typed accents preferred. Without it a search is
   * faster and quoted phrases of three words and more are matched by their pairs alone.
   */
  readonly texts?: (ids: readonly string[]) => Promise<readonly (HitText | undefined)[]>;
  /**
   * For a first answer that another one follows: where hundreds of clips hold all of the query, the titles
   * of no more than a hundred are compared.
   */
  readonly quick?: boolean;
}

/** Why a clip is a hit. */
export interface HitReason {
  readonly title: boolean;
  /** The whole query in one piece in the title. */
  readonly titlePhrase: boolean;
  /** The whole query in one piece in title or text; known only where texts are read. */
  readonly phrase: boolean;
  /** The document numbers asked for that the clip holds, as keys. */
  readonly numbers: readonly string[];
  /** False where some words are missing: such hits are given only when no clip holds them all. */
  readonly complete: boolean;
}

export interface SearchHit {
  readonly id: string;
  readonly score: number;
  readonly why: HitReason;
  /** Ids of near-copies (the same release on other portals), left out of the hits; newest first. */
  readonly similar: readonly string[];
}

/** A word that was read as another. */
export interface Repair {
  readonly from: string;
  readonly to: string;
}

/** How a query was read, for the line under the box. */
export interface QueryReading {
  readonly chips: readonly QueryChip[];
  readonly notes: readonly QueryNote[];
  /** "Ý bạn là …?" */
  readonly repairs: readonly Repair[];
  /** Words that no clip holds and that nothing was found for. */
  readonly unknownWords: readonly string[];
  /** Document numbers that no clip holds, with keys of numbers that begin alike. */
  readonly missingNumbers: readonly { readonly key: string; readonly near: readonly string[] }[];
}

export interface SearchResult {
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** How many clips fit, near-copies included. */
  readonly total: number;
  readonly read: QueryReading;
  /** The query with its repairs, for highlights and snippets. */
  readonly query: Query;
}
