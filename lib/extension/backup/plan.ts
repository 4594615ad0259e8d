import { type BackupFile, type BackupReason, checkBackup, fail, ok } from '../../index.ts';
import type { ReadBackupOptions, Result } from '../../index.ts';
import type { ClipDatabase } from '../database/open.ts';
import { type ClipSide, compareClip, type Difference } from './compare-clip.ts';
import {
  type BackupLabels,
  countNewLabels,
  emptyLabels,
  mapCollections,
  type NewLabels,
} from './labels.ts';
import { addedHighlights } from './merge-highlights.ts';
import { type BackupWhole, type CheckedBackup, readClipsOf } from './read-clips.ts';
import { type BackupClip, BadRow } from './rows.ts';

/** What restoring would do with one clip of the file. */
export interface PlannedClip {
  /** Its id in the file. */
  readonly id: string;
  readonly act: 'new' | 'same' | 'differs';
  readonly title: string;
  readonly portalName: string;
  readonly publishedAt: string | null;
  /** Whether the file has it in the trash. */
  readonly isTrashed: boolean;
  /** Empty unless it differs. */
  readonly differences: readonly Difference[];
}

/** What restoring a backup would do, before anything is written. */
export interface RestorePlan {
  readonly backup: CheckedBackup;
  readonly labels: BackupLabels;
  readonly newLabels: NewLabels;
  /** In the order of the file, which is that of saving. */
  readonly clips: readonly PlannedClip[];
  /** Clips by their ids in the file → their ids here, where they are not the same. */
  readonly clipIds: ReadonlyMap<string, string>;
  /** Whether there is nothing here yet. */
  readonly isEmptyStore: boolean;
}

/** The clip of this store that a clip of a file is: that of the same page, or of the same id. */
export async function findOwn(
  db: ClipDatabase,
  { address, id }: BackupClip,
): Promise<ClipSide | undefined> {
  const row = (await db.clips.where('address').equals(address).first()) ?? (await db.clips.get(id));
  if (row === undefined) return undefined;
  return { row, revisions: await revisionHashes(db, row.id) };
}

/** Numbers and hashes of a clip's revisions, out of an index: no article is read. */
async function revisionHashes(db: ClipDatabase, clipId: string): Promise<ClipSide['revisions']> {
  const found: { number: number; bodyHash: string }[] = [];
  await db.revisions
    .where('[clipId+bodyHash]')
    .between([clipId, ''], [clipId, '\uffff'])
    .eachKey((key, { primaryKey: [, number] }) => {
      if (Array.isArray(key) && typeof key[1] === 'string')
        found.push({ number, bodyHash: key[1] });
    });
  return found;
}

/** The ids of collections as this store has them; unknown ones are left out. */
export function ownCollections(row: BackupClip, map: ReadonlyMap<string, string>): BackupClip {
  return { ...row, collections: row.collections.flatMap((id) => map.get(id) ?? []) };
}

export interface PlanOptions extends ReadBackupOptions {
  readonly onPlanned?: (done: number, total: number) => void;
}

/**
 * Checks a backup from its first bit to its last, reads every row, and says what restoring it would do.
 * Nothing is written; a file with a single bad row is refused as a whole.
 */
export async function planRestore(
  db: ClipDatabase,
  file: BackupFile,
  options: PlanOptions,
): Promise<Result<RestorePlan, BackupReason>> {
  const checked = await checkBackup(file, options);
  if (!checked.ok) return checked;
  const { crypto, password, schema, signal } = options;
  const again = { crypto, schema, ...(password && { password }), ...(signal && { signal }) };
  const backup: CheckedBackup = { file, manifest: checked.value, options: again };
  try {
    return ok(await readPlan(db, backup, options));
  } catch (error) {
    if (error instanceof BadRow) return fail('damaged', error.message);
    throw error;
  }
}

async function readPlan(
  db: ClipDatabase,
  backup: CheckedBackup,
  { onPlanned }: PlanOptions,
): Promise<RestorePlan> {
  const labels = emptyLabels();
  const clips: PlannedClip[] = [];
  const clipIds = new Map<string, string>();
  const seen = new Set<string>();
  const total = backup.manifest.rows['clips'] ?? 0;
  let map = new Map<string, string>();
  let names = new Map<string, string>();
  const onCollections = async (): Promise<void> => {
    map = await mapCollections(db, labels.collections);
    const own = await db.collections.toArray();
    const ofFile = labels.collections.map(({ id, name }) => [map.get(id) ?? id, name] as const);
    names = new Map([...ofFile, ...own.map(({ id, name }) => [id, name] as const)]);
  };
  for await (const portion of readClipsOf(backup, labels, onCollections)) {
    for (const whole of portion) {
      for (const key of [`id ${whole.row.id}`, `address ${whole.row.address}`]) {
        if (seen.has(key)) throw new BadRow(`clips: ${key} is there twice`);
        seen.add(key);
      }
      const mine = await findOwn(db, whole.row);
      if (mine !== undefined && mine.row.id !== whole.row.id) {
        clipIds.set(whole.row.id, mine.row.id);
      }
      const row = ownCollections(whole.row, map);
      const planned = planClip(mine, { ...whole, row }, (id) => names.get(id) ?? '');
      const marked = mine === undefined ? [] : await compareHighlights(db, mine, whole, labels);
      clips.push(withDifferences(planned, marked));
    }
    onPlanned?.(clips.length, total);
  }
  return {
    backup,
    labels,
    newLabels: await countNewLabels(db, labels),
    clips,
    clipIds,
    isEmptyStore: (await db.clips.count()) === 0,
  };
}

/** Before the clips stand the highlights of all: those that this clip would get, counted on both sides. */
async function compareHighlights(
  db: ClipDatabase,
  { row: mine }: ClipSide,
  { row: theirs }: BackupWhole,
  { highlights }: BackupLabels,
): Promise<Difference[]> {
  const all = highlights.filter(({ clipId }) => clipId === theirs.id);
  const added = await addedHighlights(db, mine.id, all);
  if (added.length === 0) return [];
  const own = await db.highlights.where('clipId').equals(mine.id).count();
  return [
    {
      field: 'highlights',
      isConflict: false,
      mine: own === 0 ? '' : String(own),
      theirs: String(added.length),
    },
  ];
}

function withDifferences(clip: PlannedClip, added: readonly Difference[]): PlannedClip {
  if (added.length === 0) return clip;
  return { ...clip, act: 'differs', differences: [...clip.differences, ...added] };
}

function planClip(
  mine: ClipSide | undefined,
  theirs: BackupWhole,
  nameOf: (collection: string) => string,
): PlannedClip {
  const differences = mine === undefined ? [] : compareClip(mine, theirs, nameOf);
  const act = mine === undefined ? 'new' : differences.length > 0 ? 'differs' : 'same';
  const { id, title, portalName, portalHost, publishedAt, deletedAt } = theirs.row;
  return {
    id,
    act,
    title,
    portalName: portalName || portalHost,
    publishedAt,
    isTrashed: deletedAt !== '',
    differences,
  };
}
