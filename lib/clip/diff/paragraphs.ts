import { matchLines } from './match-lines.ts';
import { commonPairs, longestAscent, type Pair } from './sequence-diff.ts';
import { diffWords, type TextPart } from './words.ts';

/** One paragraph of two texts laid over each other, in the order of the text after. */
export type ParagraphChange =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }
  | { readonly kind: 'changed'; readonly parts: readonly TextPart[] }
  /** Stands here now; `from` says where it stood. What was rewritten on the way is in the parts. */
  | {
      readonly kind: 'moved';
      readonly from: 'above' | 'below';
      readonly parts: readonly TextPart[];
    }
  /** Stood here. */
  | { readonly kind: 'moved-away'; readonly text: string };

/** Compares texts paragraph by paragraph, and inside of rewritten ones word by word. */
export function diffParagraphs(
  before: readonly string[],
  after: readonly string[],
): ParagraphChange[] {
  const same = commonPairs(before, after);
  const afterOf = new Map(same);
  const kept = new Set(same.map(([, j]) => j));
  const left = {
    before: [...before.keys()].filter((i) => !afterOf.has(i)),
    after: [...after.keys()].filter((j) => !kept.has(j)),
  };
  const gapsBefore = gaps(before.length, new Set(afterOf.keys()));
  const gapsAfter = gaps(after.length, kept);
  const isNear = (i: number, j: number) => gapsBefore[i] === gapsAfter[j];
  const matched = matchLines(before, after, left, isNear);
  const inPlace = new Map(longestAscent(matched.filter(([i, j]) => isNear(i, j))));
  const moved = matched.filter(([i]) => !inPlace.has(i));
  return layOut(before, after, { fixed: new Map([...afterOf, ...inPlace]), moved });
}

/** For each place the number of unchanged paragraphs before it. */
function gaps(length: number, kept: ReadonlySet<number>): number[] {
  let count = 0;
  return Array.from({ length }, (_, at) => (kept.has(at) ? ++count : count));
}

function layOut(
  before: readonly string[],
  after: readonly string[],
  found: { readonly fixed: ReadonlyMap<number, number>; readonly moved: readonly Pair[] },
): ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  const goesTo = new Map(found.moved);
  const cameFrom = new Map(found.moved.map(([i, j]) => [j, i]));
  /** How far the text before is laid out. */
  let i = 0;
  let j = 0;
  const lineBefore = (at: number) => before[at] ?? '';
  const lineAfter = (at: number) => after[at] ?? '';
  for (const [iFixed, jFixed] of [...sorted(found.fixed), [before.length, after.length] as const]) {
    for (; i < iFixed; i++) {
      changes.push({ kind: goesTo.has(i) ? 'moved-away' : 'removed', text: lineBefore(i) });
    }
    for (; j < jFixed; j++) {
      const origin = cameFrom.get(j);
      if (origin === undefined) changes.push({ kind: 'added', text: lineAfter(j) });
      else {
        const parts = diffWords(lineBefore(origin), lineAfter(j));
        changes.push({ kind: 'moved', from: origin < i ? 'above' : 'below', parts });
      }
    }
    if (iFixed === before.length) break;
    const [was, is] = [lineBefore(iFixed), lineAfter(jFixed)];
    if (was === is) changes.push({ kind: 'same', text: is });
    else changes.push({ kind: 'changed', parts: diffWords(was, is) });
    [i, j] = [iFixed + 1, jFixed + 1];
  }
  return changes;
}

function sorted(pairs: ReadonlyMap<number, number>): Pair[] {
  return [...pairs].sort(([i], [j]) => i - j);
}
