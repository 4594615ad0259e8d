import { copyBeforeUpgrade, listUpgradeCopies } from '../../lib/extension/backup/upgrade-copies.ts';
import { ClipDatabase, STORE_VERSIONS } from '../../lib/extension/database/open.ts';

// A window of the version after this one: bundled into a copy of the build, whose other pages know nothing of it.

/** Makes so many clips out of the first one; all that an upgrade goes through. */
async function multiply(count: number): Promise<void> {
  const db = new ClipDatabase();
  const row = await db.clips.toCollection().first();
  const revision = row && (await db.revisions.get([row.id, row.revision]));
  if (row === undefined || revision === undefined) throw new Error('nothing to multiply');
  const names = Array.from({ length: count }, (_, at) => `ban-${at}`);
  await db.transaction('rw', db.clips, db.revisions, async () => {
    await db.clips.bulkAdd(
      names.map((id, at) => ({
        ...row,
        id,
        address: id,
        url: id,
        sequence: row.sequence + at + 1,
      })),
    );
    await db.revisions.bulkAdd(names.map((clipId) => ({ ...revision, clipId })));
  });
  db.close();
}

/** Upgrades the store as the next version would, writing down how far it is. */
async function upgrade(): Promise<void> {
  const db = new ClipDatabase({
    versions: [
      ...STORE_VERSIONS,
      {
        stores: { later: 'id' },
        upgrade: (upgrading) => {
          console.log(`upgrade:begun ${Date.now()}`);
          return upgrading
            .table('clips')
            .toCollection()
            .modify((row: { later?: boolean }) => {
              row.later = true;
            });
        },
      },
    ],
    beforeUpgrade: async (older) => {
      await copyBeforeUpgrade(older);
      console.log(`upgrade:copied ${Date.now()}`);
    },
  });
  await db.open();
  console.log(`upgrade:done ${Date.now()}`);
}

/** Bytes of the copies that were made before upgrades. */
async function copied(): Promise<number[]> {
  return (await listUpgradeCopies()).map(({ file }) => file.size);
}

Object.assign(globalThis, { multiply, upgrade, copied });
