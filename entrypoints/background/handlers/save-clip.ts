import { fail, ok, type Result } from '../../../lib/index.ts';
import type { CommittedSave } from '../../../lib/extension/database/save-clip.ts';
import type { SaveRequest } from '../../../lib/extension/database/schema.ts';
import { storageFailure } from '../../../lib/extension/database/failure.ts';
import type { SaveFailure } from '../../../lib/extension/messages/table.ts';
import { saveClip } from '../../../lib/extension/save/run-save.ts';
import { keepIndex } from '../keep-index.ts';
import { saveWorld } from '../world.ts';
import { readPage } from './read-page.ts';

/** Saves a clip; the answer goes out after the commit, pictures that are late follow on their own. */
export async function saveClipMessage(
  request: SaveRequest,
): Promise<Result<CommittedSave, SaveFailure>> {
  try {
    const { saved, settled } = await saveClip(saveWorld, request);
    void settled.then(() => keepIndex()).catch(console.error);
    if (request.tabId !== null) void readPage({ tabId: request.tabId });
    return ok(saved);
  } catch (error) {
    console.error(error);
    return fail(storageFailure(error), String(error));
  }
}
