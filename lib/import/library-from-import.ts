import type { Article } from '../clip/article.ts';
import { CLIP_SCHEMA, type Clip, type Collection, type Library } from '../clip/clip.ts';
import type { Highlight } from '../clip/highlight/highlight.ts';
import { tagKey } from '../clip/tag-key.ts';
import { clipFromArticle } from './clip-from-article.ts';
import type { ImportedClip, ImportedCollection } from './import-format.ts';
import { anchorPassages, type ImportedPassage, passageNote } from './passages.ts';
import type { PlannedImport } from './plan-import.ts';

export interface LibraryOptions {
  /** UTC, ISO 8601. */
  readonly now: string;
  /** Last touch on each article before it is kept: finds the directives it cites, say. */
  readonly finish?: (article: Article) => Article;
  /** Collections of our own files, which come along with their looks and orders. */
  readonly collections?: readonly ImportedCollection[];
  /** Told of each clip in which another tool marked something: what was found in its text, and what was not. */
  readonly onPassages?: (clip: Clip, marked: number, unmarked: number) => void;
}

function mergeTexts(before: readonly string[], after: readonly string[]): string[] {
  const keys = new Set(before.map(tagKey));
  return [...before, ...after.filter((text) => !keys.has(tagKey(text)))];
}

/** What of a clip only our own files hold; what was there before stays. */
function keptOf(
  base: Clip,
  { kept, savedAt }: ImportedClip,
): Pick<Clip, 'updatedAt' | 'status' | 'dueOn' | 'highlights'> {
  const { status = kept?.status, dueOn = kept?.dueOn, highlights = [] } = base;
  const had = new Set(highlights.map(({ id }) => id));
  const marked = [...highlights, ...(kept?.highlights ?? []).filter(({ id }) => !had.has(id))];
  return {
    updatedAt: kept?.updatedAt ?? savedAt,
    ...(status !== undefined && { status }),
    ...(dueOn !== undefined && { dueOn }),
    ...(marked.length > 0 && { highlights: marked }),
  };
}

/** What another tool marked as highlights of the clip; what its text does not have joins the note. */
function withPassages(
  clip: Clip,
  passages: readonly ImportedPassage[],
  { now, onPassages }: Required<Pick<LibraryOptions, 'now' | 'onPassages'>>,
): Clip {
  if (passages.length === 0) return clip;
  const { anchored, left } = anchorPassages(clip.article, passages);
  onPassages(clip, anchored.length, left.length);
  const highlights = anchored.map(({ markedAt, ...passage }, at): Highlight => ({
    ...passage,
    id: `${clip.id}-${at + 1}`,
    color: 'yellow',
    revision: clip.revision,
    createdAt: markedAt ?? now,
    changedAt: now,
  }));
  return {
    ...clip,
    note: [clip.note, passageNote(left)].filter((part) => part !== '').join('\n'),
    ...(highlights.length > 0 && { highlights: [...(clip.highlights ?? []), ...highlights] }),
  };
}

/**
 * A library of what an import would bring into an empty one, in the order of saving: repeats only
 * add their tags, collections, notes and passages; another text of an address is its later revision.
 */
export function libraryFromImport(
  planned: readonly PlannedImport[],
  {
    now,
    finish = (article) => article,
    collections: known = [],
    onPassages = () => undefined,
  }: LibraryOptions,
): Library {
  const collections = new Map<string, Collection>();
  for (const { collection } of known) {
    const key = tagKey(collection.name);
    if (!collections.has(key)) collections.set(key, collection);
  }
  const collectionId = (name: string): string => {
    const key = tagKey(name);
    const known = collections.get(key);
    if (known) return known.id;
    const id = `import-${collections.size + 1}`;
    collections.set(key, { schema: CLIP_SCHEMA, id, name, createdAt: now });
    return id;
  };
  const clips = new Map<string, Clip>();
  const ids = new Set<string>();
  const passages = new Map<string, readonly ImportedPassage[]>();
  const ordered = [...planned].sort((a, b) => a.entry.savedAt.localeCompare(b.entry.savedAt));
  for (const { entry, key } of ordered) {
    const before = clips.get(key);
    passages.set(key, [...(passages.get(key) ?? []), ...(entry.passages ?? [])]);
    const replaces = before === undefined || !entry.isLink;
    const article = replaces ? finish(entry.article) : before.article;
    const isRevision =
      before !== undefined && before.article.text !== article.text && before.article.text !== '';
    const made = clipFromArticle(article, clips.size + 1, entry.savedAt);
    const id = entry.kept === undefined || ids.has(entry.kept.id) ? made.id : entry.kept.id;
    const base = before ?? { ...made, id };
    ids.add(base.id);
    const notes = [base.note, entry.note].filter((note) => note !== '');
    clips.set(key, {
      ...base,
      article,
      revision: base.revision + (isRevision ? 1 : 0),
      tags: mergeTexts(base.tags, entry.tags),
      collections: [...new Set([...base.collections, ...entry.collections.map(collectionId)])],
      note: [...new Set(notes)].join('\n'),
      ...keptOf(base, entry),
    });
  }
  const idOf = (name: string): string | undefined => collections.get(tagKey(name))?.id;
  return {
    format: 'trich-luc',
    schema: CLIP_SCHEMA,
    exportedAt: now,
    collections: [...collections.values()].map(({ parent, order, ...collection }) => {
      const outer = parent === undefined ? undefined : idOf(parent);
      return {
        ...collection,
        ...(outer !== undefined && { parent: outer }),
        ...(order && { order: order.map((id) => clips.get(id)?.id ?? id) }),
      };
    }),
    clips: [...clips].map(([key, clip]) =>
      withPassages(clip, passages.get(key) ?? [], { now, onPassages }),
    ),
  };
}
