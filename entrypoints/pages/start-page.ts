import { ClipDatabase } from '../../lib/extension/database/open.ts';
import { loadLocalisation } from '../../lib/extension/i18n/load.ts';
import { readSettings, type Settings } from '../../lib/extension/settings.ts';
import type { App } from './app-context.ts';
import { whenIdle } from './when-idle.ts';

/** The store, being opened while other things are waited for. */
export function openStore(): ClipDatabase {
  const db = new ClipDatabase({
    beforeUpgrade: async (older) => {
      const { copyBeforeUpgrade } = await import('../../lib/extension/backup/upgrade-copies.ts');
      await copyBeforeUpgrade(older);
    },
  });
  // One that cannot be opened tells so whoever reads from it.
  db.open().catch(() => undefined);
  return db;
}

/** Milliseconds that a page has for what it shows first. */
const UNGUARDED = 150;

/** What a page is drawn of. */
export interface StartedPage {
  readonly app: App;
  readonly settings: Settings;
}

/** Puts language and theme on the page itself. */
export function showLook({ app, settings }: StartedPage): void {
  document.documentElement.lang = app.language;
  document.documentElement.dataset.theme = settings.theme;
}

/** Prepares a page of the extension before its first paint: language, theme, store. */
export async function startPage(
  findTab: () => Promise<number | null>,
  db = openStore(),
): Promise<StartedPage> {
  const reading = readSettings();
  const [localisation, settings, tabId] = await Promise.all([
    loadLocalisation(reading),
    reading,
    findTab(),
  ]);
  const page = { app: { db, tabId, ...localisation }, settings };
  showLook(page);
  document.title = localisation.t('app_name');
  // Behind the first paint: it shows only where something is wrong. A page that waits for its store is idle before.
  setTimeout(() => {
    whenIdle(() => {
      void import('./guard-store.ts').then(({ guardStore }) => guardStore(db, localisation.t));
    });
  }, UNGUARDED);
  return page;
}
