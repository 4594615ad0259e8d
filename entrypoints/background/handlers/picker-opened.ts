import { taughtFields } from '../../../lib/extension/database/taught.ts';
import type { Catalogue } from '../../../lib/extension/i18n/translate.ts';
import type { Origin } from '../../../lib/extension/messages/receive.ts';
import type { PickerSetting } from '../../../lib/extension/messages/table.ts';
import { readSettings } from '../../../lib/extension/settings.ts';
import { db, localisation } from '../world.ts';

/** Gives the picker its words, its look, and what was taught of the page's host before. */
export async function pickerOpened(_: unknown, { url }: Origin): Promise<PickerSetting> {
  const [{ language, catalogue }, { theme }, taught] = await Promise.all([
    localisation(),
    readSettings(),
    taughtFields(db, new URL(url).host),
  ]);
  const words: Catalogue = Object.fromEntries(
    Object.entries(catalogue).filter(([key]) => key.startsWith('picker_')),
  );
  return { language, theme, words, taught };
}
