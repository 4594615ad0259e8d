import { citationRecords } from '../../index.ts';
import { BadRow, parseRow } from '../backup/rows.ts';
import { hashBody } from './body-hash.ts';
import { toClip } from './clip-view.ts';
import { isIndexWhole } from './maintain-index.ts';
import type { ClipDatabase } from './open.ts';
import { readFile } from './read-file.ts';
import type { ClipRow, RevisionRow } from './schema.ts';

/** `row`: does not parse; `no-revision`: its text is gone; `body`: its text is not what was saved. */
export type ClipFault = 'row' | 'no-revision' | 'body';

export interface StoreReport {
  /** How much was looked at. */
  clips: number;
  revisions: number;
  files: number;
  readonly damagedClips: {
    readonly id: string;
    readonly title: string;
    readonly fault: ClipFault;
  }[];
  /** Hashes of files that are gone or no longer what was saved. */
  readonly damagedFiles: string[];
  /** Clips whose entries in the register of documents are not those of their texts. */
  readonly wrongCitations: string[];
  isIndexWhole: boolean;
  /** Whether it was stopped before its end. */
  isStopped: boolean;
}

export interface CheckWorld {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Clips read at once. */
const PORTION = 40;

/**
 * Reads everything in the store and compares it with its hashes, its tables with each other, and the
 * index with the clips. Changes nothing.
 */
export async function checkStore(db: ClipDatabase, world: CheckWorld = {}): Promise<StoreReport> {
  const report: StoreReport = {
    clips: 0,
    revisions: 0,
    files: 0,
    damagedClips: [],
    damagedFiles: [],
    wrongCitations: [],
    isIndexWhole: true,
    isStopped: false,
  };
  const ids = await db.clips.orderBy('sequence').primaryKeys();
  const hashes = await db.blobs.toCollection().primaryKeys();
  const total = ids.length + hashes.length;
  const isGoingOn = (): boolean => {
    world.onProgress?.(report.clips + report.files, total);
    report.isStopped ||= world.signal?.aborted === true;
    return !report.isStopped;
  };
  for (let at = 0; at < ids.length && isGoingOn(); at += PORTION) {
    for (const id of ids.slice(at, at + PORTION)) await checkClip(db, id, report);
  }
  for (const hash of hashes) {
    if (!isGoingOn()) break;
    report.files += 1;
    if ((await readFile(db, hash)) === undefined) report.damagedFiles.push(hash);
  }
  const known = new Set<unknown>(hashes);
  for (const hash of await db.revisions.orderBy('blobHashes').uniqueKeys()) {
    if (typeof hash === 'string' && !known.has(hash)) report.damagedFiles.push(hash);
  }
  report.isIndexWhole = await isIndexWhole(db);
  isGoingOn();
  return report;
}

async function checkClip(db: ClipDatabase, id: string, report: StoreReport): Promise<void> {
  report.clips += 1;
  let row: ClipRow | undefined;
  try {
    row = await db.clips.get(id);
    if (row === undefined) return;
    parseRow('clips', row);
    const revisions = await db.revisions
      .where('[clipId+number]')
      .between([id, 0], [id, Infinity])
      .toArray();
    report.revisions += revisions.length;
    const fault = await findFault(row, revisions);
    if (fault !== null) report.damagedClips.push({ id, title: row.title, fault });
    else if (!(await areCitationsRight(db, row, revisions))) report.wrongCitations.push(id);
  } catch (error) {
    if (!(error instanceof BadRow)) console.error(error);
    report.damagedClips.push({ id, title: titleOf(row), fault: 'row' });
  }
}

function titleOf(row: unknown): string {
  const isNamed = typeof row === 'object' && row !== null && 'title' in row;
  return isNamed && typeof row.title === 'string' ? row.title : '';
}

async function findFault(
  row: ClipRow,
  revisions: readonly RevisionRow[],
): Promise<ClipFault | null> {
  if (!revisions.some(({ number }) => number === row.revision)) return 'no-revision';
  for (const revision of revisions) {
    if (revision.bodyHash !== '' && (await hashBody(revision.article)) !== revision.bodyHash) {
      return 'body';
    }
  }
  return null;
}

async function areCitationsRight(
  db: ClipDatabase,
  row: ClipRow,
  revisions: readonly RevisionRow[],
): Promise<boolean> {
  const shown = revisions.find(({ number }) => number === row.revision);
  const expected = row.deletedAt === '' && shown ? citationRecords(toClip(row, shown).article) : [];
  const found = await db.citations
    .where('[clipId+key]')
    .between([row.id, ''], [row.id, '\uffff'])
    .primaryKeys();
  const keys = new Set(found.map(([, key]) => key));
  return keys.size === expected.length && expected.every(({ key }) => keys.has(key));
}
