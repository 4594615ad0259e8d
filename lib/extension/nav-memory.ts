import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { SHELF_COLORS } from '../index.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const color = v.optional(v.picklist(SHELF_COLORS));

const navSchema = v.object({
  counts: v.object({ all: count, unread: count, todo: count }),
  collections: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      /** Missing while it was not counted yet. */
      clips: v.optional(count),
      color,
      emoji: v.optional(v.string()),
      isPinned: v.optional(v.boolean()),
      parent: v.optional(v.string()),
      query: v.optional(v.string()),
    }),
  ),
  tags: v.array(v.object({ key: v.string(), name: v.string(), clips: count, color })),
  /** Tags there are; more than those kept here where there are very many. */
  tagCount: count,
  /** Where they were looked at. */
  portals: v.optional(v.array(v.object({ host: v.string(), name: v.string(), clips: count }))),
});

/** What the navigation of the library shows. */
export type NavShelves = v.InferOutput<typeof navSchema>;
export type NavCollection = NavShelves['collections'][number];
export type NavTag = NavShelves['tags'][number];

/** What was remembered; null where it is missing or damaged: it is counted anew behind the first paint. */
export function parseNavMemory(data: unknown): NavShelves | null {
  const parsed = v.safeParse(navSchema, data);
  return parsed.success ? parsed.output : null;
}

/** The navigation as it was last seen, so that the first paint is the finished layout. */
export async function readNavMemory(): Promise<NavShelves | null> {
  return parseNavMemory((await browser.storage.local.get('libraryNav'))['libraryNav']);
}

export async function writeNavMemory(shelves: NavShelves): Promise<void> {
  await browser.storage.local.set({ libraryNav: shelves });
}
