import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  indexDelta,
  memoryStorage,
  mergeIndex,
  openSearchIndex,
  searchDocument,
  tokenize,
  type Clip,
} from '../../lib/index.ts';
import { makeClip, NOW } from './make-clips.ts';

/** Too short to be taken for a slip of another word: what is found is exactly what was typed. */
const WORDS = ['ba', 'bo', 'ca', 'co', 'da', 'do', 'ga', 'ha', 'xa', 'xe', 'la', 'lo'];
const word = fc.constantFrom(...WORDS);
const text = fc.array(word, { minLength: 0, maxLength: 12 }).map((words) => words.join(' '));

const corpus = fc
  .array(fc.record({ title: text, body: text }), { minLength: 1, maxLength: 14 })
  .map((articles) =>
    articles.map(({ title, body }, at) =>
      makeClip({ id: `bai-${at}`, title, text: body, portal: '', host: '' }),
    ),
  );

/** A query and what it means to a reader who scans every clip. */
interface Asked {
  readonly query: string;
  readonly holds: (words: readonly string[]) => boolean;
}

const wordAsked = word.map((one): Asked => ({ query: one, holds: (words) => words.includes(one) }));
const pairAsked = fc.tuple(word, word).map(([a, b]): Asked => {
  const holds = (words: readonly string[]): boolean =>
    words.some((one, at) => one === a && words[at + 1] === b);
  return { query: `"${a} ${b}"`, holds };
});
const notAsked = wordAsked.map(({ query, holds }): Asked => ({
  query: `-${query}`,
  holds: (words) => !holds(words),
}));
const orAsked = fc.tuple(wordAsked, wordAsked).map(([a, b]): Asked => ({
  query: `(${a.query} OR ${b.query})`,
  holds: (words) => a.holds(words) || b.holds(words),
}));
const andAsked = (part: fc.Arbitrary<Asked>): fc.Arbitrary<Asked> =>
  fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => ({
    query: `${parts.map(({ query }) => query).join(' ')} `,
    holds: (words) => parts.every(({ holds }) => holds(words)),
  }));

async function find(clips: readonly Clip[], sealed: number, query: string): Promise<string[]> {
  const storage = memoryStorage();
  const deltas = clips.map((clip) => indexDelta(searchDocument(clip)));
  await mergeIndex(storage, deltas.slice(0, sealed));
  const index = await openSearchIndex(storage, deltas.slice(sealed));
  const { hits } = await index.search(query, { limit: 100, now: NOW });
  return hits
    .filter(({ why }) => why.complete)
    .flatMap(({ id, similar }) => [id, ...similar])
    .sort();
}

function scan(clips: readonly Clip[], { holds }: Asked): string[] {
  const keys = (line: string): string[] => tokenize(line).map(({ key }) => key);
  return clips
    .filter(({ article, ...clip }) => {
      // A line break between title and text: no phrase reaches over it.
      const words = [...keys(article.title), '\n', ...keys(article.text), '\n', ...keys(clip.note)];
      return holds(words);
    })
    .map(({ id }) => id)
    .sort();
}

test.each([
  ['words', andAsked(wordAsked)],
  ['words and quoted pairs', andAsked(fc.oneof(wordAsked, pairAsked))],
  ['words, exclusions and alternatives', andAsked(fc.oneof(wordAsked, notAsked, orAsked))],
])('%s find exactly what reading every clip finds', async (_, asked) => {
  await fc.assert(
    fc.asyncProperty(corpus, asked, fc.nat({ max: 14 }), async (clips, one, sealed) => {
      expect(await find(clips, sealed, one.query)).toEqual(scan(clips, one));
    }),
    { numRuns: 150 },
  );
});

test('a clip that holds every word is found, however the words may be read otherwise', async () => {
  const syllables = [
    'tuyen',
    'tuyet',
    'giao',
    'giau',
    'huyen',
    'huyet',
    'nong',
    'thon',
    'than',
    'moi',
  ];
  const long = fc.constantFrom(...syllables);
  const lines = fc.array(long, { minLength: 3, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(lines, { minLength: 1, maxLength: 10 }),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 3 }),
      async (titles, which, from, length) => {
        const clips = titles.map((title, at) =>
          makeClip({ id: `bai-${at}`, title: title.join(' ') }),
        );
        const asked = titles[which % titles.length] ?? [];
        const start = from % asked.length;
        const query = asked.slice(start, start + length).join(' ');
        expect(await find(clips, titles.length >> 1, query)).toContain(
          `bai-${which % titles.length}`,
        );
      },
    ),
    { numRuns: 100 },
  );
});
