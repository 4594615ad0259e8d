import {
  type Article,
  citeArticle,
  compareArticles,
  type Comparison,
  extractArticle,
  fail,
  fingerprintText,
  ok,
  type Result,
} from '../../index.ts';
import { closeJob, enterJob } from '../database/jobs.ts';
import type { ClipDatabase } from '../database/open.ts';
import { type CommittedSave, commitSave } from '../database/save-clip.ts';
import type { BlobRow, RevisionRow } from '../database/schema.ts';
import { readSource } from '../database/sources.ts';
import { taughtFields } from '../database/taught.ts';
import { sha256 } from '../sha256.ts';
import { unpackSource } from './packed-source.ts';

/** An article as it was taken from its page, and as it is taken now. */
export interface Rereading {
  readonly clipId: string;
  /** The revision whose markup was read again. */
  readonly revision: number;
  readonly article: Article;
  readonly comparison: Comparison;
}

/**
 * `no-parser`: this browser reads no stored pages safely; `no-source`: the markup was not kept; `damaged`: it
 * cannot be unpacked; `no-article`: today's extension finds none in it.
 */
export type RereadFailure = 'no-parser' | 'no-source' | 'damaged' | 'no-article';

/**
 * Takes the article of a clip apart again, from the markup that was kept of the revision it shows and with what
 * was taught of its host since. Nothing is stored.
 * @param parse gives markup as a document that can do nothing, or null where the browser cannot
 */
export async function extractAgain(
  db: ClipDatabase,
  clipId: string,
  parse: (html: string) => Document | null,
): Promise<Result<Rereading, RereadFailure>> {
  const row = await db.clips.get(clipId);
  const revision = row && (await db.revisions.get([clipId, row.revision]));
  const source = revision && (await readSource(db, clipId, revision.number));
  if (revision === undefined || source === undefined) return fail('no-source');
  const html = await unpackSource(source);
  if (html === undefined) return fail('damaged');
  const page = parse(html);
  if (page === null) return fail('no-parser');
  const { url } = source;
  const taught = await taughtFields(db, URL.parse(url)?.host ?? '');
  const extracted = extractArticle(page, { url, taught });
  if (!extracted.ok) return fail('no-article', extracted.detail);
  const article = citeArticle(extracted.value);
  const comparison = compareArticles(revision.article, article);
  return ok({ clipId, revision: revision.number, article, comparison });
}

/** What saving takes from the world. */
export interface RereadWorld {
  readonly db: ClipDatabase;
  readonly newId: () => string;
  readonly now: () => Date;
}

/**
 * Saves what was read again as a clip's newest revision, with the pictures and the markup that are kept; nothing
 * is fetched, and no revision is lost. Undefined where the clip is gone.
 */
export async function saveRereading(
  { db, newId, now }: RereadWorld,
  { clipId, revision: number, article }: Rereading,
): Promise<CommittedSave | undefined> {
  const source = await readSource(db, clipId, number);
  const before = await db.revisions.get([clipId, number]);
  const row = await db.clips.get(clipId);
  if (source === undefined || before === undefined || row === undefined) return undefined;
  const images = await keptImages(db, before, article);
  const time = now().toISOString();
  const request = {
    jobId: newId(),
    tabId: null,
    article: { ...article, url: row.url },
    edits: {},
    tags: [],
    collections: [],
    note: '',
  };
  const saved = await commitSave(db, {
    job: { ...(await enterJob(db, request, time)), request },
    newClipId: newId(),
    now: time,
    fingerprint: await sha256(fingerprintText(article)),
    images,
    missingImages: article.images.map(({ src }) => src).filter((src) => !images.has(src)),
    source: { url: source.url, bytes: source.bytes },
    isReading: true,
  });
  await closeJob(db, request.jobId);
  return saved;
}

/** Pictures of the article whose files are kept with the revision before it. */
async function keptImages(
  db: ClipDatabase,
  { images }: RevisionRow,
  article: Article,
): Promise<Map<string, BlobRow>> {
  const wanted = article.images.flatMap(({ src }) => {
    const hash = images[src];
    return hash === undefined ? [] : [[src, hash] as const];
  });
  const blobs = await db.blobs.bulkGet(wanted.map(([, hash]) => hash));
  return new Map(
    wanted.flatMap(([src], at) => {
      const blob = blobs[at];
      return blob === undefined ? [] : [[src, blob] as const];
    }),
  );
}
