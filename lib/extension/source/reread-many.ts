import { isDifferent } from '../../index.ts';
import { showRevision } from '../database/revisions.ts';
import {
  extractAgain,
  type RereadFailure,
  type RereadWorld,
  saveRereading,
} from './extract-again.ts';

/** What became of one clip: `same` where today's extension reads what is kept already. */
export type RereadOutcome = 'changed' | 'same' | 'failed' | RereadFailure;

export interface RereadItem {
  readonly clipId: string;
  readonly outcome: RereadOutcome;
  /** Of a changed one: the revision shown before, and the one shown now. */
  readonly before: number | null;
  readonly after: number | null;
}

export interface RereadOptions {
  readonly parse: (html: string) => Document | null;
  readonly signal: AbortSignal;
  readonly onItem: (item: RereadItem) => void;
}

/**
 * Reads the kept pages of many clips again, one after another, and keeps what reads differently as a
 * revision. A clip that fails does not stop the others; an aborted signal stops between two clips.
 */
export async function rereadMany(
  world: RereadWorld,
  clipIds: readonly string[],
  { parse, signal, onItem }: RereadOptions,
): Promise<void> {
  for (const clipId of clipIds) {
    if (signal.aborted) return;
    onItem(await rereadOne(world, clipId, parse));
    // The page answers between two clips.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

async function rereadOne(
  world: RereadWorld,
  clipId: string,
  parse: RereadOptions['parse'],
): Promise<RereadItem> {
  const item = { clipId, before: null, after: null };
  try {
    const read = await extractAgain(world.db, clipId, parse);
    if (!read.ok) return { ...item, outcome: read.reason };
    if (!isDifferent(read.value.comparison)) return { ...item, outcome: 'same' };
    const saved = await saveRereading(world, read.value);
    if (saved === undefined) return { ...item, outcome: 'failed' };
    return { clipId, outcome: 'changed', before: read.value.revision, after: saved.revision };
  } catch (error) {
    console.error(error);
    return { ...item, outcome: 'failed' };
  }
}

/**
 * Shows the revisions from before again; what was read anew stays among the revisions, and a clip that shows
 * another one meanwhile keeps it. Gives how many clips went back.
 */
export async function undoRereads(
  { db, now }: Pick<RereadWorld, 'db' | 'now'>,
  items: readonly RereadItem[],
): Promise<number> {
  let count = 0;
  for (const { clipId, before, after } of items) {
    if (before === null || after === null) continue;
    if ((await db.clips.get(clipId))?.revision !== after) continue;
    if ((await showRevision(db, clipId, before, now().toISOString())) !== undefined) count += 1;
  }
  return count;
}
