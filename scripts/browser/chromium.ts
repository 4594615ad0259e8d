import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page, Worker } from 'playwright-core';
import { chromium } from 'playwright-core';
import { ROOT } from '../root.ts';
import { findChromium } from '../setup/browsers.mjs';
import { until } from './until.ts';

export const CHROME_BUILD = path.join(ROOT, '.output', 'chrome-mv3');

export interface LaunchOptions {
  /** Arguments of the demo portal, without which no host is reachable. */
  readonly portalArgs: readonly string[];
  readonly headless?: boolean;
  /** Folder of the built extension. */
  readonly build?: string;
  /** A profile to use and to keep; by default a fresh one that goes when the browser closes. */
  readonly profile?: string;
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  /** 1.5 shows what a screen at 150 % shows. */
  readonly scale?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** Language of the browser's own interface. */
  readonly language?: string;
  /** The tour that opens after the installation stays; else it is closed before anything else is done. */
  readonly keepsTour?: boolean;
}

/** A running Chromium with the extension in it. */
export interface ExtensionBrowser {
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly id: string;
  /** Closes the browser and removes a fresh profile. */
  close(): Promise<void>;
}

const QUIET_ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-extension-debugging',
];

/** Starts Chromium, Chrome or Edge with the built extension and waits for its worker. */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const build = options.build ?? CHROME_BUILD;
  if (!existsSync(path.join(build, 'manifest.json'))) {
    throw new Error(`No built extension at ${build}; run "npm run build" first.`);
  }
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium found; run "npm start" to set up.');
  const profile = options.profile ?? mkdtempSync(path.join(tmpdir(), 'trich-luc-profile-'));
  const language = options.language ?? 'vi';
  const headless = options.headless ?? true;

  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    chromiumSandbox: !headless && process.getuid?.() !== 0,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...QUIET_ARGS,
      ...options.portalArgs,
      `--lang=${language}`,
      `--disable-extensions-except=${build}`,
      `--load-extension=${build}`,
    ],
    env: browserEnvironment(language),
    locale: language,
    viewport: options.viewport === undefined ? { width: 1280, height: 900 } : options.viewport,
    ...(options.scale === undefined ? {} : { deviceScaleFactor: options.scale }),
    ...(options.colorScheme === undefined ? {} : { colorScheme: options.colorScheme }),
  });
  const close = async (): Promise<void> => {
    await context.close();
    if (options.profile === undefined) {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  };
  try {
    const worker = await findWorker(context, build);
    const tour = await findTour(context, worker);
    if (options.keepsTour !== true) await tour?.close();
    return { context, worker, id: new URL(worker.url()).host, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Our environment with a language; in a bare one Chromium would strip Vietnamese file names. */
function browserEnvironment(language: string): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined) environment[name] = value;
  }
  environment['LANGUAGE'] = language;
  // The clock of an office in Vietnam: the interface takes its language from it, too.
  if (language === 'vi') environment['TZ'] = 'Asia/Ho_Chi_Minh';
  if (process.platform === 'linux') environment['LC_ALL'] = 'C.UTF-8';
  return environment;
}

/** Branded Chrome ignores `--load-extension` since version 137; it takes extensions over CDP. */
async function findWorker(context: BrowserContext, build: string): Promise<Worker> {
  const loaded = await firstWorker(context, 5_000);
  if (loaded !== null) return loaded;
  const session = await context.browser()?.newBrowserCDPSession();
  // Not in playwright's table of protocol methods, hence the loose name.
  await session?.send('Extensions.loadUnpacked' as 'Browser.close', { path: build });
  const late = await firstWorker(context, 10_000);
  if (late === null) {
    throw new Error('The browser did not load the extension; try Chromium, named by CHROME_PATH.');
  }
  return late;
}

async function firstWorker(context: BrowserContext, timeout: number): Promise<Worker | null> {
  const running = context.serviceWorkers()[0];
  if (running !== undefined) return running;
  return context.waitForEvent('serviceworker', { timeout }).catch(() => null);
}

/** The tour that the extension opens once in a profile; null in one that has seen it. */
async function findTour(context: BrowserContext, worker: Worker): Promise<Page | null> {
  const seen = (): Promise<unknown> =>
    worker.evaluate("chrome.storage.local.get('welcome').then(({ welcome }) => welcome ?? null)");
  const before = await seen();
  if (before === 'left out') return null;
  await until('the tour', seen, (state) => state !== null);
  const find = (): Page | undefined =>
    context.pages().find((page) => new URL(page.url()).pathname === '/welcome.html');
  // A profile that was used before does not show it again, but it may just be opening now.
  if (before !== null) return find() ?? null;
  return (await until('the page of the tour', () => Promise.resolve(find()), Boolean)) ?? null;
}
