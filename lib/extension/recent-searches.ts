import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { foldText } from '../index.ts';

/** As many as fit under the box without pushing the clips away. */
const MOST = 12;
const LONGEST = 200;

const schema = v.fallback(v.array(v.pipe(v.string(), v.maxLength(LONGEST))), []);

/**
 * The list with a search on top: one that folds alike is moved up, one that this completes (`hoi` of
 * `hội nghị`) gives way to it.
 */
export function withSearch(recent: readonly string[], query: string): string[] {
  const clean = query.trim().replace(/\s+/g, ' ').slice(0, LONGEST);
  if (clean.length < 2) return [...recent];
  const key = foldText(clean);
  const others = recent.filter((other, at) => {
    const known = foldText(other);
    return known !== key && !(at === 0 && key.startsWith(known));
  });
  return [clean, ...others].slice(0, MOST);
}

/** The last searches, newest first; they stay on this machine and are in no export. */
export async function readRecentSearches(): Promise<string[]> {
  const { recentSearches } = await browser.storage.local.get('recentSearches');
  return v.parse(schema, recentSearches ?? []);
}

/** Changes the list as it stands now; gives the new one. */
export async function changeRecentSearches(
  change: (recent: readonly string[]) => string[],
): Promise<string[]> {
  const recentSearches = change(await readRecentSearches());
  await browser.storage.local.set({ recentSearches });
  return recentSearches;
}
