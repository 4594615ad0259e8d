import { addressKey } from '../clip/address.ts';
import { fingerprintText } from '../clip/fingerprint.ts';
import type { ImportedClip } from './import-format.ts';

/** What the library holds at an address. */
export interface KnownClip {
  readonly id: string;
  readonly title: string;
  /** {@link fingerprintText} of what is saved; null where it is not at hand. */
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

function actFor(entry: ImportedClip, known: KnownClip | undefined): ImportAct {
  if (!known) return 'add';
  if (known.isInTrash) return 'restore';
  // A bare link never replaces a text that was kept.
  if (entry.isLink) return 'same';
  return known.fingerprint === fingerprintText(entry.article) ? 'same' : 'revise';
}

/**
 * What bringing these entries in would do to a library, entry by entry, before anything is written.
 *
 * @param find what the library holds under an address key
 */
export function planImport(
  entries: readonly ImportedClip[],
  find: (key: string) => KnownClip | undefined,
): PlannedImport[] {
  const texts = new Map<string, Set<string>>();
  return entries.map((entry) => {
    const key = addressKey(entry.article.url);
    const text = entry.isLink ? '' : fingerprintText(entry.article);
    const earlier = texts.get(key) ?? new Set<string>();
    const isRepeat = entry.isLink ? earlier.size > 0 : earlier.has(text);
    const isAnother = earlier.size > 0 && !isRepeat;
    texts.set(key, earlier.add(text));
    const known = find(key);
    const act = isRepeat ? 'repeat' : isAnother ? 'revise' : actFor(entry, known);
    return { entry, key, act, known: known ?? null };
  });
}
