import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import { trashClip } from '../../../lib/extension/database/edit-clip.ts';
import { ClipDatabase, DATABASE_NAME } from '../../../lib/extension/database/open.ts';
import { purgeClips } from '../../../lib/extension/database/purge.ts';
import { acceptStore, checkWitness } from '../../../lib/extension/database/witness.ts';
import { NOW, save } from '../backup/make.ts';
import { makeDatabase } from '../../helpers/make-database.ts';
import { makeWitness } from '../../helpers/make-witness.ts';

async function makeSeen(clips: number) {
  const db = makeDatabase();
  const witness = makeWitness();
  for (let at = 0; at < clips; at += 1) await save(db, `bai-${at}`);
  expect(await checkWitness(db, witness)).toBeNull();
  return { db, witness };
}

describe('a store that lost something is never taken for a new one', () => {
  test('the first run is a first run', async () => {
    const { db, witness } = await makeSeen(0);
    expect(witness.kept.witness).toMatchObject({ clips: 0 });
    await save(db, 'a');
    expect(await checkWitness(db, witness)).toBeNull();
    expect(witness.kept.witness).toMatchObject({ clips: 1, revisions: 1, sequence: 1 });
  });

  test('an empty store where there were clips', async () => {
    const { witness } = await makeSeen(3);
    const damage = await checkWitness(makeDatabase(), witness);
    expect(damage).toMatchObject({ kind: 'missing', expected: { clips: 3 }, found: { clips: 0 } });
    expect(witness.kept.witness).toMatchObject({ clips: 3 });
  });

  test('a new store that was filled up meanwhile is still another one', async () => {
    const { witness } = await makeSeen(1);
    const other = makeDatabase();
    await save(other, 'x');
    await save(other, 'y');
    expect((await checkWitness(other, witness))?.kind).toBe('missing');
  });

  test.each(['clips', 'revisions'] as const)('fewer %s than before', async (table) => {
    const { db, witness } = await makeSeen(3);
    const [key] = await db.table(table).toCollection().primaryKeys();
    await db.table(table).delete(key ?? '');
    expect((await checkWitness(db, witness))?.kind).toBe('shrunken');
  });

  test('damage stays noted until the user goes on with what is there', async () => {
    const { db, witness } = await makeSeen(2);
    await db.clips.clear();
    await checkWitness(db, witness);
    for (let at = 0; at < 3; at += 1) await save(db, `neu-${at}`);
    expect((await checkWitness(db, witness))?.kind).toBe('shrunken');
    await acceptStore(db, witness);
    expect(await checkWitness(db, witness)).toBeNull();
    expect(witness.kept.damage).toBeUndefined();
  });

  test('what the user deletes for good is no damage', async () => {
    const { db, witness } = await makeSeen(2);
    const [id = ''] = await db.clips.toCollection().primaryKeys();
    await trashClip(db, id, NOW);
    await purgeClips(db, witness, [id]);
    expect(await checkWitness(db, witness)).toBeNull();
    expect(witness.kept.witness).toMatchObject({ clips: 1, revisions: 1 });
  });

  test('a store that does not open is told, and forgotten once it opens again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { db, witness } = await makeSeen(1);
    const broken = makeDatabase();
    broken.on('ready', () => Promise.reject(new Error('Internal error opening backing store')));
    expect((await checkWitness(broken, witness))?.kind).toBe('unreadable');
    expect(await checkWitness(db, witness)).toBeNull();
  });
});

describe('two versions of the extension on one store', () => {
  test('a store of a newer version is not opened, let alone written', async () => {
    const world = { indexedDB: new IDBFactory(), IDBKeyRange };
    const newer = new Dexie(DATABASE_NAME, world);
    newer.version(2).stores({ clips: 'id, &address, sequence', extra: 'id' });
    await newer.table('clips').put({ id: 'x', address: 'x' });
    newer.close();
    const old = new ClipDatabase(world);
    await expect(old.clips.count()).rejects.toThrow(/newer version/);
    await expect(checkWitness(new ClipDatabase(world), makeWitness())).rejects.toThrow(
      /newer version/,
    );
    await expect(save(old, 'a')).rejects.toThrow();
  });

  test('an open window lets go of the store when another one upgrades it, and stays closed', async () => {
    const world = { indexedDB: new IDBFactory(), IDBKeyRange };
    const old = new ClipDatabase(world);
    await save(old, 'a');
    const outdated = vi.fn();
    old.onOutdated = outdated;
    const newer = new Dexie(DATABASE_NAME, world);
    newer.version(2).stores({ clips: 'id, &address, sequence', extra: 'id' });
    await newer.open();
    expect(outdated).toHaveBeenCalled();
    await expect(old.clips.count()).rejects.toThrow();
    newer.close();
  });
});
