import { type BackupSource, tagKey, toBase64 } from '../../index.ts';
import { hashBody } from '../database/body-hash.ts';
import type { ClipDatabase } from '../database/open.ts';
import type {
  ClipRow,
  CollectionRow,
  RevisionRow,
  SourceRow,
  TaughtRow,
} from '../database/schema.ts';
import { sha256 } from '../sha256.ts';
import { missingFilesOf } from './missing-files.ts';
import {
  type BackupClip,
  type BackupRevision,
  type BackupRow,
  type BackupTable,
  parseRow,
} from './rows.ts';

/** Packed markup beyond this is left behind: a portion of rows has to stay readable in one piece. */
const MOST_PAGE_BYTES = 2e6;
/** Clips read at once, each with all its revisions in the same transaction. */
const PORTION = 40;

/** What went into a backup, and what could not be read. */
export interface BackupTally {
  /** Clips in the store when the backup began. */
  total: number;
  clips: number;
  files: number;
  /** Rows and files that are damaged in the store and were left out: a backup must be readable. */
  leftOut: number;
}

export interface SourceWorld {
  /** Version of the extension. */
  readonly app: string;
  /** UTC, ISO 8601. */
  readonly now: string;
  readonly settings: unknown;
}

interface WholeClip {
  readonly row: ClipRow;
  readonly revisions: readonly BackupRevision[];
}

/**
 * The store as a stream of rows and files, a portion in memory at a time; `tally` fills as it is read.
 * A clip that is saved while the backup is being made may be missing from it, but never half there.
 */
export function backupSource(db: ClipDatabase, { app, now, settings }: SourceWorld): MadeSource {
  const tally = emptyTally();
  const { rows, blobs } = { rows: rowsOf(db, settings, tally), blobs: blobsOf(db, tally) };
  return madeOf(db, { app, now }, { tally, rows, blobs });
}

/**
 * One collection as a stream of rows and files, as {@link backupSource} gives the whole store: its clips as
 * they are shown, with their notes, tags and highlights, and the collections that lie in it with theirs; no
 * setting, no draft, no earlier revision, and no word about other collections. Merged in as a backup is.
 */
export function sharedSource(
  db: ClipDatabase,
  collectionId: string,
  { app, now }: Omit<SourceWorld, 'settings'>,
): MadeSource {
  const tally = emptyTally();
  const hashes = new Set<string>();
  const rows = sharedRows(db, collectionId, tally, hashes);
  // Which files belong to it is known once its rows were read; rows stand before files.
  const blobs = filesOf(db, () => [...hashes], tally);
  return madeOf(db, { app, now }, { tally, rows, blobs });
}

interface MadeSource {
  readonly source: BackupSource;
  readonly tally: BackupTally;
}

const emptyTally = (): BackupTally => ({ total: 0, clips: 0, files: 0, leftOut: 0 });

function madeOf(
  db: ClipDatabase,
  { app, now }: Omit<SourceWorld, 'settings'>,
  { tally, rows, blobs }: Pick<BackupSource, 'rows' | 'blobs'> & { readonly tally: BackupTally },
): MadeSource {
  return { tally, source: { schema: db.schemaNumber, app, createdAt: now, rows, blobs } };
}

type Portion = { readonly table: BackupTable; readonly rows: readonly unknown[] };

async function* rowsOf(
  db: ClipDatabase,
  settings: unknown,
  tally: BackupTally,
): AsyncGenerator<Portion> {
  const collections = await db.collections.toArray();
  const known = new Set(collections.map(({ id }) => id));
  const labels: [BackupTable, unknown[]][] = [
    ['collections', collections],
    ['tags', await db.tags.toArray()],
    ['rules', await db.rules.toArray()],
    ['taught', (await db.taught.toArray()).map(taughtOut)],
    ['drafts', await db.drafts.toArray()],
    ['highlights', await db.highlights.toArray()],
    ['settings', [settings]],
  ];
  for (const [table, rows] of labels) yield { table, rows: readableRows(table, rows, tally) };
  const ids = await db.clips.orderBy('sequence').primaryKeys();
  tally.total = ids.length;
  for (let at = 0; at < ids.length; at += PORTION) {
    const whole = await readWhole(db, ids.slice(at, at + PORTION), tally);
    const checked = await keepReadable(whole, tally);
    tally.clips += checked.length;
    yield { table: 'clips', rows: checked.map(({ row }) => row) };
    yield { table: 'revisions', rows: checked.flatMap(({ revisions }) => revisions) };
  }
  // A collection that was made meanwhile, for the clips that lie in it already.
  const late = await db.collections.filter(({ id }) => !known.has(id)).toArray();
  if (late.length > 0) {
    yield { table: 'collections', rows: readableRows('collections', late, tally) };
  }
}

/** A collection without its place among the others. */
const unplaced = ({ parent: _parent, isPinned: _isPinned, ...row }: CollectionRow) => row;

