import { fail, ok, type Result } from '../../../lib/index.ts';
import type { CommittedSave } from '../../../lib/extension/database/save-clip.ts';
import type { SaveRequest } from '../../../lib/extension/database/schema.ts';
import { writeFailure } from '../../../lib/extension/database/failure.ts';
import type { SaveFailure } from '../../../lib/extension/messages/table.ts';
import { saveClip } from '../../../lib/extension/save/run-save.ts';
import { keepFiles } from '../keep-files.ts';
import { keepIndex } from '../keep-index.ts';
import { saveWorld } from '../world.ts';
import { readPage } from './read-page.ts';

/** Saves a clip; the answer goes out after the commit, pictures that are late and attachments follow on their own. */
export async function saveClipMessage(
  request: SaveRequest,
): Promise<Result<CommittedSave, SaveFailure>> {
  try {
    const { saved, settled } = await saveClip(saveWorld, request);
    void settled.then(() => keepIndex()).catch(console.error);
    // Behind the pictures, which are few and small; whatever became of those.
    void settled
      .catch(() => undefined)
      .then(keepFiles)
      .catch(console.error);
    if (request.tabId !== null) void readPage({ tabId: request.tabId });
    return ok(saved);
  } catch (error) {
    console.error(error);
    return fail(await writeFailure(error), String(error));
  }
}
