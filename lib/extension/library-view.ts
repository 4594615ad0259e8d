import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { ORDERS } from './database/shelves.ts';

const viewSchema = v.object({
  order: v.fallback(v.object({ by: v.picklist(ORDERS), isDescending: v.boolean() }), {
    by: 'saved',
    isDescending: true,
  }),
  isDense: v.fallback(v.boolean(), false),
  /** Parts of the navigation that are folded or unfolded other than at first. */
  folds: v.fallback(v.pipe(v.array(v.string()), v.readonly()), []),
});

/** How the library's lists look on this computer; worth nothing to anybody else. */
export type LibraryView = v.InferOutput<typeof viewSchema>;

/** What was remembered; what is missing or damaged takes its default. */
export function parseLibraryView(data: unknown): LibraryView {
  const parsed = v.safeParse(viewSchema, data ?? {});
  return parsed.success ? parsed.output : v.parse(viewSchema, {});
}

export async function readLibraryView(): Promise<LibraryView> {
  return parseLibraryView((await browser.storage.local.get('libraryView'))['libraryView']);
}

/** Tells of each change, of this window's as well; gives what ends it. */
export function watchLibraryView(tell: (view: LibraryView) => void): () => void {
  const note = (changes: Record<string, { newValue?: unknown } | undefined>): void => {
    const change = changes['libraryView'];
    if (change !== undefined) tell(parseLibraryView(change.newValue));
  };
  browser.storage.local.onChanged.addListener(note);
  return () => browser.storage.local.onChanged.removeListener(note);
}

export async function writeLibraryView(view: LibraryView): Promise<void> {
  await browser.storage.local.set({ libraryView: view });
}
