import { fail, ok, type Result } from '../../clip/result.ts';
import { pause } from '../entry.ts';
import type { ImportEntry, ImportFailure, ImportFormat, ImportWorld } from '../import-format.ts';
import { readLibrary, type ReadReason } from '../read-library.ts';

const FAILURES: Readonly<Record<ReadReason, ImportFailure>> = {
  'not-json': 'damaged',
  malformed: 'damaged',
  'forbidden-key': 'damaged',
  'newer-schema': 'newer-schema',
  empty: 'empty',
};

async function read(
  text: string,
  world: ImportWorld,
): Promise<Result<readonly ImportEntry[], ImportFailure>> {
  const library = readLibrary(text, world);
  if (!library.ok) return fail(FAILURES[library.reason], library.detail);
  const names = new Map(library.value.collections.map(({ id, name }) => [id, name]));
  const entries: ImportEntry[] = [];
  for (const [index, clip] of library.value.clips.entries()) {
    await pause(world, index, library.value.clips.length);
    entries.push({
      kind: 'clip',
      place: `${index + 1}`,
      article: clip.article,
      savedAt: clip.savedAt,
      tags: clip.tags,
      collections: clip.collections.flatMap((id) => names.get(id) ?? []),
      note: clip.note,
      isLink: false,
    });
  }
  return ok(entries);
}

/** Our own export, JSON or JSON Lines, and what `extract` writes for a folder of pages. */
export const own: ImportFormat = {
  id: 'trich-luc',
  name: 'Trích Lục (JSON, JSON Lines)',
  recognises: (_file, text) => {
    const start = text.slice(0, 4000);
    return (
      /^\uFEFF?\s*[[{]/.test(start) &&
      (/"format"\s*:\s*"trich-luc"/.test(start) || /"(?:canonicalUrl|article)"\s*:/.test(start))
    );
  },
  read: (_file, text, world) => read(text, world),
};
