/** CSS selectors to try in order; the first that fits wins. */
export type Selectors = readonly string[];

/**
 * What is known of one portal platform, as data. Every entry is a hint: where it does not fit, the general
 * heuristics win.
 */
export interface Platform {
  readonly id: string;
  readonly name: string;
  /** Any one of these is enough. `selector` must name something that only this platform prints. */
  readonly recognise: {
    /** Parts of a lower-case path and query; where one needs a pattern, the part says where to ask it. */
    readonly address?: readonly (string | readonly [part: string, pattern: RegExp])[];
    /** Domains, with everything below them. */
    readonly domains?: readonly string[];
    readonly selector?: string;
    readonly generator?: RegExp;
  };
  readonly fields: {
    readonly title?: Selectors;
    readonly date?: Selectors;
    readonly category?: Selectors;
    readonly lead?: Selectors;
    readonly body?: Selectors;
    readonly byline?: Selectors;
    readonly source?: Selectors;
    readonly tags?: Selectors;
  };
  /** Links to the print view of an article. */
  readonly print?: Selectors;
  /** Where the knowledge comes from. */
  readonly source: string;
  /** Day of the last check, ISO. */
  readonly checked: string;
}
