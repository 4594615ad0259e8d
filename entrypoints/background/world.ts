import { copyBeforeUpgrade } from '../../lib/extension/backup/upgrade-copies.ts';
import { ClipDatabase } from '../../lib/extension/database/open.ts';
import type { Exclusively } from '../../lib/extension/database/maintain-index.ts';
import { loadLocalisation, type Localisation } from '../../lib/extension/i18n/load.ts';
import { askImage } from '../../lib/extension/page/ask-image.ts';
import { askSource } from '../../lib/extension/page/ask-source.ts';
import type { SaveWorld } from '../../lib/extension/save/run-save.ts';

/** The background's store. */
export const db = new ClipDatabase({ beforeUpgrade: copyBeforeUpgrade });

export const saveWorld: SaveWorld = {
  db,
  fetchImage: (tabId) => (src) => askImage(tabId, src),
  fetchSource: askSource,
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
  patience: 2_500,
};

/** The language may change at any time, and a worker lives for seconds: read it when it is needed. */
export function localisation(): Promise<Localisation> {
  return loadLocalisation();
}

/** One window or worker at a time puts the search index in shape. */
export const exclusively: Exclusively = async (work) => {
  await navigator.locks.request('trich-luc:search-index', work);
};
