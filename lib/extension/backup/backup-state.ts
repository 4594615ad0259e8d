import * as v from 'valibot';
import { browser } from 'wxt/browser';

const moment = v.optional(v.fallback(v.nullable(v.string()), null), null);

const stateSchema = v.object({
  /** When the last backup was begun, wherever it went; UTC. */
  lastAt: moment,
  /** The last one that went into the picked folder, or to the downloads. */
  copyAt: moment,
  /** Whether copies go to the browser's downloads, where no folder was picked. */
  toDownloads: v.optional(v.fallback(v.boolean(), false), false),
  /** Until when no reminder is shown. */
  quietUntil: moment,
  /** Why the last copy into the folder failed. */
  copyFault: v.optional(
    v.fallback(v.nullable(v.picklist(['permission', 'gone', 'quota', 'storage'])), null),
    null,
  ),
});

/** What is known of backups; kept outside the store, so that it outlives the store. */
export type BackupState = v.InferOutput<typeof stateSchema>;
export type CopyFault = NonNullable<BackupState['copyFault']>;

export async function readBackupState(): Promise<BackupState> {
  const { backup } = await browser.storage.local.get('backup');
  const parsed = v.safeParse(stateSchema, backup ?? {});
  return parsed.success ? parsed.output : v.parse(stateSchema, {});
}

export async function noteBackup(change: Partial<BackupState>): Promise<void> {
  await browser.storage.local.set({ backup: { ...(await readBackupState()), ...change } });
}

/** When the store last changed, UTC; null where that is not known. */
export async function readChangedAt(): Promise<string | null> {
  const { changedAt } = await browser.storage.local.get('changedAt');
  return typeof changedAt === 'string' ? changedAt : null;
}

const DAY = 86_400_000;

/** Whether there is something that no backup holds. */
export function hasChanged(state: Pick<BackupState, 'lastAt'>, changedAt: string | null): boolean {
  return changedAt !== null && (state.lastAt === null || changedAt > state.lastAt);
}

/**
 * Whether to remind: changes, the last backup old or none at all, and nobody asked for quiet.
 * @param remindAfter days after which a backup is old; 0 for never
 */
export function isReminderDue(
  state: Pick<BackupState, 'lastAt' | 'quietUntil'>,
  changedAt: string | null,
  now: Date,
  remindAfter: number,
): boolean {
  if (remindAfter === 0 || !hasChanged(state, changedAt)) return false;
  if (state.quietUntil !== null && now.toISOString() < state.quietUntil) return false;
  return state.lastAt === null || now.getTime() - Date.parse(state.lastAt) > remindAfter * DAY;
}
