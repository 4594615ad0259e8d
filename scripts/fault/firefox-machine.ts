import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { FIREFOX_ORIGIN, openFirefoxFile } from '../browser/firefox.ts';
import { findFirefox } from '../setup/browsers.mjs';
import type { SavingPage } from './saver.ts';

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
        [manifest.browser_specific_settings.gecko.id]: FIREFOX_ORIGIN,
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
    open: (file) => openFirefoxFile(browser, file),
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
