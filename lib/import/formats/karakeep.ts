import * as v from 'valibot';
import { findUnsafeShape } from '../../clip/parse-key.ts';
import { fail, ok } from '../../clip/result.ts';
import { entryOf, faultOf, pause, readMoment } from '../entry.ts';
import type { ImportEntry, ImportFormat } from '../import-format.ts';

const text = v.nullish(v.string());

/** Karakeep's (once Hoarder's) export, versions from 2024 on: older ones have no lists. */
const bookmarkSchema = v.object({
  createdAt: v.nullish(v.union([v.number(), v.string()])),
  title: text,
  tags: v.optional(v.array(v.string()), []),
  lists: v.optional(v.array(v.string()), []),
  note: text,
  content: v.nullish(
    v.object({
      type: v.string(),
      url: text,
      text,
      description: text,
      author: text,
      publisher: text,
      datePublished: text,
    }),
  ),
});

const exportSchema = v.object({
  bookmarks: v.array(v.unknown()),
  lists: v.optional(v.array(v.object({ id: v.string(), name: v.string(), parentId: text })), []),
});

type Lists = ReadonlyMap<string, { readonly name: string; readonly parent: string | null }>;

/** The names from the outermost list to this one; a ring of parents ends where it closes. */
function listPath(id: string, lists: Lists): string {
  const names: string[] = [];
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at);) {
    seen.add(at);
    const list = lists.get(at);
    if (!list) break;
    names.unshift(list.name.replaceAll('/', '-'));
    at = list.parent;
  }
  return names.join('/');
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

export const karakeep: ImportFormat = {
  id: 'karakeep',
  name: 'Karakeep (JSON)',
  // Versions differ in what stands before the bookmarks; a library of ours is recognised earlier.
  recognises: (_file, content) =>
    /^\uFEFF?\s*\{/.test(content) &&
    content.includes('"bookmarks"') &&
    v.is(v.object({ bookmarks: v.array(v.unknown()) }), parse(content)),
  read: async (_file, content, world) => {
    const data = parse(content);
    const unsafe = findUnsafeShape(data);
    if (unsafe) return fail('damaged', unsafe.path.slice(0, 120));
    const whole = v.safeParse(exportSchema, data);
    if (!whole.success) return fail('damaged', whole.issues[0].message);
    const lists: Lists = new Map(
      whole.output.lists.map(({ id, name, parentId }) => [id, { name, parent: parentId ?? null }]),
    );
    const entries: ImportEntry[] = [];
    for (const [index, item] of whole.output.bookmarks.entries()) {
      await pause(world, index, whole.output.bookmarks.length);
      const place = `${index + 1}`;
      const parsed = v.safeParse(bookmarkSchema, item);
      if (!parsed.success) {
        entries.push(faultOf(place, '', 'malformed', parsed.issues[0].message));
        continue;
      }
      const { content: page, title, note, createdAt, tags, lists: ids } = parsed.output;
      if (page?.type !== 'link') {
        entries.push(
          faultOf(place, title ?? page?.text ?? '', 'unsupported', page?.type ?? 'empty'),
        );
        continue;
      }
      entries.push(
        entryOf(
          {
            place,
            url: page.url ?? '',
            title: title ?? null,
            lead: page.description ?? null,
            publishedAt: page.datePublished ?? null,
            siteName: page.publisher ?? null,
            authors: page.author ? [page.author] : [],
            savedAt: readMoment(createdAt),
            tags,
            collections: ids.map((id) => listPath(id, lists)),
            note: note ?? '',
          },
          world.readAt,
        ),
      );
    }
    return ok(entries);
  },
};
