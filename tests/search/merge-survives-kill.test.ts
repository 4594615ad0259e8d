import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  indexDelta,
  indexRemoval,
  memoryStorage,
  mergeIndex,
  openSearchIndex,
  rebuildIndex,
  searchDocument,
  type IndexStorage,
} from '../../lib/index.ts';
import { makeClip, NOW } from './make-clips.ts';

class Killed extends Error {}

/** Dies at its nth write: before it happens, or right after. One write happens whole or not at all. */
function mortal(storage: IndexStorage, writes: number, after: boolean): IndexStorage {
  let left = writes;
  return {
    read: (keys) => storage.read(keys),
    write: async (entries, deletes) => {
      const last = left-- === 0;
      if (last && !after) throw new Killed();
      await storage.write(entries, deletes);
      if (last) throw new Killed();
    },
  };
}

/** Enough words for several pages, so that a merge writes more than once. */
function longText(seed: number): string {
  let state = seed + 1;
  const words = Array.from({ length: 900 }, () => {
    state = (state * 48271) % 2147483647;
    return `tu${(state % 5000).toString(36)}`;
  });
  return words.join(' ');
}

const delta = (at: number, version = 0): Uint8Array =>
  indexDelta(
    searchDocument(
      makeClip({
        id: `bai-${at}`,
        title: `Bài số ${at} bản ${version}`,
        text: longText(at * 7 + version),
      }),
    ),
  );

async function everything(storage: IndexStorage, deltas: readonly Uint8Array[]): Promise<string[]> {
  const index = await openSearchIndex(storage, deltas);
  expect(index.damaged).toBe(false);
  const { hits } = await index.search('tieu-de:bai', { limit: 1000, now: NOW });
  const found = hits.flatMap(({ id, similar }) => [id, ...similar]).sort();
  expect(await index.size()).toBe(found.length);
  return found;
}

const ids = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `bai-${at}`).sort();

const FIRST = Array.from({ length: 90 }, (_, at) => delta(at));
const SECOND = Array.from({ length: 60 }, (_, at) => delta(at + 90));

test.each([false, true])(
  'a browser killed at any write of a merge loses no clip and shows none twice (after it: %s)',
  async (after) => {
    const sealed = new Map<string, Uint8Array>();
    await mergeIndex(memoryStorage(sealed), FIRST);
    let deaths = 0;
    for (let writes = 0; ; writes++) {
      const storage = memoryStorage(new Map(sealed));
      const end = await mergeIndex(mortal(storage, writes, after), SECOND).catch(
        (error: unknown) => error,
      );
      expect(await everything(storage, SECOND)).toEqual(ids(150));
      await mergeIndex(storage, SECOND);
      expect(await everything(storage, [])).toEqual(ids(150));
      if (!(end instanceof Killed)) break;
      deaths++;
    }
    expect(deaths).toBeGreaterThan(2);
  },
  20_000,
);

test('a merge killed and finished later leaves no page behind', async () => {
  const clean = new Map<string, Uint8Array>();
  const killed = new Map<string, Uint8Array>();
  await mergeIndex(memoryStorage(clean), FIRST);
  await mergeIndex(mortal(memoryStorage(killed), 1, false), FIRST).catch(() => null);
  expect(killed.size).toBeGreaterThan(0);
  await mergeIndex(memoryStorage(killed), FIRST);
  expect([...killed.keys()].sort()).toEqual([...clean.keys()].sort());
});

test('saving, editing, deleting, merging and dying in any order keep the index true', async () => {
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('save'), at: fc.nat({ max: 12 }) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('delete'), at: fc.nat({ max: 12 }) }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('merge'), at: fc.constant(99) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('kill'), at: fc.nat({ max: 3 }) }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const storage = memoryStorage();
      let deltas: Uint8Array[] = [];
      const versions = new Map<string, number>();
      let version = 0;
      for (const { do: what, at } of steps) {
        if (what === 'save') {
          deltas.push(delta(at, ++version));
          versions.set(`bai-${at}`, version);
        } else if (what === 'delete') {
          deltas.push(indexRemoval(`bai-${at}`));
          versions.delete(`bai-${at}`);
        } else if (what === 'merge') {
          await mergeIndex(storage, deltas);
          deltas = [];
        } else await mergeIndex(mortal(storage, at % 2, at > 1), deltas).catch(() => null);
      }
      expect(await everything(storage, deltas)).toEqual([...versions.keys()].sort());
      const index = await openSearchIndex(storage, deltas);
      for (const [id, saved] of versions) {
        const { hits } = await index.search(`tieu-de:"${saved}" `, { limit: 50, now: NOW });
        expect(hits.flatMap((hit) => [hit.id, ...hit.similar])).toContain(id);
      }
    }),
    { numRuns: 25 },
  );
});

test('an index open while another page merges goes on answering', async () => {
  const storage = memoryStorage();
  const deltas = Array.from({ length: 20 }, (_, at) => delta(at));
  await mergeIndex(storage, deltas.slice(0, 10));
  const index = await openSearchIndex(storage, deltas.slice(10));
  await mergeIndex(storage, deltas.slice(10));
  const { total } = await index.search('bài số', { limit: 5, now: NOW });
  expect(total).toBe(20);
});

test('clips saved and deleted after opening are found and gone at once', async () => {
  const index = await openSearchIndex(memoryStorage(), [delta(1)]);
  index.add(delta(2));
  index.remove('bai-1');
  const { hits } = await index.search('bài số', { limit: 5, now: NOW });
  expect(hits.map(({ id }) => id)).toEqual(['bai-2']);
});

test('a damaged index says so, answers from the rest, and is whole after a rebuild', async () => {
  const held = new Map<string, Uint8Array>();
  const storage = memoryStorage(held);
  const deltas = Array.from({ length: 10 }, (_, at) => delta(at));
  await mergeIndex(storage, deltas.slice(0, 8));
  const core = [...held.keys()].find((key) => key.endsWith('/core')) ?? '';
  held.set(core, (held.get(core) ?? new Uint8Array(0)).slice(0, 40));
  const index = await openSearchIndex(storage, deltas.slice(8));
  expect(index.damaged).toBe(true);
  expect((await index.search('bài số', { limit: 50, now: NOW })).total).toBe(2);
  expect(await mergeIndex(storage, deltas.slice(8))).toEqual({ ok: false, reason: 'damaged' });
  const told: number[] = [];
  await rebuildIndex(storage, deltas, (done) => told.push(done));
  expect(told.at(-1)).toBe(10);
  expect(await everything(storage, [])).toEqual(ids(10));
});

test('a manifest of a later version is not taken for an empty index', async () => {
  const storage = memoryStorage(new Map([['manifest', Uint8Array.of(99, 1, 2)]]));
  expect((await openSearchIndex(storage, [])).damaged).toBe(true);
  expect(await mergeIndex(storage, [delta(1)])).toEqual({ ok: false, reason: 'damaged' });
});
