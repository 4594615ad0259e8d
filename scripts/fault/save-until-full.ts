import type { Page } from 'playwright-core';
import { makeRequest } from './make-request.ts';
import { startSaver } from './saver.ts';

/** When the files of a store grow is its own affair: saves go on until it is full, up to this many. */
const MOST_SAVES = 8_000;
const SAVES_AT_ONCE = 200;
const REFUSALS_THAT_SHOW_IT = 20;

/** What became of saves into a store that has less and less room. */
export interface Filling {
  /** Addresses of what was saved. */
  readonly kept: readonly string[];
  /** Reasons with which the others were refused. */
  readonly reasons: readonly string[];
  /** Milliseconds that each refusal took. */
  readonly times: readonly number[];
}

/** Saves until the store has refused some. */
export async function saveUntilFull(
  page: Page,
  prefix: string,
  tabId: number | null,
): Promise<Filling> {
  const [kept, reasons, times]: [string[], string[], number[]] = [[], [], []];
  for (let first = 0; first < MOST_SAVES && reasons.length < REFUSALS_THAT_SHOW_IT;) {
    const requests = Array.from({ length: SAVES_AT_ONCE }, (_, at) =>
      makeRequest(`${prefix}-${first + at}`, first + at, tabId),
    );
    const saver = await startSaver(page, requests);
    await saver.done(120);
    kept.push(...saver.acknowledged);
    reasons.push(...saver.refused);
    times.push(...saver.refusalTimes);
    first += SAVES_AT_ONCE;
  }
  return { kept, reasons, times };
}
