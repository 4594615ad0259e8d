import type { Page } from 'playwright-core';
import { readWords } from '../../browser/words.ts';
import type { ExtensionBrowser } from '../../browser/chromium.ts';
import { openExtensionPage, openPopup } from '../../browser/pages.ts';
import { openOffice, type Stage } from './stage.ts';

/** A view in a state, as a table row: the gallery draws it, tests judge it. */
export interface View {
  /** Of its pictures. */
  readonly name: string;
  /** A question stands before a page that is drawn on wide screens as a view of its own. */
  readonly size: 'popup' | 'page' | 'question';
  /** Opens it in Vietnamese, and waits until it stands. */
  readonly open: (stage: Stage) => Promise<Page>;
}

/** What there is before anything is kept. */
export interface EmptyView extends Omit<View, 'open'> {
  readonly open: (browser: ExtensionBrowser) => Promise<Page>;
}

const t = readWords('vi');
const POPUP = { width: 400, height: 600 };

/** A page of the extension, open and standing. */
const page =
  (file: string | ((stage: Stage) => string), standing: string): View['open'] =>
  async (stage) => {
    const opened = await openOffice(stage, typeof file === 'string' ? file : file(stage));
    await opened.locator(standing).first().waitFor();
    return opened;
  };

/** The library with a key pressed in its list. */
const library =
  (key: string, standing: string): View['open'] =>
  async (stage) => {
    const opened = await page('library.html', '.clip-title')(stage);
    await opened.locator('#list').focus();
    await opened.keyboard.press('ArrowDown');
    await opened.keyboard.press(key);
    await opened.locator(standing).first().waitFor();
    return opened;
  };

const popup =
  (tab: keyof Stage['tabs'], standing: string): View['open'] =>
  async (stage) => {
    const opened = await openPopup(stage, stage.tabs[tab]);
    await opened.locator(standing).first().waitFor();
    return opened;
  };

const search =
  (query: string, standing: string): View['open'] =>
  async (stage) => {
    const file = `popup.html?query=${encodeURIComponent(query)}`;
    const opened = await openExtensionPage(stage, file, POPUP);
    await opened.locator(standing).first().waitFor();
    return opened;
  };

const reader = (clip: keyof Stage['clips']): View['open'] =>
  page(({ clips }) => `library.html#clip=${clips[clip]}`, '#reader h1');

/** The reader with one of its tools open. */
const tool =
  (clip: keyof Stage['clips'], key: string, standing: string): View['open'] =>
  async (stage) => {
    const opened = await reader(clip)(stage);
    await opened.locator('.reading-row').waitFor();
    await opened.locator('#reader').focus();
    await opened.keyboard.press(key);
    await opened.locator(standing).first().waitFor();
    return opened;
  };

export const emptyViews: readonly EmptyView[] = [
  {
    name: 'welcome',
    size: 'page',
    open: async (browser) => {
      const opened = await openOffice(browser, 'welcome.html');
      await opened.locator('.tour-now .button-primary').waitFor();
      return opened;
    },
  },
  {
    name: 'library-empty',
    size: 'page',
    open: async (browser) => {
      const opened = await openOffice(browser, 'library.html');
      await opened.locator('.list-column').waitFor();
      return opened;
    },
  },
  {
    name: 'popup-empty',
    size: 'popup',
    open: async (browser) => {
      const opened = await openExtensionPage(browser, 'popup.html?query=', POPUP);
      await opened.locator('#panel:not([aria-busy="true"])').waitFor();
      return opened;
    },
  },
];

