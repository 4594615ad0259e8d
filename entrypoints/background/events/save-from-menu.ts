import { type Browser, browser } from 'wxt/browser';
import { type Article, bareArticle, citeArticle, withPicture } from '../../../lib/index.ts';
import { enterBatch, readBatch } from '../../../lib/extension/batch/journal.ts';
import { readSelection } from '../../../lib/extension/page/read-selection.ts';
import { readSettings } from '../../../lib/extension/settings.ts';
import { batchAddress } from '../../pages/batch-address.ts';
import { extensionUrl } from '../../pages/reader-address.ts';
import { startBatch } from '../batch-runs.ts';
import { readPage } from '../handlers/read-page.ts';
import { saveClipMessage } from '../handlers/save-clip.ts';
import { db } from '../world.ts';
import { flashSaved } from './flash-saved.ts';

/** What a command of the context menu is given: the tab, and what was clicked in it. */
export interface MenuClick {
  readonly tabId: number;
  readonly tabTitle: string;
  readonly info: Browser.contextMenus.OnClickData;
}

/** The page as it is; where it holds no article or bears a secrecy mark, its keeper decides in the popup. */
export async function savePage({ tabId }: MenuClick): Promise<void> {
  const reading = await readPage({ tabId });
  if (!reading.ok || reading.value.article === null || isSecret(reading.value)) askInPopup(tabId);
  else await save(tabId, reading.value.article);
}

/** The selected part of the page, as a clip of its own. */
export async function saveSelection({ tabId, info }: MenuClick): Promise<void> {
  const reading = await readPage({ tabId });
  const selected = await readSelection(tabId, info.frameId ?? 0);
  if (!reading.ok || selected === undefined || isSecret(reading.value)) askInPopup(tabId);
  else await save(tabId, citeArticle(selected));
}

/** The page with one of its pictures; a page without an article is kept as that picture under its title. */
export async function saveImage({ tabId, tabTitle, info }: MenuClick): Promise<void> {
  const reading = await readPage({ tabId });
  if (!reading.ok || info.srcUrl === undefined || isSecret(reading.value)) {
    askInPopup(tabId);
    return;
  }
  const { url, detection, article } = reading.value;
  const title = tabTitle || detection.portal.name || url;
  const whole =
    article ?? bareArticle({ url, title, portal: detection.portal, language: 'vi', blocks: [] });
  await save(tabId, citeArticle(withPicture(whole, info.srcUrl)));
}

/** The page that a link leads to: a batch of one, which shows itself where it did not go well. */
export async function saveLink({ tabId, info }: MenuClick): Promise<void> {
  const { linkUrl: url, pageUrl } = info;
  if (url === undefined) return;
  const { keepFiles } = await readSettings();
  const list = { kind: 'list', title: '', url: pageUrl ?? null, tabId } as const;
  const batchId = await enterBatch(
    db,
    { ...list, tags: [], collections: [], keepsFiles: keepFiles },
    [{ url, title: url, date: null, tabId: null }],
    { newId: () => crypto.randomUUID(), now: new Date().toISOString() },
  );
  await startBatch(batchId);
  const item = (await readBatch(db, batchId))?.items[0];
  if (item === undefined || item.clipId === null) open(batchAddress(batchId));
  else await flashSaved(tabId, item.title);
}

function isSecret(reading: {
  readonly detection: { readonly secrecyMark: string | null };
}): boolean {
  return reading.detection.secrecyMark !== null;
}

async function save(tabId: number, article: Article): Promise<void> {
  const { keepFiles } = await readSettings();
  const answer = await saveClipMessage({
    jobId: crypto.randomUUID(),
    tabId,
    article,
    edits: {},
    tags: [],
    collections: [],
    note: '',
    files: keepFiles ? article.attachments.map(({ url }) => url) : [],
  });
  if (answer.ok) await flashSaved(tabId, article.title);
  else askInPopup(tabId);
}

function askInPopup(tabId: number): void {
  open(`/popup.html?tab=${tabId}`);
}

function open(path: string): void {
  void browser.tabs.create({ url: extensionUrl(path) });
}
