/**
 * Milliseconds between the starts of two requests to one site: a second, and what the way through the tab
 * may take more for the first than for the second.
 */
const GAP = 1_200;
const FIRST_BACKOFF = 2_000;
const LONGEST_BACKOFF = 60_000;
/** A site that asks for more is asked again after this long all the same. */
const LONGEST_WAIT = 10 * 60_000;

/** Milliseconds that a `Retry-After` header asks for (RFC 9110: seconds or a date), or null. */
export function retryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1_000, LONGEST_WAIT);
  const until = text === '' ? NaN : Date.parse(text);
  return Number.isNaN(until) ? null : Math.min(Math.max(0, until - now), LONGEST_WAIT);
}

/** A status by which a site says that it is asked too much, or is down for a while. */
export function isBusy(status: number): boolean {
  return status === 429 || (status >= 502 && status <= 504);
}

/** When a site may be asked again: one request at a time, a second apart, more where it says so. */
export class Pace {
  #next = 0;
  #refusals = 0;

  /** Milliseconds since 1970. */
  get next(): number {
    return this.#next;
  }

  started(now: number): void {
    this.#next = now + GAP;
  }

  answered(
    answer: { readonly status: number; readonly retryAfter: string | null },
    now: number,
  ): void {
    if (!isBusy(answer.status)) {
      this.#refusals = 0;
      return;
    }
    const backoff = Math.min(FIRST_BACKOFF * 2 ** this.#refusals, LONGEST_BACKOFF);
    this.#refusals += 1;
    this.#next = Math.max(this.#next, now + (retryAfter(answer.retryAfter, now) ?? backoff));
  }
}
