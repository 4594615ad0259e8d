import {
  addressKey,
  applyEdits,
  type Article,
  canKeep,
  cleanTag,
  foldText,
  tagKey,
} from '../../index.ts';
import { toClip } from './clip-view.ts';
import { hashBody } from './body-hash.ts';
import type { PackedSource } from '../source/packed-source.ts';
import { indexClip, indexTables } from './derived.ts';
import { askForFiles } from './file-jobs.ts';
import { carriedFiles } from './kept-files.ts';
import type { ClipDatabase } from './open.ts';
import type { BlobRow, ClipRow, JobRow, OpenJob, RevisionRow, TagRow } from './schema.ts';

/** What was gathered for a save before its transaction began; nothing is awaited inside it. */
export interface GatheredSave {
  readonly job: OpenJob;
  /** Id of the clip if the page is new. */
  readonly newClipId: string;
  readonly now: string;
  readonly fingerprint: string;
  /** Image address → its file. */
  readonly images: ReadonlyMap<string, BlobRow>;
  readonly missingImages: readonly string[];
  /** The markup that the article was taken from. */
  readonly source?: PackedSource;
  /** Another reading of the same page: a revision of its own even where title and text are the same. */
  readonly isReading?: boolean;
}

export interface CommittedSave {
  readonly clipId: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly missingImages: readonly string[];
}

/**
 * Commits one save in one transaction: light row, heavy row, images, tags, search delta and the
 * journal, or nothing at all. Resolves only after the commit. Repeating a job changes nothing.
 * The same content saved again adds no revision; other content adds one, and a trashed page
 * comes back with it.
 */
export async function commitSave(db: ClipDatabase, save: GatheredSave): Promise<CommittedSave> {
  const address = addressKey(save.job.request.article.url);
  const bodyHash = await hashBody(save.job.request.article);
  return db.transaction('rw', everything(db), async () => {
    const job = await db.jobs.get(save.job.id);
    if (job?.clipId) return confirmSave(db, job);

    const existing = await db.clips.where('address').equals(address).first();
    const isSame = existing?.fingerprint === save.fingerprint && save.isReading !== true;
    const revision: RevisionRow = {
      clipId: existing?.id ?? save.newClipId,
      number: isSame ? existing.revision : await nextRevision(db, existing?.id),
      savedAt: save.now,
      article: save.job.request.article,
      fingerprint: save.fingerprint,
      bodyHash,
      images: Object.fromEntries([...save.images].map(([src, blob]) => [src, blob.hash])),
      ...(await carriedFiles(db, existing, save.job.request.article)),
      ...(existing !== undefined && !isSame && { replaces: existing.revision }),
    };
    const row = await makeRow(db, address, revision, existing, save);
    const blobs = [...save.images.values()];
    await db.blobs.bulkPut(blobs);
    await db.revisions.put(revision);
    if (save.source !== undefined)
      await db.sources.put({ ...save.source, clipId: revision.clipId, number: revision.number });
    await db.clips.put(row);
    await rememberTags(db, save.job.request.tags, save.now);
    await db.collections
      .where('id')
      .anyOf([...save.job.request.collections])
      .modify({ usedAt: save.now });
    await indexClip(db, toClip(row, revision));
    if (existing === undefined) await countTaught(db, revision.article);
    await db.drafts.delete(address);
    await askForFiles(db, {
      clipId: revision.clipId,
      revision: revision.number,
      urls: chosenFiles(save.job.request),
      tabId: save.job.request.tabId,
      isOwnTab: false,
      ...(save.job.request.batchId !== undefined && { batchId: save.job.request.batchId }),
      now: save.now,
    });
    await db.jobs.put({
      ...save.job,
      state: 'stored',
      clipId: row.id,
      revision: revision.number,
    });
    return committed(row, revision.number);
  });
}

/** What a job that was committed before has saved. */
export async function confirmSave(db: ClipDatabase, job: JobRow): Promise<CommittedSave> {
  const row = job.clipId === null ? undefined : await db.clips.get(job.clipId);
  if (row === undefined) throw new Error(`trich-luc: job ${job.id} names a clip that is gone`);
  return committed(row, job.revision ?? row.revision);
}

