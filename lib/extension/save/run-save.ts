import { applyEdits, fingerprintText } from '../../index.ts';
import { addImages } from '../database/add-images.ts';
import { enterJob } from '../database/jobs.ts';
import { type CommittedSave, commitSave } from '../database/save-clip.ts';
import type { ClipDatabase } from '../database/open.ts';
import type { BlobRow, JobRow, SaveRequest } from '../database/schema.ts';
import { type FetchImage, gatherImages } from '../page/gather-images.ts';
import { sha256 } from '../sha256.ts';

/** What saving takes from the world. */
export interface SaveWorld {
  readonly db: ClipDatabase;
  readonly fetchImage: (tabId: number) => FetchImage;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Milliseconds that the text waits for its pictures before it is committed without them. */
  readonly patience: number;
}

/** A commit, and the pictures that may still follow it. */
export interface SaveRun {
  readonly saved: CommittedSave;
  /** Resolves when every picture was tried and the job is closed. */
  readonly settled: Promise<void>;
}

/** Enters a save into the journal and carries it out; resolves after the commit. */
export async function saveClip(world: SaveWorld, request: SaveRequest): Promise<SaveRun> {
  const job = await enterJob(world.db, request, world.now().toISOString());
  return runJob(world, job);
}

/**
 * Carries out a journalled save: fetches pictures for as long as patience lasts, commits, and adds
 * in a second step those that come later. A job that was committed before is only confirmed.
 */
export async function runJob(world: SaveWorld, job: JobRow): Promise<SaveRun> {
  const { article, edits, tabId } = job.request;
  const addresses = [...new Set(applyEdits(article, edits).images.map((image) => image.src))];
  const images = new Map<string, BlobRow>();
  const gathering =
    tabId === null ? Promise.resolve() : gatherImages(addresses, world.fetchImage(tabId), images);
  await Promise.race([gathering, delay(world.patience)]);

  const inTime = new Map(images);
  const saved = await commitSave(world.db, {
    job,
    newClipId: world.newId(),
    now: world.now().toISOString(),
    fingerprint: await sha256(fingerprintText(article)),
    images: inTime,
    missingImages: addresses.filter((src) => !inTime.has(src)),
  });
  return { saved, settled: settle(world, job, saved, { gathering, images, inTime }) };
}

async function settle(
  world: SaveWorld,
  job: JobRow,
  saved: CommittedSave,
  pictures: {
    gathering: Promise<void>;
    images: ReadonlyMap<string, BlobRow>;
    inTime: ReadonlyMap<string, BlobRow>;
  },
): Promise<void> {
  await pictures.gathering;
  const late = [...pictures.images].filter(([src]) => !pictures.inTime.has(src));
  if (late.length > 0) await addImages(world.db, saved, new Map(late));
  await world.db.jobs.update(job.id, { state: 'done' });
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
