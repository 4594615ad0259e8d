import type { Address } from '../portal/address.ts';
import { findDate } from '../portal/dates.ts';
import type { PrintedDate } from '../portal/dates.ts';
import type { Head } from '../portal/head.ts';
import type { Line } from '../portal/lines.ts';
import { machineDate } from './metadata.ts';
import type { Metadata } from './metadata.ts';
import type { Found, Trace } from './trace.ts';

/** The posting date with the words that the page prints. */
export interface Published {
  readonly iso: string;
  readonly text: string | null;
}

function printed(
  profile: Element | null,
  isTaught: boolean,
  head: Head | null,
  lines: readonly Line[],
): Found<PrintedDate> | null {
  const named = profile === null ? null : findDate(profile.textContent);
  if (named !== null && (isTaught || named.label === 'posted' || named.label === null))
    return { value: named, stage: 'profile' };
  const line = head?.date === null || head === null ? undefined : lines[head.date];
  return line?.date == null ? null : { value: line.date, stage: 'heuristics' };
}

/** The one date of the page's `<time>` elements; null where they disagree. */
function timeElement(body: Element): string | null {
  const dates = [...body.querySelectorAll('time[datetime]')].map((time) =>
    machineDate(time.getAttribute('datetime') ?? ''),
  );
  const days = new Set(dates.map((date) => date?.slice(0, 10)));
  return days.size === 1 ? (dates[0] ?? null) : null;
}

/**
 * The posting date: what the head prints, else the date in the address, else what the page declares to machines.
 * A date from the text, a list or a side column never counts; unknown is null. A date that a person pointed
 * out (`isTaught`) counts whatever its label says.
 */
export function choosePublished(
  profile: Element | null,
  head: Head | null,
  lines: readonly Line[],
  body: Element,
  address: Address,
  metadata: Metadata,
  trace: Trace,
  isTaught = false,
): Found<Published> | null {
  const found = printed(profile, isTaught, head, lines);
  if (found !== null) {
    const { iso, text } = found.value;
    if (address.date !== null && address.date !== iso.slice(0, 10))
      trace.warn(`address says ${address.date}, page says ${text}`);
    return { value: { iso, text }, stage: found.stage };
  }
  if (address.date !== null && metadata.publishedAt?.slice(0, 10) !== address.date)
    return { value: { iso: address.date, text: null }, stage: 'address' };
  if (metadata.publishedAt !== null)
    return { value: { iso: metadata.publishedAt, text: null }, stage: 'metadata' };
  const time = timeElement(body);
  return time === null ? null : { value: { iso: time, text: null }, stage: 'metadata' };
}
