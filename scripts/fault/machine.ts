import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ExtensionBrowser, launchChromium } from '../browser/chromium.ts';
import { chooseSettings } from '../browser/pages.ts';
import { type DemoPortal, startDemoPortal } from '../demo/portal.ts';
import type { Engine } from './report.ts';

const ENGINE_ARGS: Record<Engine, readonly string[]> = {
  leveldb: ['--disable-features=IdbSqliteOnDiskRollout'],
  sqlite: ['--enable-features=IdbSqliteOnDiskRollout:stage/UseSqliteForNewStores'],
};

/** A portal, and a profile that outlives the browsers which are killed over it. */
export interface Machine {
  readonly portal: DemoPortal;
  readonly profile: string;
  /** Starts the browser over the profile. */
  start(): Promise<ExtensionBrowser>;
  /** Kills the browser and all of its processes at once, as when the power fails. */
  kill(browser: ExtensionBrowser): Promise<void>;
  /** Stops the portal and removes the profile. */
  close(): Promise<void>;
}

export async function makeMachine(options: {
  readonly engine: Engine;
  readonly build: string;
  /** A profile of the caller's, which stays. */
  readonly profile?: string;
}): Promise<Machine> {
  const portal = await startDemoPortal();
  const profile = options.profile ?? mkdtempSync(path.join(tmpdir(), 'trich-luc-fault-'));
  return {
    portal,
    profile,
    start: async () => {
      const browser = await launchChromium({
        build: options.build,
        profile,
        portalArgs: [...portal.chromiumArgs, ...ENGINE_ARGS[options.engine]],
      });
      await chooseSettings(browser, { language: 'vi', theme: 'light' });
      return browser;
    },
    kill: async (browser) => {
      process.kill(mainProcess(profile), 'SIGKILL');
      await browser.close().catch(() => undefined);
      for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
        rmSync(path.join(profile, name), { force: true });
      }
    },
    close: async () => {
      await portal.close();
      if (options.profile === undefined) {
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  };
}

/** The browser's own process, which its profile names (`host-pid`). */
function mainProcess(profile: string): number {
  const lock = readlinkSync(path.join(profile, 'SingletonLock'));
  return Number(lock.slice(lock.lastIndexOf('-') + 1));
}

/** The engine that really holds the extension's store, by its files. */
export function engineOf(profile: string): Engine {
  const files = readdirSync(path.join(profile, 'Default', 'IndexedDB'), { recursive: true });
  const own = files.map(String).filter((name) => name.startsWith('chrome-extension_'));
  return own.some((name) => name.includes('.indexeddb.leveldb')) ? 'leveldb' : 'sqlite';
}

/** Name and version of the browser. */
export function versionOf(browser: ExtensionBrowser): string {
  return `Chromium ${browser.context.browser()?.version() ?? '?'}`;
}
