import type { ListRequest } from './list-cache.ts';
import type { LiveSegment } from './live-segment.ts';
import type { QueryWord } from './query.ts';
import { pairRequest } from './vocabulary.ts';

/**
 * Reads in one go what nearly every query asks for bit by bit: the lists of its words, in texts and in
 * titles, and of its pairs of neighbours. They are kept, so that what follows waits for the storage once more at most.
 */
export async function readAhead(
  segments: readonly LiveSegment[],
  words: readonly QueryWord[],
): Promise<void> {
  await Promise.all(
    segments.map(({ segment }) => {
      const requests = words.flatMap(({ key, prefix }, at): ListRequest[] => {
        const first = prefix ? -1 : segment.wordNumber(key);
        const before = words[at - 1]?.key;
        const pair =
          before === undefined ? null : pairRequest(segment, before, prefix ? `${key}*` : key);
        const titled = prefix ? segment.wordRange(key) : ([first, first + 1] as const);
        return [
          ...(first < 0 ? [] : [{ region: 'u' as const, first, low: 0, high: 1 }]),
          ...(prefix || first >= 0 ? [segment.titleRequest(...titled)] : []),
          ...(pair === null ? [] : [pair]),
        ];
      });
      return segment.lists(requests);
    }),
  );
}
