import type { TermField } from './delta.ts';

/** A word that is looked for and, where found, coloured. */
export interface QueryWord {
  /** Folded. */
  readonly key: string;
  /** As typed, NFC. */
  readonly text: string;
  /** Half-open UTF-16 offsets into the query's text. */
  readonly start: number;
  readonly end: number;
  /** Still being typed: stands for every word that begins with it. */
  readonly prefix: boolean;
  /** True where a clip must hold it; words inside OR and of a document number are not. */
  readonly required: boolean;
  /** Other words taken for it by a search, best first: `tuyen` for `tuyne`. Empty after parsing. */
  readonly repairs: readonly string[];
}

export type DateField = 'published' | 'saved';

/** A condition; everything that is not a plain word. */
export type Filter =
  | { readonly kind: 'word'; readonly key: string; readonly prefix: boolean }
  | { readonly kind: 'phrase'; readonly keys: readonly string[] }
  | { readonly kind: 'title'; readonly keys: readonly string[] }
  | { readonly kind: 'value'; readonly field: TermField; readonly value: string }
  | { readonly kind: 'number'; readonly key: string; readonly prefix: boolean }
  /** Days since 1970-01-01, both ends included. */
  | { readonly kind: 'date'; readonly of: DateField; readonly from: number; readonly to: number }
  | { readonly kind: 'not'; readonly of: Filter }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Filter[] };

/** How one part of a query was read, for a chip under the box. */
export interface QueryChip {
  readonly kind: 'word' | 'phrase' | 'field' | 'number' | 'date' | 'or';
  readonly start: number;
  readonly end: number;
  /** The part as typed. */
  readonly text: string;
  readonly negated: boolean;
  /** For fields: the field's Vietnamese name as it is typed, `the`, `muc`, `ngay`. */
  readonly field: string | null;
  /** ISO dates of the first and last day, for dates. */
  readonly from: string | null;
  readonly to: string | null;
}

export type QueryProblem =
  | 'unclosed-quote'
  | 'unbalanced-parenthesis'
  | 'unknown-field'
  | 'empty-field'
  | 'bad-date'
  | 'lonely-operator'
  | 'too-long';

/** A part that was not understood and is searched as words, or left out where it holds none. */
export interface QueryNote {
  readonly problem: QueryProblem;
  readonly start: number;
  readonly end: number;
}

export interface Query {
  readonly text: string;
  /** In order of the text. */
  readonly words: readonly QueryWord[];
  /** All must hold. */
  readonly filters: readonly Filter[];
  /** The document numbers asked for, wherever they stand outside a negation. */
  readonly numbers: readonly string[];
  /** Number beginnings such as `05/20`, which may be the start of a number or a plain date. */
  readonly numberHints: readonly string[];
  readonly chips: readonly QueryChip[];
  readonly notes: readonly QueryNote[];
}
