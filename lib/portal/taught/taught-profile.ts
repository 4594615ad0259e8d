import type { Selectors } from '../platform.ts';

/** Schema number of a taught profile, and of the file that hands profiles on. */
export const TAUGHT_SCHEMA = 1;

/** The parts of an article that a person can point at, in the order in which they are asked for. */
export const TAUGHT_FIELDS = ['title', 'date', 'lead', 'body', 'attachments'] as const;
export type TaughtField = (typeof TAUGHT_FIELDS)[number];

/** Where the parts stand on pages of one layout; what was not pointed at is missing. */
export type TaughtFields = { readonly [Field in TaughtField]?: Selectors };

/** One kind of page of a host, as it was pointed out. */
export interface TaughtLayout {
  /** UTC, ISO 8601. */
  readonly taughtAt: string;
  /** Address of the page that it was taught on. */
  readonly sample: string;
  /** Holds `title`, `body` or `attachments` at least. */
  readonly fields: TaughtFields;
}

/** What was taught of one host. As with platforms, every entry is a hint. */
export interface TaughtProfile {
  readonly schema: typeof TAUGHT_SCHEMA;
  readonly host: string;
  /** As the portal calls itself. */
  readonly name: string;
  /** At least one; the first that fits a page is used. */
  readonly layouts: readonly TaughtLayout[];
}
