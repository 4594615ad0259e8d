import {
  type Clip,
  type HitText,
  type SearchHit,
  type SearchIndex,
  type SearchResult,
} from '../../lib/index.ts';
import { newestClips, readClips } from '../../lib/extension/database/clip-view.ts';
import { getMany } from '../../lib/extension/database/get-many.ts';
import { keptFiles } from '../../lib/extension/database/kept-files.ts';
import { openIndex } from '../../lib/extension/database/open-index.ts';
import type { ClipDatabase } from '../../lib/extension/database/open.ts';
import type { ClipRow } from '../../lib/extension/database/schema.ts';

/** One hit, with the near-copies that were folded under it. */
export interface FoundClip {
  readonly row: ClipRow;
  readonly hit: SearchHit | null;
  readonly copies: readonly ClipRow[];
}

export interface SearchView {
  /** The query that these clips answer. */
  readonly query: string;
  /** Null for an empty query: the clips are the newest then. */
  readonly result: SearchResult | null;
  readonly found: readonly FoundClip[];
  /** False for the first, quick answer: texts were not read to confirm it. */
  readonly isConfirmed: boolean;
}

/** Texts and rows that were read, kept as long as the index is the same. */
export interface SearchSession {
  readonly index: SearchIndex;
  readonly rows: Map<string, ClipRow | undefined>;
  readonly texts: Map<string, HitText | undefined>;
}

/** Kept texts; a clip of a thousand words takes some 10 kB. */
const MOST_TEXTS = 400;

export async function openSession(db: ClipDatabase): Promise<SearchSession> {
  const index = await openIndex(db);
  return { index, rows: new Map(), texts: new Map() };
}

export interface ClipSearch {
  readonly query: string;
  readonly limit: number;
  readonly now: Date;
  /** Whether texts are read: phrases verified, typed accents preferred. */
  readonly isConfirmed: boolean;
  /** A page opens with it: the least that can be shown is wanted soonest. */
  readonly isFirst?: boolean;
}

/** What a query finds; the newest clips for an empty one. */
export async function searchClips(
  db: ClipDatabase,
  session: SearchSession,
  { query, limit, now, isConfirmed, isFirst = false }: ClipSearch,
): Promise<SearchView> {
  if (query.trim() === '') return newestView(db, query, limit);
  const result = await session.index.search(query, {
    limit,
    now,
    quick: isFirst,
    ...(isConfirmed && { texts: (ids) => readTexts(db, session, ids) }),
  });
  const ids = result.hits.flatMap(({ id, similar }) => [id, ...similar]);
  const rows = await readRows(db, session, ids);
  const found = result.hits.flatMap((hit): FoundClip[] => {
    const [row, ...copies] = [hit.id, ...hit.similar].flatMap((id) => rows.get(id) ?? []);
    return row === undefined ? [] : [{ row, hit, copies }];
  });
  return { query, result, found, isConfirmed };
}

/** What an empty query finds; it needs no index. */
export async function newestView(
  db: ClipDatabase,
  query: string,
  limit: number,
): Promise<SearchView> {
  const rows = await newestClips(db, limit);
  const found = rows.map((row): FoundClip => ({ row, hit: null, copies: [] }));
  return { query, result: null, found, isConfirmed: true };
}

/** Living rows by id. */
async function readRows(
  db: ClipDatabase,
  { rows }: SearchSession,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ClipRow | undefined>> {
  const missing = ids.filter((id) => !rows.has(id));
  const read = missing.length === 0 ? [] : await getMany(db.clips, missing);
  missing.forEach((id, at) => rows.set(id, read[at]?.deletedAt === '' ? read[at] : undefined));
  return rows;
}

/** Titles and texts in the order of `ids`, undefined for one that is gone. */
export async function readTexts(
  db: ClipDatabase,
  { texts }: Pick<SearchSession, 'texts'>,
  ids: readonly string[],
): Promise<(HitText | undefined)[]> {
  const missing = ids.filter((id) => !texts.has(id));
  if (missing.length > 0) {
    if (texts.size + missing.length > MOST_TEXTS) {
      const wanted = new Set(ids);
      for (const id of texts.keys()) if (!wanted.has(id)) texts.delete(id);
    }
    const clips = new Map((await readClips(db, missing)).map((clip) => [clip.id, clip]));
    for (const id of missing) {
      const clip = clips.get(id);
      texts.set(id, clip && (await textOf(db, clip)));
    }
  }
  return ids.map((id) => texts.get(id));
}

/** What of a clip is read again to confirm a hit, the texts of its kept files among it. */
async function textOf(db: ClipDatabase, clip: Clip): Promise<HitText> {
  const { title } = clip.article;
  // Behind the article what was said of it, which the index holds as well.
  const marked = (clip.highlights ?? []).flatMap(({ note, quote }) => [note, quote.exact]);
  const text = [clip.article.text, clip.note, ...marked].filter(Boolean).join('\n');
  if (clip.files === undefined) return { title, text };
  const files = (await keptFiles(db, clip)).flatMap((file) =>
    file.text?.state === 'read' ? [{ name: file.attachment.name, text: file.text.text }] : [],
  );
  return files.length === 0 ? { title, text } : { title, text, files };
}
