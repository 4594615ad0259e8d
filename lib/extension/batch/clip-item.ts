import {
  addressKey,
  type Article,
  canKeep,
  citeArticle,
  fingerprintText,
  tagKey,
} from '../../index.ts';
import { editClip } from '../database/edit-clip.ts';
import { askForFiles } from '../database/file-jobs.ts';
import type { ClipDatabase } from '../database/open.ts';
import { confirmSave } from '../database/save-clip.ts';
import type { BatchItemRow, BatchRow } from '../database/batch-rows.ts';
import type { ClipRow, SaveRequest } from '../database/schema.ts';
import type { SaveRun } from '../save/run-save.ts';
import type { PackedSource } from '../source/packed-source.ts';
import { sha256 } from '../sha256.ts';
import type { PageReading } from './read-item.ts';

/** What saving the pages of a batch takes from the world. */
export interface ClipWorld {
  readonly db: ClipDatabase;
  readonly save: (request: SaveRequest, source?: PackedSource | null) => Promise<SaveRun>;
  readonly secrecyNote: (mark: string, reason: string) => Promise<string>;
  readonly now: () => Date;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** Milliseconds that the next page waits for the pictures of this one. */
const PICTURES = 20_000;
/** Letters of a reason that is one. */
const SHORTEST_REASON = 10;

/** Pages about articles, not articles. */
const NO_ARTICLE = new Set(['list', 'home']);

/** A save of this page that the journal knows: begun or done before a death. */
export async function savedBefore(
  world: ClipWorld,
  item: BatchItemRow,
): Promise<BatchItemRow | undefined> {
  const job = await world.db.jobs.get(item.jobId);
  if (job === undefined) return undefined;
  if (job.request !== null) return save(world, item, job.request, null);
  const { clipId, revision } = await confirmSave(world.db, job);
  return { ...item, state: revision > 1 ? 'revised' : 'saved', clipId, revision };
}

/** Saves a page that was read, or says why not. */
export async function clipItem(
  world: ClipWorld,
  batch: BatchRow,
  item: BatchItemRow,
  { content, source }: PageReading,
): Promise<BatchItemRow> {
  const { secrecyMark: mark, kind } = content.detection;
  if (mark !== null && item.reason.trim().length < SHORTEST_REASON) {
    return { ...item, state: 'secret', mark };
  }
  if (content.article === null || (NO_ARTICLE.has(kind) && !isTaught(content.article))) {
    return { ...item, state: 'no-article' };
  }
  const article = citeArticle(content.article);
  // A link clipped by itself is known by nothing but its address until now.
  if (item.title === item.url) item = { ...item, title: article.title };
  const known = await world.db.clips.get({ address: addressKey(article.url) });
  if (known?.deletedAt === '' && (await isSame(known, article))) {
    await keepFilesOf(world, batch, item, known);
    return label(world, batch, { ...item, clipId: known.id, revision: known.revision }, known);
  }
  const request: SaveRequest = {
    jobId: item.jobId,
    tabId: item.tabId ?? batch.tabId,
    article,
    edits: {},
    tags: [...batch.tags],
    collections: [...batch.collections],
    note: mark === null ? '' : await world.secrecyNote(mark, item.reason),
    files: batch.keepsFiles === true ? article.attachments.map(({ url }) => url) : [],
    batchId: batch.id,
  };
  return save(world, item, request, source);
}

/** Somebody pointed out where the article of such pages stands. */
function isTaught({ provenance }: Article): boolean {
  return Object.values(provenance).includes('taught');
}

async function isSame(known: ClipRow, article: Article): Promise<boolean> {
  return known.fingerprint === (await sha256(fingerprintText(article)));
}

async function save(
  world: ClipWorld,
  item: BatchItemRow,
  request: SaveRequest,
  source: PackedSource | null | undefined,
): Promise<BatchItemRow> {
  const before = await world.db.clips.get({ address: addressKey(request.article.url) });
  const { saved, settled } = await world.save(request, source);
  await Promise.race([settled, world.sleep(PICTURES)]);
  const { clipId, revision } = saved;
  // What comes back from the trash counts as saved: taking the batch back puts it there again.
  if (before !== undefined && before.deletedAt !== '')
    return { ...item, state: 'saved', clipId, revision };
  const state = revision > 1 ? 'revised' : 'saved';
  const added = before === undefined ? item.added : newLabels(request, before);
  return { ...item, state, clipId, revision, added };
}

/** The tags and collections of a batch that a clip does not bear yet. */
function newLabels(labels: Pick<SaveRequest, 'tags' | 'collections'>, known: ClipRow) {
  return {
    tags: labels.tags.filter((tag) => !known.tagKeys.includes(tagKey(tag))),
    collections: labels.collections.filter((id) => !known.collections.includes(id)),
  };
}

/** Asks for those attachments of a clip that is saved already of which no file is kept. */
async function keepFilesOf(
  { db, now }: ClipWorld,
  batch: BatchRow,
  item: BatchItemRow,
  { id: clipId, revision }: ClipRow,
): Promise<void> {
  if (batch.keepsFiles !== true) return;
  const { article, files = {} } = (await db.revisions.get([clipId, revision])) ?? {};
  const urls = (article?.attachments ?? [])
    .filter(({ url, type }) => canKeep(type) && files[url] === undefined)
    .map(({ url }) => url);
  const tabId = item.tabId ?? batch.tabId;
  const askedAt = now().toISOString();
  await askForFiles(db, {
    clipId,
    revision,
    urls,
    tabId,
    isOwnTab: false,
    batchId: batch.id,
    now: askedAt,
  });
}

/** Gives a clip that is saved already the tags and collections of the batch. */
async function label(
  world: ClipWorld,
  batch: BatchRow,
  item: BatchItemRow,
  known: ClipRow,
): Promise<BatchItemRow> {
  const added = newLabels(batch, known);
  const { tags, collections } = added;
  if (tags.length + collections.length > 0) {
    const change = {
      tags: [...known.tags, ...tags],
      collections: [...known.collections, ...collections],
    };
    await editClip(world.db, known.id, change, world.now().toISOString());
  }
  return { ...item, state: 'known', added };
}
