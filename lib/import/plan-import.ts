import { addressKey } from '../clip/address.ts';
import type { Article } from '../clip/article.ts';
import { fingerprintText } from '../clip/fingerprint.ts';
import type { ImportedClip } from './import-format.ts';

/** What the library holds at an address. */
export interface KnownClip {
  readonly id: string;
  readonly title: string;
  /** As `fingerprintOf` of the planning gives it for what is saved; null where it is not at hand. */
  readonly fingerprint: string | null;
  readonly isInTrash: boolean;
}

/**
 * What bringing an entry in would do:
 *
 * - `add`: its address is new
 * - `same`: the library holds the same text; only tags, collections and the note can be new
 * - `revise`: the library, or an earlier entry, holds another text of this address
 * - `restore`: the library has it in the trash
 * - `repeat`: an earlier entry of this import has the same address and text
 */
export type ImportAct = 'add' | 'same' | 'revise' | 'restore' | 'repeat';

export interface PlannedImport {
  readonly entry: ImportedClip;
  /** Key of its address, as {@link addressKey} makes it. */
  readonly key: string;
  readonly act: ImportAct;
  readonly known: KnownClip | null;
}

function actFor(entry: ImportedClip, text: string, known: KnownClip | undefined): ImportAct {
  if (!known) return 'add';
  if (known.isInTrash) return 'restore';
  // A bare link never replaces a text that was kept.
  if (entry.isLink) return 'same';
  return known.fingerprint === text ? 'same' : 'revise';
}

/**
 * What bringing these entries in would do to a library, entry by entry, before anything is written.
 *
 * @param find what the library holds under an address key
 * @param fingerprintOf what tells two texts apart; a store that keeps hashes passes its own
 */
export function planImport(
  entries: readonly ImportedClip[],
  find: (key: string) => KnownClip | undefined,
  fingerprintOf: (article: Article) => string = fingerprintText,
): PlannedImport[] {
  const texts = new Map<string, Set<string>>();
  return entries.map((entry) => {
    const key = addressKey(entry.article.url);
    const text = entry.isLink ? '' : fingerprintOf(entry.article);
    const earlier = texts.get(key) ?? new Set<string>();
    const isRepeat = entry.isLink ? earlier.size > 0 : earlier.has(text);
    const isAnother = earlier.size > 0 && !isRepeat;
    texts.set(key, earlier.add(text));
    const known = find(key);
    const act = isRepeat ? 'repeat' : isAnother ? 'revise' : actFor(entry, text, known);
    return { entry, key, act, known: known ?? null };
  });
}
