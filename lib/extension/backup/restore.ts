import { applyEdits, fromBase64, tagKey } from '../../index.ts';
import { toClip } from '../database/clip-view.ts';
import { indexClip, indexTables, unindexClip } from '../database/derived.ts';
import type { ClipDatabase } from '../database/open.ts';
import { articleFields, nextRevision, nextSequence } from '../database/save-clip.ts';
import type { ClipRow, HighlightRow, RevisionRow } from '../database/schema.ts';
import type { ClipSide } from './compare-clip.ts';
import { emptyLabels, mapCollections, restoreLabels } from './labels.ts';
import { mergeClip, type PickOf } from './merge-clip.ts';
import { addedHighlights, bringHighlights } from './merge-highlights.ts';
import { findOwn, ownCollections, type RestorePlan } from './plan.ts';
import { type BackupWhole, readClipsOf } from './read-clips.ts';
import { noteMissingFiles } from './missing-files.ts';
import { joinFiles, restoreFiles, withKnownFiles } from './restore-files.ts';
import type { BackupClip, BackupRevision } from './rows.ts';

export interface RestoreWorld {
  /** Clips of the file (by their ids there) that are to be left out. */
  readonly leaves: ReadonlySet<string>;
  /** What becomes of the differing fields of a clip. */
  readonly pick: (clipId: string) => PickOf;
  /** UTC, ISO 8601. */
  readonly now: () => string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RestoreProgress) => void;
}

/** First the files, then the clips. */
export interface RestoreProgress {
  readonly step: 'files' | 'clips';
  readonly done: number;
  readonly total: number;
}

/** What was done, to the last commit, however the restoring ended. */
export interface RestoreTally {
  added: number;
  merged: number;
  unchanged: number;
  files: number;
}

/** Clips in one transaction; each is there whole or not at all. */
const CHUNK = 20;

/**
 * Brings a planned backup into the store: files first, then labels, then clips in the order of saving,
 * each with all its rows, its search entry and its citations in one transaction. Ends early when the
 * signal is aborted; whatever ends it, the store is whole and `tally` says what is in it.
 * Restored twice, nothing is there twice.
 */
export async function restoreBackup(
  db: ClipDatabase,
  plan: RestorePlan,
  world: RestoreWorld,
  tally: RestoreTally,
): Promise<void> {
  if (!(await restoreFiles(db, plan, world, tally))) return;
  const collections = await mapCollections(db, plan.labels.collections);
  await restoreLabels(db, plan.labels, { collections, clips: plan.clipIds });
  const total = plan.clips.length;
  const keepsOrder = (await db.clips.count()) === 0;
  const marks: FileMarks = {
    byClip: Map.groupBy(plan.labels.highlights, ({ clipId }) => clipId),
    base: (await db.meta.get('highlights'))?.value ?? 0,
  };
  let done = 0;
  for await (const portion of readClipsOf(plan.backup, emptyLabels())) {
    for (let at = 0; at < portion.length; at += CHUNK) {
      if (world.signal?.aborted === true) return;
      const chunk = portion.slice(at, at + CHUNK);
      const counts = await db.transaction('rw', everything(db), async () => {
        const outcomes: Outcome[] = [];
        for (const whole of chunk) {
          const row = ownCollections(whole.row, collections);
          outcomes.push(await restoreClip(db, { ...whole, row }, world, { keepsOrder, marks }));
        }
        return outcomes;
      });
      for (const outcome of counts) tally[outcome] += 1;
      done += chunk.length;
      world.onProgress?.({ step: 'clips', done, total });
    }
  }
}

/** The highlights of a file by its clips, and the last one here before they came. */
interface FileMarks {
  readonly byClip: ReadonlyMap<string, readonly HighlightRow[]>;
  readonly base: number;
}

function everything(db: ClipDatabase) {
  return [db.clips, db.revisions, db.sources, db.blobs, db.fileJobs, db.meta, ...indexTables(db)];
}

type Outcome = 'added' | 'merged' | 'unchanged';

async function restoreClip(
  db: ClipDatabase,
  whole: BackupWhole,
  world: RestoreWorld,
  { keepsOrder, marks }: { readonly keepsOrder: boolean; readonly marks: FileMarks },
): Promise<Outcome> {
  const { row } = whole;
  if (world.leaves.has(row.id)) return 'unchanged';
  const mine = await findOwn(db, row);
  if (mine !== undefined) return joinClip(db, mine, whole, world, marks);
  const sequence = keepsOrder ? await takeSequence(db, row.sequence) : await nextSequence(db);
  const revisions: RevisionRow[] = [];
  for (const revision of whole.revisions) revisions.push(await withKnownFiles(db, revision));
  await db.revisions.bulkPut(revisions);
  for (const revision of whole.revisions) await keepPage(db, revision, revision);
  for (const [at, revision] of revisions.entries()) {
    const inFile = whole.revisions[at];
    if (inFile !== undefined) await noteMissingFiles(db, inFile, revision);
  }
  const shown = revisions.find(({ number }) => number === row.revision);
  if (shown === undefined) throw new Error(`trich-luc: ${row.id} lost its revision`);
  const original = whole.revisions.find(({ number }) => number === row.revision);
  const lost = Object.keys(original?.images ?? {}).filter((src) => shown.images[src] === undefined);
  const missingImages = [...new Set([...row.missingImages, ...lost])];
  const highlights = marks.byClip.get(row.id) ?? [];
  await bringHighlights(db, await addedHighlights(db, row.id, highlights), {
    clipId: row.id,
    revisionOf: (number) => number,
    base: marks.base,
  });
  await putClip(db, { ...row, sequence, missingImages }, shown);
  return 'added';
}

