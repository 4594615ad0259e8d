import { addressKey } from '../../clip/address.ts';
import type { Clip } from '../../clip/clip.ts';
import { fail, ok, type Result } from '../../clip/result.ts';
import { pause } from '../entry.ts';
import type {
  ImportedClip,
  ImportEntry,
  ImportFailure,
  ImportFormat,
  ImportWorld,
} from '../import-format.ts';
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
  const keys = new Map(library.value.clips.map(({ id, article }) => [id, addressKey(article.url)]));
  const entries: ImportEntry[] = library.value.collections.map(({ parent, order, ...row }) => {
    const outer = parent === undefined ? undefined : names.get(parent);
    return {
      kind: 'collection',
      place: row.name,
      collection: {
        ...row,
        ...(outer !== undefined && { parent: outer }),
        ...(order !== undefined && { order: order.map((id) => keys.get(id) ?? id) }),
      },
    };
  });
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
      kept: keptOf(clip),
    });
  }
  return ok(entries);
}

function keptOf({
  id,
  updatedAt,
  status,
  dueOn,
  highlights,
}: Clip): NonNullable<ImportedClip['kept']> {
  return {
    id,
    updatedAt,
    ...(status !== undefined && { status }),
    ...(dueOn !== undefined && { dueOn }),
    ...(highlights !== undefined && { highlights }),
  };
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
