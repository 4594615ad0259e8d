import { describe, expect, test } from 'vitest';
import { restoreClip, trashClip } from '../../../lib/extension/database/edit-clip.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { purgeClips } from '../../../lib/extension/database/purge.ts';
import { emptyOldTrash } from '../../../lib/extension/database/trash-days.ts';
import { save } from '../backup/make.ts';
import { makeDatabase } from '../../helpers/make-database.ts';
import { makeWitness } from '../../helpers/make-witness.ts';

const START = Date.parse('2026-03-02T01:00:00Z');
const DAY = 86_400_000;
const at = (day: number) => START + day * DAY;
const iso = (day: number) => new Date(at(day)).toISOString();

/** Looks at the trash on each of these days, one after the other. */
async function live(db: ClipDatabase, days: readonly number[]): Promise<number> {
  let purged = 0;
  for (const day of days) purged += await emptyOldTrash(db, makeWitness(), at(day));
  return purged;
}
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('what lies in the trash for 30 days goes for good', () => {
  test('not on the 29th day, on the 30th, with its pictures and its journal', async () => {
    const db = makeDatabase();
    const id = await save(db, 'a', { pictures: 2 });
    await save(db, 'b');
    await trashClip(db, id, iso(0));
    expect(await live(db, range(0, 29))).toBe(0);
    expect(await live(db, [30])).toBe(1);
    expect(await db.clips.count()).toBe(1);
    expect(await db.blobs.count()).toBe(0);
    expect(await db.revisions.count()).toBe(1);
    expect(await db.jobs.where('clipId').equals(id).count()).toBe(0);
  });

  test('an office that is closed over the weekend loses no day', async () => {
    const db = makeDatabase();
    await trashClip(db, await save(db, 'a'), iso(0));
    const working = range(0, 30).filter((day) => day % 7 < 5);
    expect(await live(db, working)).toBe(1);
  });

  test('a clip that was taken back in between begins anew', async () => {
    const db = makeDatabase();
    const id = await save(db, 'a');
    await trashClip(db, id, iso(0));
    await live(db, range(0, 20));
    await restoreClip(db, id);
    await trashClip(db, id, iso(21));
    expect(await live(db, range(21, 50))).toBe(0);
    expect(await live(db, [51])).toBe(1);
  });
});

describe('no clock, however wrong, empties the trash', () => {
  test('set forward ten years and back again', async () => {
    const db = makeDatabase();
    await trashClip(db, await save(db, 'a'), iso(0));
    expect(await live(db, [0, 3650, 3651, 1, 2, 3650, 3])).toBe(0);
    expect(await db.clips.count()).toBe(1);
  });

  test('set back a year, days are counted on from there', async () => {
    const db = makeDatabase();
    await trashClip(db, await save(db, 'a'), iso(0));
    expect(await live(db, [...range(0, 10), ...range(-365, -346)])).toBe(0);
    expect(await live(db, range(-345, -340))).toBe(1);
  });

  test('a deletion date from the future changes nothing', async () => {
    const db = makeDatabase();
    await trashClip(db, await save(db, 'a'), iso(3650));
    expect(await live(db, range(0, 30))).toBe(1);
  });
});

describe('deleting for good by hand', () => {
  test('a picture that another clip shows stays, and a clip that is not in the trash too', async () => {
    const db = makeDatabase();
    const id = await save(db, 'a', { pictures: 1 });
    const other = await save(db, 'b', { pictures: 1 });
    await trashClip(db, id, iso(0));
    expect(await purgeClips(db, makeWitness(), [id, other])).toBe(1);
    expect(await db.clips.toCollection().primaryKeys()).toEqual([other]);
    expect(await db.blobs.count()).toBe(1);
  });
});
