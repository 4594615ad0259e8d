import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import type { DemoPortal } from '../../scripts/demo/portal.ts';
import { FIREFOX_BUILD, FIREFOX_ORIGIN, openFirefoxFile } from '../../scripts/browser/firefox.ts';
import { until } from '../../scripts/browser/until.ts';
import { startDemoPortal } from '../../scripts/demo/portal.ts';
import { findFirefox } from '../../scripts/setup/browsers.mjs';

/** The demo portal and a headless Firefox with the built extension. */
export interface FirefoxDesk {
  readonly browser: Browser;
  readonly portal: DemoPortal;
  close(): Promise<void>;
}

/**
 * @param build folder of the built extension
 * @param downloads folder into which files are saved unasked; left out, that of the profile
 */
export async function openFirefoxDesk(
  build = FIREFOX_BUILD,
  downloads?: string,
): Promise<FirefoxDesk> {
  const manifest = path.join(build, 'manifest.json');
  if (!existsSync(manifest)) throw new Error('Run "npm run build:firefox" first.');
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('No Firefox found; install it or set FIREFOX_PATH.');
  const { browser_specific_settings: settings } = JSON.parse(readFileSync(manifest, 'utf8'));

  const portal = await startDemoPortal();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    // Without it the remote protocol refuses to go to pages of extensions.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      // Firefox cannot map hosts to a port, but it can be given the portal as its proxy.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': portal.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': portal.port,
      ...(downloads !== undefined && {
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
      }),
      'extensions.webextensions.uuids': JSON.stringify({ [settings.gecko.id]: FIREFOX_ORIGIN }),
    },
  });
  await browser.installExtension(build);
  const desk = {
    browser,
    portal,
    close: async () => {
      await browser.close();
      await portal.close();
    },
  };
  await closeTour(desk);
  return desk;
}

/**
 * The tour opens by itself after the installation and would stand in front of everything else. The remote
 * protocol does not see a page that an extension opened, so a page of the extension closes it.
 */
async function closeTour(desk: FirefoxDesk): Promise<void> {
  const page = await openFirefoxPage(desk, 'demo/article.html');
  await until(
    'the tour',
    () =>
      page.evaluate(`browser.tabs.query({}).then(async (tabs) => {
        const tour = tabs.find(({ url }) => url?.endsWith('/welcome.html'));
        if (tour !== undefined) await browser.tabs.remove(tour.id);
        return tour !== undefined;
      })`),
    (isClosed) => isClosed === true,
  );
  await page.close();
}

/** A page of the extension. */
export function openFirefoxPage(desk: FirefoxDesk, file: string): Promise<Page> {
  return openFirefoxFile(desk.browser, file);
}
