import { ClipDatabase } from '../../lib/extension/database/open.ts';
import { loadLocalisation } from '../../lib/extension/i18n/load.ts';
import { readSettings, type Settings } from '../../lib/extension/settings.ts';
import type { App } from './app-context.ts';

/** Prepares a page of the extension before its first paint: language, theme, store. */
export async function startPage(
  findTab: () => Promise<number | null>,
): Promise<{ app: App; settings: Settings }> {
  const [localisation, settings, tabId] = await Promise.all([
    loadLocalisation(),
    readSettings(),
    findTab(),
  ]);
  document.documentElement.lang = localisation.language;
  document.documentElement.dataset.theme = settings.theme;
  document.title = localisation.t('app_name');
  return { app: { db: new ClipDatabase(), tabId, ...localisation }, settings };
}
