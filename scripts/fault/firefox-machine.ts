import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ROOT } from '../root.ts';
import { findFirefox } from '../setup/browsers.mjs';
import type { SavingPage } from './saver.ts';

export const FIREFOX_BUILD = path.join(ROOT, '.output', 'firefox-mv3');
/** Firefox gives each installed extension an origin by chance; a preference fixes ours. */
const ORIGIN = '5d0f7a52-3b5c-4c1e-9a8b-6f0a6c2e1d34';

/** A Firefox with the extension over a profile that outlives it. */
export interface FirefoxRun {
  readonly browser: Browser;
  readonly version: string;
  open(file: string): Promise<Page>;
  /** Kills the browser and all of its processes at once. */
  kill(): Promise<void>;
}

export async function startFirefox(build: string, profile: string): Promise<FirefoxRun> {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('No Firefox found; install it or set FIREFOX_PATH.');
  const manifest: { browser_specific_settings: { gecko: { id: string } } } = JSON.parse(
    readFileSync(path.join(build, 'manifest.json'), 'utf8'),
  );
  for (const name of ['lock', '.parentlock']) rmSync(path.join(profile, name), { force: true });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({
        [manifest.browser_specific_settings.gecko.id]: ORIGIN,
      }),
      // An extension that is loaded for a session would take its store along at the end of it.
      'extensions.webextensions.keepUuidOnUninstall': true,
      'extensions.webextensions.keepStorageOnUninstall': true,
    },
  });
  await browser.installExtension(build);
  return {
    browser,
    version: (await browser.version()).replace('/', ' '),
    open: (file) => openPage(browser, `moz-extension://${ORIGIN}/${file}`),
    kill: async () => {
      browser.process()?.kill('SIGKILL');
      await browser.close().catch(() => undefined);
    },
  };
}

/** Firefox tells nobody what a page of an extension writes to its console; so the page is asked for it. */
export function heardPage(page: Page): SavingPage {
  return {
    evaluate: (script) => page.evaluate(script),
    on: (_, listener) => {
      const timer = setInterval(() => {
        page.evaluate('(globalThis.said ??= []).splice(0)').then(
          (said) => {
            const lines: unknown[] = Array.isArray(said) ? said : [];
            for (const line of lines) listener({ text: () => String(line) });
          },
          () => clearInterval(timer),
        );
      }, 40);
    },
  };
}

/** Firefox goes there but reports no end of the navigation, so this waits for the document instead. */
async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  void page.goto(url).catch(() => undefined);
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const here = await page
      .evaluate(() => `${location.href} ${document.readyState}`)
      .catch(() => '');
    if (here === `${url} complete`) return page;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Firefox did not open ${url}`);
}
