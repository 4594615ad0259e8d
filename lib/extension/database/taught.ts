import {
  MOST_LAYOUTS,
  TAUGHT_SCHEMA,
  type TaughtFields,
  type TaughtLayout,
  type TaughtProfile,
} from '../../index.ts';
import type { ClipDatabase } from './open.ts';
import type { TaughtRow } from './schema.ts';

/** The layouts taught of a host, the latest first; empty where nothing was. */
export async function taughtFields(db: ClipDatabase, host: string): Promise<TaughtFields[]> {
  const row = await db.taught.get(host);
  return row?.layouts.map(({ fields }) => fields) ?? [];
}

/** What somebody has just pointed out. */
export interface Lesson {
  readonly host: string;
  readonly name: string;
  readonly layout: TaughtLayout;
  /** Index of the layout of this host that it takes the place of, or null for a new kind of page. */
  readonly replaces: number | null;
}

/** Keeps a lesson: beside the other layouts of its host, or in the place of one. */
export async function keepLesson(db: ClipDatabase, lesson: Lesson): Promise<TaughtRow> {
  return db.transaction('rw', db.taught, async () => {
    const { host, name, layout, replaces } = lesson;
    const known = await db.taught.get(host);
    const others = (known?.layouts ?? []).filter((_, index) => index !== replaces);
    const row: TaughtRow = {
      schema: TAUGHT_SCHEMA,
      host,
      name: name || (known?.name ?? host),
      layouts: [layout, ...others].slice(0, MOST_LAYOUTS),
      changedAt: layout.taughtAt,
      uses: known?.uses ?? 0,
    };
    await db.taught.put(row);
    return row;
  });
}

/** Everything that was taught, the last taught first. */
export async function listTaught(db: ClipDatabase): Promise<TaughtRow[]> {
  const rows = await db.taught.toArray();
  return rows.sort((a, b) => b.changedAt.localeCompare(a.changedAt));
}

/** What `replaceTaught` needs to put things back. */
export interface TaughtChange {
  readonly hosts: readonly string[];
  readonly rows: readonly TaughtRow[];
}

/**
 * Sets what is known of some hosts: `rows` are there afterwards, hosts without a row are forgotten.
 * Gives what takes the change back.
 */
export async function replaceTaught(db: ClipDatabase, change: TaughtChange): Promise<TaughtChange> {
  return db.transaction('rw', db.taught, async () => {
    const before = await db.taught.bulkGet([...change.hosts]);
    await db.taught.bulkDelete([...change.hosts]);
    await db.taught.bulkPut([...change.rows]);
    return { hosts: change.hosts, rows: before.filter((row) => row !== undefined) };
  });
}

/** Takes in profiles of a file, each in the place of what was known of its host; uses are kept. */
export async function importTaught(
  db: ClipDatabase,
  profiles: readonly TaughtProfile[],
): Promise<TaughtChange> {
  const known = await db.taught.bulkGet(profiles.map(({ host }) => host));
  const rows = profiles.map((profile, index): TaughtRow => ({
    ...profile,
    changedAt: lastTaught(profile),
    uses: known[index]?.uses ?? 0,
  }));
  return replaceTaught(db, { hosts: rows.map(({ host }) => host), rows });
}

/** When the latest layout of a profile was taught. */
export function lastTaught(profile: TaughtProfile): string {
  return (
    profile.layouts
      .map(({ taughtAt }) => taughtAt)
      .sort()
      .at(-1) ?? ''
  );
}