function everything(db: ClipDatabase) {
  return [
    db.clips,
    db.revisions,
    db.sources,
    db.blobs,
    db.tags,
    db.jobs,
    db.drafts,
    db.meta,
    db.taught,
    db.fileJobs,
    ...indexTables(db),
  ];
}

/** Attachments of the article that were chosen and can be kept. */
function chosenFiles({ article, files = [] }: OpenJob['request']): string[] {
  return article.attachments
    .filter(({ url, type }) => files.includes(url) && canKeep(type))
    .map(({ url }) => url);
}

/** Counts a page that was read as somebody taught it. */
async function countTaught(db: ClipDatabase, { portal, provenance }: Article): Promise<void> {
  if (!Object.values(provenance).includes('taught')) return;
  const row = await db.taught.get(portal.host);
  if (row !== undefined) await db.taught.put({ ...row, uses: row.uses + 1 });
}

function committed({ id, updatedAt, missingImages }: ClipRow, revision: number): CommittedSave {
  return { clipId: id, revision, savedAt: updatedAt, missingImages };
}

async function makeRow(
  db: ClipDatabase,
  address: string,
  revision: RevisionRow,
  existing: ClipRow | undefined,
  save: GatheredSave,
): Promise<ClipRow> {
  const { now } = save;
  const { request } = save.job;
  const edits = { ...existing?.edits, ...request.edits };
  const tags = mergeNames(existing?.tags ?? [], request.tags);
  const collections = [...new Set([...(existing?.collections ?? []), ...request.collections])];
  return {
    id: revision.clipId,
    address,
    url: request.article.url,
    sequence: existing?.sequence ?? (await nextSequence(db)),
    revision: revision.number,
    savedAt: existing?.savedAt ?? now,
    updatedAt: now,
    deletedAt: '',
    ...articleFields(applyEdits(request.article, edits)),
    tags,
    collections,
    tagKeys: tags.map(tagKey),
    collectionKeys: collections,
    note: request.note || (existing?.note ?? ''),
    edits,
    fingerprint: save.fingerprint,
    missingImages: save.missingImages,
    ...(existing?.status !== undefined && { status: existing.status }),
    ...(existing?.dueOn !== undefined && { dueOn: existing.dueOn }),
  };
}

/** Letters by which titles are told apart when they are sorted. */
const LONGEST_KEY = 120;

/** The fields of an article that its light row repeats. */
export function articleFields(article: Article) {
  return {
    title: article.title,
    titleKey: foldText(article.title).slice(0, LONGEST_KEY),
    category: article.category,
    publishedAt: article.publishedAt,
    lead: article.lead,
    portalName: article.portal.name,
    portalHost: article.portal.host,
    imageCount: article.images.length,
    attachmentCount: article.attachments.length,
    wordCount: article.wordCount,
  };
}

/** Names in order of first mention, one for each key. */
export function mergeNames(...lists: (readonly string[])[]): string[] {
  const byKey = new Map<string, string>();
  for (const name of lists.flat().map(cleanTag)) {
    if (name !== '' && !byKey.has(tagKey(name))) byKey.set(tagKey(name), name);
  }
  return [...byKey.values()];
}

/** Enters tags that are new and marks all as just used. Part of the caller's transaction. */
export async function rememberTags(
  db: ClipDatabase,
  names: readonly string[],
  now: string,
): Promise<void> {
  const clean = mergeNames(names);
  const known = await db.tags.bulkGet(clean.map(tagKey));
  await db.tags.bulkPut(
    clean.map((name, i): TagRow => ({
      ...known[i],
      key: tagKey(name),
      name: known[i]?.name ?? name,
      usedAt: now,
    })),
  );
}

/** The number of a clip's next revision. Part of the caller's transaction. */
export async function nextRevision(db: ClipDatabase, clipId: string | undefined): Promise<number> {
  if (clipId === undefined) return 1;
  const keys = await db.revisions
    .where('[clipId+number]')
    .between([clipId, 0], [clipId, Infinity])
    .primaryKeys();
  return Math.max(0, ...keys.map(([, number]) => number)) + 1;
}

/** The place of the next clip in the order of saving. Part of the caller's transaction. */
export async function nextSequence(db: ClipDatabase): Promise<number> {
  const value = ((await db.meta.get('sequence'))?.value ?? 0) + 1;
  await db.meta.put({ key: 'sequence', value });
  return value;
}
