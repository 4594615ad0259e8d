import { type Article, citationRecords, foldText } from '../../index.ts';
import type { ClipDatabase } from './open.ts';
import type { ClipRow } from './schema.ts';

export interface NearTags {
  readonly tags: readonly string[];
  /** How much the clip that bears them is like the article. */
  readonly weight: number;
}

/** Clips of the same portal that are looked at, and clips for each document that both cite. */
const OF_PORTAL = 200;
const OF_DOCUMENT = 40;

/** Tags of clips like an article: those of its portal about the same, and those that cite the same documents. */
export async function readNearTags(
  db: ClipDatabase,
  article: Article,
  exceptAddress: string,
): Promise<NearTags[]> {
  return db.transaction('r', db.clips, db.citations, async () => {
    const { host } = article.portal;
    const rows = await db.clips
      .where('[deletedAt+portalHost+sequence]')
      .between(['', host, -Infinity], ['', host, Infinity])
      .reverse()
      .limit(OF_PORTAL)
      .toArray();
    const citing: string[] = [];
    for (const { key } of citationRecords(article)) {
      const found = await db.citations.where('key').equals(key).limit(OF_DOCUMENT).toArray();
      // What nearly every clip cites says nothing of any.
      if (found.length < OF_DOCUMENT) citing.push(...found.map(({ clipId }) => clipId));
    }
    const others = await db.clips.bulkGet([...new Set(citing)]);
    const words = wordsOf(article.title);
    const byId = new Map<string, NearTags & { readonly row: ClipRow }>();
    const add = (row: ClipRow, weight: number) => {
      if (weight === 0 || row.tags.length === 0 || row.address === exceptAddress) return;
      byId.set(row.id, { row, tags: row.tags, weight: weight + (byId.get(row.id)?.weight ?? 0) });
    };
    for (const row of rows) {
      const isSameTopic = row.category !== null && row.category === article.category;
      add(row, (isSameTopic ? 0.5 : 0) + 3 * likeness(words, wordsOf(row.title)));
    }
    for (const row of others) if (row?.deletedAt === '') add(row, 1);
    return [...byId.values()].map(({ tags, weight }) => ({ tags, weight }));
  });
}

const wordsOf = (title: string): ReadonlySet<string> =>
  new Set(foldText(title).match(/[\p{L}\p{N}]{3,}/gu) ?? []);

/** Share of the words of both that both have; titles that share only a few words are not alike. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  const share = shared / Math.max(1, a.size + b.size - shared);
  return share < 0.25 ? 0 : share;
}
