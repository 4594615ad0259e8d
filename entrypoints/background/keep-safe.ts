import { keepCopies } from '../../lib/extension/backup/keep-copies.ts';
import { keepReserve } from '../../lib/extension/database/reserve.ts';
import { emptyOldTrash } from '../../lib/extension/database/trash-days.ts';
import { watchStore } from '../../lib/extension/database/watch-store.ts';
import { checkWitness } from '../../lib/extension/database/witness.ts';
import { witnessPort } from '../../lib/extension/database/witness-port.ts';
import { awake } from './awake.ts';
import { db } from './world.ts';

/**
 * At each start of the background: compares the store with its witness and keeps the witness up to date;
 * where nothing is wrong, looks at the trash and at the folder of copies, each once a day at most, and keeps
 * room aside for the day the disk is full.
 */
export function keepSafe(): void {
  watchStore(db);
  awake(async () => {
    if ((await checkWitness(db, witnessPort)) !== null) return;
    await emptyOldTrash(db, witnessPort, Date.now());
    await keepReserve();
    await keepCopies(db, { now: new Date(), isAsked: false });
  }).catch(console.error);
}
