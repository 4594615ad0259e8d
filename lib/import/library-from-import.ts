import type { Article } from '../clip/article.ts';
import { CLIP_SCHEMA, type Clip, type Collection, type Library } from '../clip/clip.ts';
import { tagKey } from '../clip/tag-key.ts';
import { clipFromArticle } from './clip-from-article.ts';
import type { PlannedImport } from './plan-import.ts';

export interface LibraryOptions {
  /** UTC, ISO 8601. */
  readonly now: string;
  /** Last touch on each article before it is kept: finds the directives it cites, say. */
  readonly finish?: (article: Article) => Article;
}

function mergeTexts(before: readonly string[], after: readonly string[]): string[] {
  const keys = new Set(before.map(tagKey));
  return [...before, ...after.filter((text) => !keys.has(tagKey(text)))];
}

/**
 * A library of what an import would bring into an empty one, in the order of saving: repeats only
 * add their tags, collections and notes; another text of an address is its later revision.
 */
export function libraryFromImport(
  planned: readonly PlannedImport[],
  { now, finish = (article) => article }: LibraryOptions,
): Library {
  const collections = new Map<string, Collection>();
  const collectionId = (name: string): string => {
    const key = tagKey(name);
    const known = collections.get(key);
    if (known) return known.id;
    const id = `import-${collections.size + 1}`;
    collections.set(key, { schema: CLIP_SCHEMA, id, name, createdAt: now });
    return id;
  };
  const clips = new Map<string, Clip>();
  const ordered = [...planned].sort((a, b) => a.entry.savedAt.localeCompare(b.entry.savedAt));
  for (const { entry, key } of ordered) {
    const before = clips.get(key);
    const replaces = before === undefined || !entry.isLink;
    const article = replaces ? finish(entry.article) : before.article;
    const isRevision =
      before !== undefined && before.article.text !== article.text && before.article.text !== '';
    const base = before ?? clipFromArticle(article, clips.size + 1, entry.savedAt);
    const notes = [base.note, entry.note].filter((note) => note !== '');
    clips.set(key, {
      ...base,
      article,
      revision: base.revision + (isRevision ? 1 : 0),
      updatedAt: entry.savedAt,
      tags: mergeTexts(base.tags, entry.tags),
      collections: [...new Set([...base.collections, ...entry.collections.map(collectionId)])],
      note: [...new Set(notes)].join('\n'),
    });
  }
  return {
    format: 'trich-luc',
    schema: CLIP_SCHEMA,
    exportedAt: now,
    collections: [...collections.values()],
    clips: [...clips.values()],
  };
}