/** Keeps a place in the order of saving free of later clips. */
async function takeSequence(db: ClipDatabase, sequence: number): Promise<number> {
  const last = (await db.meta.get('sequence'))?.value ?? 0;
  await db.meta.put({ key: 'sequence', value: Math.max(last, sequence) });
  return sequence;
}

/** Keeps the markup that came along with a revision, beside the revision as it is here. */
async function keepPage(
  db: ClipDatabase,
  { page }: BackupRevision,
  { clipId, number }: Pick<RevisionRow, 'clipId' | 'number'>,
): Promise<void> {
  const bytes = page && fromBase64(page.gzip);
  if (bytes) await db.sources.put({ clipId, number, url: page.url, bytes: new Uint8Array(bytes) });
}

async function joinClip(
  db: ClipDatabase,
  mine: ClipSide,
  theirs: BackupWhole,
  { pick, now }: RestoreWorld,
  marks: FileMarks,
): Promise<Outcome> {
  const before = mine.row;
  const merged = mergeClip(mine, theirs, pick(theirs.row.id));
  const numbers = new Map(mine.revisions.map(({ bodyHash, number }) => [bodyHash, number]));
  for (const bodyHash of merged.added) {
    const revision = theirs.revisions.find((each) => each.bodyHash === bodyHash);
    if (revision === undefined) continue;
    const number = await nextRevision(db, before.id);
    await db.revisions.put({
      ...(await withKnownFiles(db, revision)),
      clipId: before.id,
      number,
    });
    await keepPage(db, revision, { clipId: before.id, number });
    numbers.set(bodyHash, number);
  }
  const hasFiles = await joinFiles(db, before.id, theirs, numbers);
  for (const revision of theirs.revisions) {
    const own = await db.revisions.get([before.id, numbers.get(revision.bodyHash) ?? 0]);
    if (own !== undefined) await noteMissingFiles(db, revision, own);
  }
  const number = numbers.get(merged.shown) ?? before.revision;
  const shown = await db.revisions.get([before.id, number]);
  if (shown === undefined) throw new Error(`trich-luc: ${before.id} has no revision ${number}`);
  const row = { ...merged.row, revision: number, fingerprint: shown.fingerprint };
  const hashes = new Map(theirs.revisions.map((each) => [each.number, each.bodyHash]));
  const highlights =
    pick(theirs.row.id)('highlights') === 'mine'
      ? []
      : await addedHighlights(db, before.id, marks.byClip.get(theirs.row.id) ?? []);
  await bringHighlights(db, highlights, {
    clipId: before.id,
    revisionOf: (number) => numbers.get(hashes.get(number) ?? '') ?? before.revision,
    base: marks.base,
  });
  const isMore = hasFiles || merged.added.length > 0 || highlights.length > 0;
  if (!isMore && isSame(before, row)) return 'unchanged';
  const missingImages = missingOf(shown, row);
  await putClip(db, { ...row, missingImages, updatedAt: now() }, shown);
  return 'merged';
}

function isSame(before: BackupClip, after: BackupClip): boolean {
  return JSON.stringify(before) === JSON.stringify({ ...before, ...after });
}

function missingOf({ article, images }: RevisionRow, { edits }: BackupClip): string[] {
  const addresses = new Set(applyEdits(article, edits).images.map(({ src }) => src));
  return [...addresses].filter((src) => src !== '' && images[src] === undefined);
}

/** Writes the light row anew from its revision, with all that is made of it. */
async function putClip(db: ClipDatabase, row: BackupClip, shown: RevisionRow): Promise<void> {
  const isTrashed = row.deletedAt !== '';
  const article = applyEdits(shown.article, row.edits);
  const stored: ClipRow = {
    ...row,
    ...articleFields(article),
    tagKeys: isTrashed ? [] : row.tags.map(tagKey),
    collectionKeys: isTrashed ? [] : [...row.collections],
  };
  await db.clips.put(stored);
  if (isTrashed) await unindexClip(db, row.id);
  else await indexClip(db, toClip(stored, shown));
}