export const views: readonly View[] = [
  { name: 'popup-article', size: 'popup', open: popup('article', '.clip-foot') },
  { name: 'popup-saved', size: 'popup', open: popup('saved', '.saved-line') },
  { name: 'popup-list', size: 'popup', open: popup('list', '.page-line') },
  { name: 'popup-search', size: 'popup', open: search('ket luan so 01', '.result mark') },
  { name: 'popup-search-none', size: 'popup', open: search('kỳ lân xanh', '.notice') },
  {
    name: 'popup-offline',
    size: 'popup',
    open: async (stage) => {
      // A page without an article is answered with the search.
      const opened = await popup('offline', '#panel:not([aria-busy="true"])')(stage);
      await opened.locator('#tab-clip').click();
      await opened.locator('.notice').first().waitFor();
      return opened;
    },
  },
  {
    name: 'popup-collections',
    size: 'popup',
    open: async (stage) => {
      const opened = await popup('saved', '.saved-line')(stage);
      await opened.locator('#tab-collections').click();
      await opened.locator('.shelf-row').first().waitFor();
      return opened;
    },
  },
  {
    name: 'popup-settings',
    size: 'popup',
    open: async (stage) => {
      const opened = await popup('saved', '.saved-line')(stage);
      await opened.locator('[popovertarget="settings"]').click();
      await opened.locator('#settings .choice').first().waitFor();
      return opened;
    },
  },
  {
    name: 'sidepanel',
    size: 'popup',
    open: async (stage) => {
      const opened = await openExtensionPage(stage, 'sidepanel.html', POPUP);
      await opened.locator('#panel:not([aria-busy="true"])').waitFor();
      return opened;
    },
  },
  { name: 'library', size: 'page', open: page('library.html', '.clip-title') },
  {
    name: 'library-found-none',
    size: 'page',
    open: page('library.html#clips&q=k%E1%BB%B3%20l%C3%A2n%20xanh', '.list-none > *'),
  },
  {
    name: 'library-found-one',
    size: 'page',
    open: page(
      'library.html#clips&q=Th%E1%BB%8D%20Xu%C3%A2n%20l%C3%A0m%20vi%E1%BB%87c',
      '.clip-title',
    ),
  },
  { name: 'library-chosen', size: 'page', open: library('Control+a', '.chosen-bar') },
  { name: 'library-palette', size: 'question', open: library('Control+k', 'dialog[open]') },
  { name: 'library-keys', size: 'question', open: library('?', 'dialog[open]') },
  { name: 'library-collection', size: 'question', open: library('n', 'dialog[open]') },
  { name: 'library-collect', size: 'question', open: library('m', 'dialog[open]') },
  { name: 'library-tag', size: 'question', open: library('t', 'dialog[open]') },
  { name: 'library-due', size: 'question', open: library('d', 'dialog[open]') },
  { name: 'reader', size: 'page', open: reader('saved') },
  { name: 'reader-many-tags', size: 'page', open: reader('many') },
  { name: 'reader-broken-picture', size: 'page', open: reader('broken') },
  { name: 'reader-long', size: 'page', open: reader('long') },
  { name: 'reader-outline', size: 'question', open: tool('many', 'o', '.outline-entry') },
  { name: 'reader-marks', size: 'question', open: tool('saved', 'h', '.mark-list') },
  {
    name: 'reader-look',
    size: 'question',
    open: async (stage) => {
      const opened = await reader('saved')(stage);
      await opened.getByRole('button', { name: t('look_title') }).click();
      await opened.locator('.look-sheet').waitFor();
      return opened;
    },
  },
  { name: 'highlights', size: 'page', open: page('library.html#highlights', '.highlight-source') },
  { name: 'register', size: 'page', open: page('library.html#register', 'table a') },
  {
    name: 'document',
    size: 'page',
    open: async (stage) => {
      const opened = await page('library.html#register', 'table a')(stage);
      await opened.locator('table a').first().click();
      await opened.locator('main h1').waitFor();
      return opened;
    },
  },
  { name: 'trash', size: 'page', open: page('library.html#trash', '.trash-row') },
  { name: 'import', size: 'page', open: page('library.html#import', 'main h1') },
  { name: 'backup', size: 'page', open: page('library.html#backup', '.backup-panel meter') },
  { name: 'taught', size: 'page', open: page('library.html#taught', 'main h1') },
  { name: 'export', size: 'page', open: page('export.html?search=', '.sheet-frame') },
  {
    name: 'print',
    size: 'page',
    open: async (stage) => {
      const dialog = await page('export.html?search=', '.item-row')(stage);
      await dialog.locator('input[name="form"][value="pdf"]').check();
      const opening = stage.context.waitForEvent('page');
      await dialog.getByRole('button', { name: t('export_print') }).click();
      const opened = await opening;
      await opened.setViewportSize({ width: 1366, height: 768 });
      await opened.locator('.printed-item').nth(1).waitFor();
      await dialog.close();
      return opened;
    },
  },
  {
    name: 'batch',
    size: 'page',
    open: page(({ tabs }) => `batch.html?tab=${String(tabs.list)}`, '.picker-main'),
  },
  { name: 'settings', size: 'page', open: page('options.html', '.options-part meter') },
];

/** Draws nothing but damage, and therefore comes last. */
export const damagedView: View = {
  name: 'recovery',
  size: 'page',
  open: async (stage) => {
    await stage.worker.evaluate(
      `chrome.storage.local.get('witness').then(({ witness }) =>
        chrome.storage.local.set({ witness: { ...witness, clips: 99 } }))`,
    );
    return page('library.html', 'main h1')(stage);
  },
};
