import type { Block } from '../clip/blocks.ts';
import { cleanTag } from '../clip/tag-key.ts';
import { cleanLine } from '../text/normalize.ts';
import type { ImportedClip, ImportEntry, ImportFault, ImportProblem } from './import-format.ts';
import { articleFromPage, type KnownPage } from './link-article.ts';
import type { ImportedPassage } from './passages.ts';

/** What a foreign record says, whatever its format. */
export interface ForeignRecord extends KnownPage {
  readonly place: string;
  /** UTC, ISO 8601, or null where the record does not say. */
  readonly savedAt: string | null;
  readonly tags?: readonly string[];
  readonly collections?: readonly string[];
  readonly note?: string | null;
  readonly passages?: readonly ImportedPassage[];
  readonly blocks?: readonly Block[];
}

const LATEST = Date.UTC(2200, 0, 1);

/**
 * A moment as other tools write it: seconds or milliseconds since 1970, or a date that `Date`
 * reads; null for anything else. Before 1990 nothing was clipped.
 */
export function readMoment(value: string | number | null | undefined): string | null {
  if (value === null || value === undefined || value === '') return null;
  const number = Number(value);
  const time = Number.isFinite(number)
    ? number < 100_000_000_000
      ? number * 1000
      : number
    : Date.parse(String(value));
  const isLikely = Number.isFinite(time) && time >= Date.UTC(1990, 0, 1) && time < LATEST;
  return isLikely ? new Date(time).toISOString() : null;
}

function uniqueLines(
  lines: readonly string[] | undefined,
  clean: (line: string) => string,
): string[] {
  return [...new Set((lines ?? []).map(clean).filter((line) => line !== ''))];
}

export function faultOf(
  place: string,
  name: string,
  reason: ImportProblem,
  detail?: string,
): ImportFault {
  const fault = { kind: 'problem', place, name: cleanLine(name).slice(0, 200), reason } as const;
  return detail === undefined ? fault : { ...fault, detail };
}

/** The entry that a record becomes: a clip, or a fault where it has no usable address. */
export function entryOf(record: ForeignRecord, readAt: string): ImportEntry {
  const article = articleFromPage(record);
  if (!article.ok) {
    return faultOf(record.place, record.title ?? record.url, article.reason, article.detail);
  }
  const clip: ImportedClip = {
    kind: 'clip',
    place: record.place,
    article: article.value,
    savedAt: record.savedAt ?? readAt,
    tags: uniqueLines(record.tags, cleanTag),
    collections: uniqueLines(record.collections, cleanTag),
    note: (record.note ?? '').trim(),
    ...(record.passages !== undefined &&
      record.passages.length > 0 && { passages: record.passages }),
    isLink: article.value.blocks.length === 0,
  };
  return clip;
}

/** One step of a long reading: tells how far it is, and stops where the user asked for it. */
export async function pause(
  world: { signal?: AbortSignal; onProgress?: (done: number, total: number | null) => void },
  done: number,
  total: number | null,
): Promise<void> {
  world.signal?.throwIfAborted();
  world.onProgress?.(done, total);
  if (done % 50 === 49) await new Promise<void>((resolve) => setTimeout(resolve, 0));
}
