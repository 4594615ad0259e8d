import type { ClipDatabase } from './open.ts';
import { isNewerStore } from './failure.ts';
import { makeRoom } from './reserve.ts';

/**
 * Opens a store once more that did not open, with the room that is kept aside where the disk is full. Whatever
 * comes of it, whoever asks next tries again: after a failure alone Dexie would refuse everything for good.
 *
 * @param open how it is opened
 * @throws where it does not open, or was closed on purpose, or is a newer version's
 */
export async function reopen<Opened>(
  db: ClipDatabase,
  error: unknown,
  open: () => PromiseLike<Opened>,
): Promise<Opened> {
  const isClosed = error instanceof Error && error.name === 'DatabaseClosedError';
  if (isClosed || isNewerStore(error)) throw error;
  await makeRoom().catch(console.error);
  if (!db.isOpen()) db.close({ disableAutoOpen: false });
  try {
    return await open();
  } catch (again) {
    db.close({ disableAutoOpen: false });
    throw again;
  }
}
