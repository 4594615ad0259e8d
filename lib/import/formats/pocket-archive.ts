import * as v from 'valibot';
import { findUnsafeShape } from '../../clip/parse-key.ts';
import { fail, ok } from '../../clip/result.ts';
import { decodeFile } from '../decode-file.ts';
import { entryOf, faultOf, readMoment } from '../entry.ts';
import type { ImportEntry, ImportFile, ImportFormat } from '../import-format.ts';
import type { ImportedPassage } from '../passages.ts';
import { isZip, unzip } from '../unzip.ts';
import { readCsvEntries } from './csv.ts';

const LINKS = /(^|\/)part_\d+\.csv$/;
const PASSAGES = /(^|\/)annotations\/[^/]+\.json$/;
const COLLECTIONS = /(^|\/)collections\/[^/]+\.json$/;
const isPart = (name: string): boolean =>
  LINKS.test(name) || PASSAGES.test(name) || COLLECTIONS.test(name);

const passagesSchema = v.array(
  v.object({
    url: v.string(),
    highlights: v.optional(
      v.array(
        v.object({ quote: v.string(), created_at: v.nullish(v.union([v.number(), v.string()])) }),
      ),
      [],
    ),
  }),
);

const text = v.nullish(v.string());
const collectionSchema = v.object({
  title: v.string(),
  items: v.optional(v.array(v.object({ url: v.string(), title: text, note: text })), []),
});

function parse(file: ImportFile): unknown {
  try {
    const data: unknown = JSON.parse(decodeFile(file.bytes));
    return findUnsafeShape(data) === null ? data : null;
  } catch {
    return null;
  }
}

/** Marked passages by the address of their page. */
function passagesOf(data: unknown): ReadonlyMap<string, readonly ImportedPassage[]> | null {
  const parsed = v.safeParse(passagesSchema, data);
  if (!parsed.success) return null;
  return new Map(
    parsed.output.map(({ url, highlights }) => [
      url,
      highlights.map(({ quote, created_at: at }) => ({
        quote,
        note: '',
        markedAt: readMoment(at),
      })),
    ]),
  );
}

/** Pocket's last export: tables of links, and beside them marked passages and collections. */
export const pocketArchive: ImportFormat = {
  id: 'pocket',
  name: 'Pocket (ZIP)',
  recognises: ({ bytes }) => {
    if (!isZip(bytes)) return false;
    const files = unzip(bytes, (name) => LINKS.test(name));
    return files.ok && files.value.some(({ name }) => LINKS.test(name));
  },
  read: async (file, _text, world) => {
    const archive = unzip(file.bytes, isPart);
    if (!archive.ok) return archive;
    const entries: ImportEntry[] = [];
    const passages = new Map<string, readonly ImportedPassage[]>();
    const fromCollections: ImportEntry[] = [];
    for (const part of archive.value) {
      if (LINKS.test(part.name)) {
        const read = await readCsvEntries(decodeFile(part.bytes), world);
        if (!read.ok) return fail(read.reason, `${part.name}: ${read.detail ?? ''}`);
        entries.push(
          ...read.value.map((entry) => ({ ...entry, place: `${part.name} ${entry.place}` })),
        );
        continue;
      }
      const data = parse(part);
      const marked = PASSAGES.test(part.name) ? passagesOf(data) : null;
      const collection = v.safeParse(collectionSchema, data);
      if (marked !== null) for (const [url, quotes] of marked) passages.set(url, quotes);
      else if (COLLECTIONS.test(part.name) && collection.success) {
        const { title, items } = collection.output;
        for (const { url, title: name, note } of items) {
          const record = { place: part.name, url, title: name ?? null, note: note ?? '' };
          fromCollections.push(
            entryOf({ ...record, savedAt: null, collections: [title] }, world.readAt),
          );
        }
      } else entries.push(faultOf(part.name, '', 'malformed'));
    }
    const marked = entries.map((entry): ImportEntry => {
      const quotes = entry.kind === 'clip' ? passages.get(entry.article.url) : undefined;
      if (entry.kind !== 'clip' || quotes === undefined) return entry;
      return { ...entry, passages: quotes };
    });
    return ok([...marked, ...fromCollections]);
  },
};
