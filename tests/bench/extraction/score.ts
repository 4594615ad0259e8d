import { similarity } from '../../article/similarity.ts';
import type { Reading } from './engines.ts';
import type { Wanted } from './pages.ts';

/** Whether a field is right, or null where nothing is expected of it. */
type Check = (found: Reading, wanted: Wanted) => boolean | null;

function sameSet(found: readonly string[], wanted: readonly string[]): boolean {
  return JSON.stringify([...found].sort()) === JSON.stringify([...wanted].sort());
}

/** Milliseconds that Vietnam is ahead of Greenwich. */
const AHEAD = 7 * 3_600_000;

/** The day in Vietnam: some engines give Greenwich's time. */
function day(date: string | null): string | null {
  if (date === null) return null;
  const instant = date.endsWith('Z') ? Date.parse(date) : NaN;
  return (Number.isNaN(instant) ? date : new Date(instant + AHEAD).toISOString()).slice(0, 10);
}

function when<Value>(wanted: Value | undefined, right: (wanted: Value) => boolean): boolean | null {
  return wanted === undefined ? null : right(wanted);
}

export const CHECKS: Readonly<Record<string, Check>> = {
  title: (found, { title }) => when(title, (wanted) => found.title === wanted),
  category: (found, { category }) => when(category, (wanted) => found.category === wanted),
  date: (found, { publishedAt }) =>
    when(publishedAt, (wanted) => day(found.publishedAt) === day(wanted)),
  'date and time': (found, { publishedAt }) =>
    when(publishedAt, (wanted) => found.publishedAt === wanted),
  lead: (found, { lead }) => when(lead, (wanted) => found.lead === wanted),
  byline: (found, { byline }) => when(byline, (wanted) => found.byline === wanted),
  captions: (found, { images }) =>
    when(images, (wanted) =>
      sameSet(
        found.captions,
        wanted.flatMap(({ src, caption }) => (caption === null ? [] : [`${src} ${caption}`])),
      ),
    ),
  attachments: (found, { attachments }) =>
    when(attachments, (wanted) =>
      sameSet(
        found.attachments,
        wanted.map(({ url }) => url),
      ),
    ),
};

/** Whether a date was given, and a wrong one. */
export function isWrongDate(found: Reading, { publishedAt }: Wanted): boolean {
  if (publishedAt === undefined || found.publishedAt === null) return false;
  return day(found.publishedAt) !== day(publishedAt);
}

/** F1 of lead and body, or null where no text is expected. */
export function bodyScore(found: Reading, wanted: Wanted): number | null {
  return wanted.text === undefined ? null : similarity(found.text, wanted.text);
}
