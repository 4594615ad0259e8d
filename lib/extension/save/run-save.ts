import { addressKey, applyEdits, fingerprintText } from '../../index.ts';
import { addImages } from '../database/add-images.ts';
import { addSource } from '../database/sources.ts';
import { closeJob, enterJob } from '../database/jobs.ts';
import { refuseWhereFull } from '../database/reserve.ts';
import { type CommittedSave, commitSave, confirmSave } from '../database/save-clip.ts';
import type { ClipDatabase } from '../database/open.ts';
import type { BlobRow, OpenJob, SaveRequest } from '../database/schema.ts';
import { type FetchImage, gatherImages } from '../page/gather-images.ts';
import type { PackedSource } from '../source/packed-source.ts';
import { sha256 } from '../sha256.ts';

/** What saving takes from the world. */
export interface SaveWorld {
  readonly db: ClipDatabase;
  readonly fetchImage: (tabId: number) => FetchImage;
  /** The markup of the page in a tab. */
  readonly fetchSource?: (tabId: number) => Promise<PackedSource | undefined>;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Milliseconds that the text waits for pictures and markup before it is committed without them. */
  readonly patience: number;
}

/** A commit, and the pictures that may still follow it. */
export interface SaveRun {
  readonly saved: CommittedSave;
  /** Resolves when every picture was tried and the job is closed. */
  readonly settled: Promise<void>;
}

/**
 * Enters a save into the journal and carries it out; resolves after the commit.
 * @param source the markup of the page where it is known, null where it is out of reach; else the tab is asked
 * @throws where it could not be committed, or there was no room just now and still is none
 */
export async function saveClip(
  world: SaveWorld,
  request: SaveRequest,
  source?: PackedSource | null,
): Promise<SaveRun> {
  await refuseWhereFull();
  const job = await enterJob(world.db, request, world.now().toISOString());
  if (job.request === null) {
    return { saved: await confirmSave(world.db, job), settled: Promise.resolve() };
  }
  return runJob(world, { ...job, request: job.request }, source);
}

/**
 * Carries out a journalled save: fetches pictures for as long as patience lasts, commits, and adds
 * in a second step those that come later. A job that was committed before is only confirmed.
 */
export async function runJob(
  world: SaveWorld,
  job: OpenJob,
  source?: PackedSource | null,
): Promise<SaveRun> {
  const { article, edits, tabId } = job.request;
  const addresses = [...new Set(applyEdits(article, edits).images.map((image) => image.src))];
  const images = new Map<string, BlobRow>();
  const gathering =
    tabId === null ? Promise.resolve() : gatherImages(addresses, world.fetchImage(tabId), images);
  const sourcing = { found: ownSource(article.url, source ?? undefined) };
  const asking =
    source === undefined && tabId !== null && world.fetchSource !== undefined
      ? world.fetchSource(tabId).then((found) => {
          sourcing.found = ownSource(article.url, found);
        })
      : Promise.resolve();
  await Promise.race([Promise.all([gathering, asking]), delay(world.patience)]);
  const early = sourcing.found;

  // What a job committed before its death is there already; all that is gathered now comes late.
  const inTime = new Map(job.clipId === null ? images : []);
  const saved = await commitSave(world.db, {
    job,
    newClipId: world.newId(),
    now: world.now().toISOString(),
    fingerprint: await sha256(fingerprintText(article)),
    images: inTime,
    missingImages: addresses.filter((src) => !inTime.has(src)),
    ...(early !== undefined && { source: early }),
  });
  const settled = settle(world, job, saved, { gathering, images, inTime });
  return { saved, settled: Promise.all([settled, keepLate()]).then(() => undefined) };

  async function keepLate(): Promise<void> {
    await asking;
    const late = early === undefined ? sourcing.found : undefined;
    if (late !== undefined) await addSource(world.db, saved, late);
  }
}

/** Markup that is of the article's own page: the tab may show another one by now. */
function ownSource(url: string, source: PackedSource | undefined): PackedSource | undefined {
  return source !== undefined && addressKey(source.url) === addressKey(url) ? source : undefined;
}

async function settle(
  world: SaveWorld,
  job: OpenJob,
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
  await closeJob(world.db, job.id);
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
