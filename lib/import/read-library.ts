import type { Clip, Collection, EmbeddedPicture } from '../clip/clip.ts';
import { parseArticle, parseClip, parseLibrary, type ParseReason } from '../clip/parse-library.ts';
import { fail, ok, type Result } from '../clip/result.ts';
import { clipFromArticle } from './clip-from-article.ts';
import { parseEntries } from './parse-entries.ts';

export interface LibraryContents {
  readonly collections: readonly Collection[];
  readonly clips: readonly Clip[];
  /** Left out where the file carries none. */
  readonly pictures?: readonly EmbeddedPicture[];
}

export interface ReadOptions {
  /** UTC, ISO 8601: becomes the moment of saving of articles that carry none. */
  readonly readAt: string;
}

export type ReadReason = ParseReason | 'not-json' | 'empty';

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** A clip, and whether it was a bare article that nobody had clipped. */
interface ReadClip {
  readonly clip: Clip;
  readonly isBare: boolean;
}

function readEntry(data: unknown, sequence: number, readAt: string): Result<ReadClip, ParseReason> {
  if (isRecord(data) && Object.hasOwn(data, 'article')) {
    const clip = parseClip(data);
    return clip.ok ? ok({ clip: clip.value, isBare: false }) : clip;
  }
  const article = parseArticle(data);
  if (!article.ok) return article;
  return ok({ clip: clipFromArticle(article.value, sequence, readAt), isBare: true });
}

/**
 * Later articles of one address become later revisions under an id of their own, so that ids stay
 * unique; clips with an id already taken are the same clip twice and the later one counts.
 */
function withUniqueIds(clips: readonly ReadClip[]): Clip[] {
  const byId = new Map<string, Clip>();
  const revisions = new Map<string, number>();
  for (const { clip, isBare } of clips) {
    const revision = isBare ? (revisions.get(clip.id) ?? 0) + 1 : clip.revision;
    if (isBare) revisions.set(clip.id, revision);
    const id = isBare && revision > 1 ? `${clip.id}-${revision}` : clip.id;
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
    const { collections, clips, pictures } = library.value;
    return ok({ collections, clips, ...(pictures === undefined ? {} : { pictures }) });
  }
  const clips: ReadClip[] = [];
  for (const [index, { data, place }] of entries.value.entries()) {
    const clip = readEntry(data, index + 1, options.readAt);
    if (!clip.ok) return fail(clip.reason, `${place}${clip.detail ?? 'not an article'}`);
    clips.push(clip.value);
  }
  return ok({ collections: [], clips: withUniqueIds(clips) });
}
