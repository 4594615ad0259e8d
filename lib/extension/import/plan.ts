import {
  addressKey,
  fingerprintText,
  type Article,
  type ImportedClip,
  type KnownClip,
  planImport,
  type PlannedImport,
} from '../../index.ts';
import type { ClipDatabase } from '../database/open.ts';
import { sha256 } from '../sha256.ts';

/** A planned entry with the hash by which the store tells texts apart. */
export interface StorePlan extends PlannedImport {
  readonly fingerprint: string;
}

async function knownClips(
  db: ClipDatabase,
  keys: readonly string[],
): Promise<ReadonlyMap<string, KnownClip>> {
  const rows = await db.clips.where('address').anyOf(keys).toArray();
  return new Map(
    rows.map(({ address, id, title, fingerprint, deletedAt }) => [
      address,
      { id, title, fingerprint, isInTrash: deletedAt !== '' },
    ]),
  );
}

/** What bringing these entries in would do to the store, before anything is written. */
export async function planForStore(
  db: ClipDatabase,
  entries: readonly ImportedClip[],
): Promise<StorePlan[]> {
  const hashes = new Map<Article, string>();
  for (const { article } of entries) hashes.set(article, await sha256(fingerprintText(article)));
  const hashOf = (article: Article): string => hashes.get(article) ?? '';
  const keys = entries.map(({ article }) => addressKey(article.url));
  const known = await knownClips(db, [...new Set(keys)]);
  return planImport(entries, (key) => known.get(key), hashOf).map((plan) => ({
    ...plan,
    fingerprint: hashOf(plan.entry.article),
  }));
}
