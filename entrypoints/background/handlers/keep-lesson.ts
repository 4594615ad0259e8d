import { browser } from 'wxt/browser';
import { fail, ok, type Result } from '../../../lib/index.ts';
import { writeFailure } from '../../../lib/extension/database/failure.ts';
import { keepLesson } from '../../../lib/extension/database/taught.ts';
import type { Origin } from '../../../lib/extension/messages/receive.ts';
import type { Payload, SaveFailure } from '../../../lib/extension/messages/table.ts';
import { db } from '../world.ts';
import { readPage } from './read-page.ts';

/** Keeps what was pointed out in a page, for its host, and shows the page read with it. */
export async function keepLessonMessage(
  { layout, name, replaces }: Payload<'keep-lesson'>,
  { url, tabId }: Origin,
): Promise<Result<null, SaveFailure>> {
  const { host } = new URL(url);
  if (new URL(layout.sample).host !== host) return fail('invalid', 'taught on another host');
  try {
    await keepLesson(db, { host, name, layout, replaces });
  } catch (error) {
    console.error(error);
    return fail(await writeFailure(error), String(error));
  }
  if (tabId !== undefined) await readPage({ tabId });
  void openPopup();
  return ok(null);
}

/** Opens the popup over the page, where the browser lets us; the picker says what to do where not. */
async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    // Older browsers, and windows that are not in front.
  }
}
