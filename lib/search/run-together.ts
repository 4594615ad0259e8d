import { isSyllable } from '../text/syllable.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Keys of the words before and behind; null at the ends of the query. */
interface Around {
  readonly before: string | null;
  readonly behind: string | null;
}

/**
 * Whether a known word is to be left whole: it is one syllable, or it stands beside a neighbour
 * somewhere. `vietnam` is known from addresses, but `vietnam cac` is two words run together.
 */
export async function isOneWord(
  key: string,
  around: Around,
  vocabulary: Vocabulary,
): Promise<boolean> {
  if (isSyllable(key) || (around.before === null && around.behind === null)) return true;
  const counts = await vocabulary.pairFrequencies(besidePairs(key, key, around));
  return counts.some((count) => count > 0);
}

/** `tuyengiao`, `nam2018`: two known words, those seen most beside each other and their neighbours. */
export async function splitWord(
  key: string,
  around: Around,
  vocabulary: Vocabulary,
): Promise<readonly [string, string] | null> {
  const cuts = cutsOf(key).filter((pair) => pair.every((part) => vocabulary.frequency(part) > 0));
  const counts = await vocabulary.pairFrequencies(cuts);
  let best: readonly [string, string] | null = null;
  let most = 0;
  for (const [at, [first, last]] of cuts.entries()) {
    const count = counts[at] ?? 0;
    if (count === 0) continue;
    const beside = await vocabulary.pairFrequencies(besidePairs(first, last, around));
    // One digit is the tone of a word typed by VNI, where its neighbours do not say otherwise.
    if (/^\d$/.test(last) && (beside.length === 0 || beside.includes(0))) continue;
    const worth = [count, ...beside].reduce((sum, each) => sum + Math.log(1 + each), 0);
    if (worth <= most) continue;
    most = worth;
    best = [first, last];
  }
  return best;
}

/** Where a word may be cut: anywhere in letters, else only between letters and digits. */
function cutsOf(key: string): (readonly [string, string])[] {
  const mixed = /^(?:([a-z]{2,7})(\d{1,4})|(\d{1,4})([a-z]{2,7}))$/.exec(key);
  if (mixed !== null) return [[mixed[1] ?? mixed[3] ?? '', mixed[2] ?? mixed[4] ?? '']];
  if (!/^[a-z]{4,20}$/.test(key)) return [];
  return Array.from({ length: key.length - 1 }, (_, at) => [
    key.slice(0, at + 1),
    key.slice(at + 1),
  ]);
}

function besidePairs(
  first: string,
  last: string,
  { before, behind }: Around,
): (readonly [string, string])[] {
  return [
    ...(before === null ? [] : [[before, first] as const]),
    ...(behind === null ? [] : [[last, behind] as const]),
  ];
}
