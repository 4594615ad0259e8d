/** What became of the saves of a whole series of faults. */
export interface FaultReport {
  readonly fault: string;
  /** Chromium's storage engine. */
  readonly engine: Engine;
  readonly runs: number;
  /** Saves that the extension said were done. */
  readonly acknowledged: number;
  /** Acknowledged and not there afterwards. */
  readonly lost: number;
  /** There in part: text without its row, a picture without its file, a clip that search does not know. */
  readonly torn: number;
  /** There twice. */
  readonly doubled: number;
  /** Saves that were neither done nor given up some seconds after the next start. */
  readonly unresolved: number;
  /** What only this fault has, by name. */
  readonly more: Readonly<Record<string, number | string | boolean>>;
  /** What went against the acceptance figures, in words. */
  readonly faults: readonly string[];
  readonly browser: string;
  readonly date: string;
  readonly seconds: number;
}

export type Engine = 'leveldb' | 'sqlite';

export interface FaultOptions {
  readonly runs: number;
  readonly engine: Engine;
  /** Folder of the built extension. */
  readonly build: string;
  /** Told after each run. */
  readonly say: (line: string) => void;
}

/** What a fault counts; the rest of a report is the same for all. */
export type Counted = Pick<FaultReport, 'acknowledged' | 'more' | 'faults' | 'browser'> & Tally;

export interface Tally {
  readonly lost: number;
  readonly torn: number;
  readonly doubled: number;
  readonly unresolved: number;
}

export const NONE: Tally = { lost: 0, torn: 0, doubled: 0, unresolved: 0 };

/** Both tallies together. */
export function addTally(one: Tally, two: Tally): Tally {
  return {
    lost: one.lost + two.lost,
    torn: one.torn + two.torn,
    doubled: one.doubled + two.doubled,
    unresolved: one.unresolved + two.unresolved,
  };
}

/** Whether nothing went wrong. */
export function isClean({ lost, torn, doubled, unresolved, faults }: FaultReport): boolean {
  return lost + torn + doubled + unresolved + faults.length === 0;
}