async function* sharedRows(
  db: ClipDatabase,
  collectionId: string,
  tally: BackupTally,
  hashes: Set<string>,
): AsyncGenerator<Portion> {
  const collection = await db.collections.get(collectionId);
  if (collection === undefined) return;
  const inner = await db.collections.filter(({ parent }) => parent === collectionId).toArray();
  const rows = readableRows('collections', [unplaced(collection), ...inner], tally);
  yield { table: 'collections', rows };
  const shared = new Set([collectionId, ...inner.map(({ id }) => id)]);
  const keys = db.clips.where('collectionKeys').anyOf([...shared]);
  const ids = [...new Set(await keys.primaryKeys())];
  tally.total = ids.length;
  const marked = await db.highlights.where('clipId').anyOf(ids).toArray();
  yield { table: 'highlights', rows: readableRows('highlights', marked, tally) };
  const tagKeys = new Set<string>();
  for (let at = 0; at < ids.length; at += PORTION) {
    const whole = (await readWhole(db, ids.slice(at, at + PORTION), tally)).map(
      ({ row: clip, revisions }) => ({
        row: { ...clip, collections: clip.collections.filter((id) => shared.has(id)) },
        revisions: revisions.filter(({ number }) => number === clip.revision),
      }),
    );
    const checked = await keepReadable(whole, tally);
    tally.clips += checked.length;
    for (const { row: clip, revisions } of checked) {
      for (const name of clip.tags) tagKeys.add(tagKey(name));
      for (const { images, files = {} } of revisions) {
        for (const hash of [...Object.values(images), ...Object.values(files)]) hashes.add(hash);
      }
    }
    yield { table: 'clips', rows: checked.map((each) => each.row) };
    yield { table: 'revisions', rows: checked.flatMap(({ revisions }) => revisions) };
  }
  const tags = (await db.tags.bulkGet([...tagKeys])).filter((tag) => tag !== undefined);
  yield { table: 'tags', rows: readableRows('tags', tags, tally) };
}

/** Rows that a reader will accept, as the file holds them: parsing may give them another shape. */
function readableRows(table: BackupTable, rows: readonly unknown[], tally: BackupTally): unknown[] {
  return rows.filter((row) => readable(table, row, tally) !== undefined);
}

function taughtOut({ changedAt, uses, ...profile }: TaughtRow) {
  return { changedAt, uses, profile };
}

/** Clips with their revisions; one that the store cannot read does not keep the others back. */
async function readWhole(
  db: ClipDatabase,
  ids: readonly string[],
  tally: BackupTally,
): Promise<WholeClip[]> {
  try {
    const tables = [db.clips, db.revisions, db.sources, db.fileJobs];
    return await db.transaction('r', tables, async () => {
      const rows = (await db.clips.bulkGet([...ids])).filter((row) => row !== undefined);
      const revisions = await db.revisions
        .where('clipId')
        .anyOf(rows.map((row) => row.id))
        .toArray();
      const pages = await db.sources.bulkGet(
        revisions.map(({ clipId, number }) => [clipId, number]),
      );
      const missing = await missingFilesOf(db, ids);
      const whole = revisions.map((revision, at) => ({
        ...withPage(revision, pages[at]),
        ...missing(revision),
      }));
      const byClip = Map.groupBy(whole, ({ clipId }) => clipId);
      return rows.map((row) => ({ row, revisions: byClip.get(row.id) ?? [] }));
    });
  } catch (error) {
    const [only, ...others] = ids;
    if (only === undefined) return [];
    if (others.length === 0) {
      console.error(error);
      tally.leftOut += 1;
      return [];
    }
    const each: WholeClip[] = [];
    for (const id of ids) each.push(...(await readWhole(db, [id], tally)));
    return each;
  }
}

function withPage(revision: RevisionRow, page: SourceRow | undefined): BackupRevision {
  if (page === undefined || page.bytes.length > MOST_PAGE_BYTES) return revision;
  return { ...revision, page: { url: page.url, gzip: toBase64(page.bytes) } };
}

/** As the file holds them: what does not parse is left out, and so is a clip without its revision. */
async function keepReadable(
  clips: readonly WholeClip[],
  tally: BackupTally,
): Promise<{ row: BackupClip; revisions: BackupRevision[] }[]> {
  const kept: { row: BackupClip; revisions: BackupRevision[] }[] = [];
  for (const whole of clips) {
    const revisions: BackupRevision[] = [];
    for (const stored of whole.revisions) {
      const bodyHash = stored.bodyHash || (await hashBody(stored.article));
      const revision = readable('revisions', { ...stored, bodyHash }, tally);
      if (revision !== undefined) revisions.push(revision);
    }
    const row = readable('clips', whole.row, tally);
    if (row === undefined) continue;
    if (revisions.some(({ number }) => number === row.revision)) kept.push({ row, revisions });
    else tally.leftOut += 1;
  }
  return kept;
}

function readable<Table extends BackupTable>(
  table: Table,
  row: unknown,
  tally: BackupTally,
): BackupRow<Table> | undefined {
  try {
    return parseRow(table, row);
  } catch (error) {
    console.error(error);
    tally.leftOut += 1;
    return undefined;
  }
}

async function* blobsOf(db: ClipDatabase, tally: BackupTally) {
  const hashes = await db.blobs.toCollection().primaryKeys();
  yield* filesOf(db, () => hashes, tally);
}

async function* filesOf(
  db: ClipDatabase,
  hashes: () => readonly string[],
  tally: BackupTally,
): AsyncGenerator<{ hash: string; bytes: Uint8Array<ArrayBuffer> }> {
  for (const hash of hashes()) {
    let bytes: Uint8Array<ArrayBuffer> | undefined;
    try {
      bytes = (await db.blobs.get(hash))?.bytes;
    } catch (error) {
      console.error(error);
      tally.leftOut += 1;
    }
    if (bytes === undefined) continue;
    if ((await sha256(bytes)) === hash) {
      tally.files += 1;
      yield { hash, bytes };
    } else tally.leftOut += 1;
  }
}
