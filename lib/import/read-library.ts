import type { Clip, Collection } from '../clip/clip.ts';
import { parseArticle, parseClip, parseLibrary, type ParseReason } from '../clip/parse-library.ts';
import { fail, ok, type Result } from '../clip/result.ts';
import { clipFromArticle } from './clip-from-article.ts';
import { parseEntries, type Entry } from './parse-entries.ts';

export interface LibraryContents {
  readonly collections: readonly Collection[];
  readonly clips: readonly Clip[];
}

export interface ReadOptions {
  /** UTC, ISO 8601: becomes the moment of saving of articles that carry none. */
  readonly readAt: string;
}

export type ReadReason = ParseReason | 'not-json' | 'empty';

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function readEntry({ data }: Entry, sequence: number, readAt: string): Result<Clip, ParseReason> {
  if (isRecord(data) && Object.hasOwn(data, 'article')) return parseClip(data);
  const article = parseArticle(data);
  return article.ok ? ok(clipFromArticle(article.value, sequence, readAt)) : article;
}

/**
 * Later articles of one address become later revisions under an id of their own, so that ids stay
 * unique; clips with an id already taken are the same clip twice and the later one counts.
 */
function withUniqueIds(clips: readonly { clip: Clip; bare: boolean }[]): Clip[] {
  const byId = new Map<string, Clip>();
  const revisions = new Map<string, number>();
  for (const { clip, bare } of clips) {
    if (!bare) {
      byId.set(clip.id, clip);
      continue;
    }
    const revision = (revisions.get(clip.id) ?? 0) + 1;
    revisions.set(clip.id, revision);
    const id = revision === 1 ? clip.id : `${clip.id}-${revision}`;
    byId.set(id, { ...clip, id, revision });
  }
  return [...byId.values()];
}

/**
 * What a library file holds. Reads our own export, JSON Lines of clips or of bare articles (what
 * `extract` gives for a folder), a JSON array of either, or a single one.
 *
 * Fails as a whole at the first fault, which `detail` names with its place (`line 3: article.title:
 * …`): half a library is worse than none.
 */
export function readLibrary(
  text: string,
  options: ReadOptions,
): Result<LibraryContents, ReadReason> {
  const entries = parseEntries(text);
  if (!entries.ok) return entries;
  const only = entries.value.length === 1 ? entries.value[0] : undefined;
  if (only && isRecord(only.data) && Object.hasOwn(only.data, 'format')) {
    const library = parseLibrary(only.data);
    if (!library.ok) return library;
    return ok({ collections: library.value.collections, clips: library.value.clips });
  }
  const clips: { clip: Clip; bare: boolean }[] = [];
  for (const [index, entry] of entries.value.entries()) {
    const clip = readEntry(entry, index + 1, options.readAt);
    if (!clip.ok) return fail(clip.reason, `${entry.place}${clip.detail ?? 'not an article'}`);
    const bare = !(isRecord(entry.data) && Object.hasOwn(entry.data, 'article'));
    clips.push({ clip: clip.value, bare });
  }
  return ok({ collections: [], clips: withUniqueIds(clips) });
}
