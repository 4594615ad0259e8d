import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { type ExtensionBrowser } from '../../browser/chromium.ts';
import { openExtensionPage } from '../../browser/pages.ts';
import { until } from '../../browser/until.ts';
import { readWords } from '../../browser/words.ts';
import { addPage, copyBuild } from '../copy-build.ts';
import { makeMachine, versionOf } from '../machine.ts';
import { makeRequest } from '../make-request.ts';
import { type Counted, type FaultOptions, NONE } from '../report.ts';
import { startSaver } from '../saver.ts';

/** Clips that an upgrade goes through; some seconds of work. */
const CLIPS = 1_500;
const PAGES = ['popup.html?query=', 'library.html', 'export.html', 'batch.html'] as const;
/** Milliseconds within which an old window says that it is old. */
const TOLD_WITHIN = 2_000;

/** What a store holds, by IndexedDB alone. */
interface StoreCount {
  readonly version: number;
  readonly clips: number;
  readonly revisions: number;
  /** Clips that the upgrade went through. */
  readonly upgraded: number;
  readonly newest: string;
}

/** Upgrades the store while windows of the old version are open; then kills the browser in mid-upgrade. */
export async function upgradeStore(options: FaultOptions): Promise<Counted> {
  const copy = copyBuild(options.build);
  await addPage(copy, 'fault-upgrade', 'scripts/fault/upgrade-page.ts');
  await addPage(copy, 'fault-window', 'scripts/fault/window-page.ts');
  const build = { ...options, build: copy.folder };
  const whole = await makeProfile(build);
  try {
    const first = await startOver(build, whole);
    const browser = versionOf(first.browser);
    const peaceful = await upgradeWithOldWindows(first.browser).finally(first.end);
    const killed = await killInUpgrade(build, whole);
    return {
      ...NONE,
      lost: killed.lost,
      acknowledged: CLIPS * options.runs,
      faults: [...peaceful.faults, ...killed.faults],
      more: {
        ...peaceful.more,
        'old version after the kill': killed.before,
        'new version after the kill': killed.after,
      },
      browser,
    };
  } finally {
    rmSync(whole, { recursive: true, force: true, maxRetries: 5 });
    copy.remove();
  }
}

/** Kills the browser in mid-upgrade, again and again over one store for as long as it stays what it was. */
async function killInUpgrade(options: FaultOptions, whole: string) {
  const faults: string[] = [];
  let [lost, before, after] = [0, 0, 0];
  let store = await startOver(options, whole);
  try {
    for (let run = 0; run < options.runs; run++) {
      const { isBegun } = await startUpgrade(store.browser);
      await until('the upgrade', () => Promise.resolve(isBegun()), Boolean, 60);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 600));
      await store.dieAndStart();
      const reader = await openExtensionPage(store.browser, 'fault-upgrade.html');
      const found = await countStore(reader);
      const isWhole =
        found.clips === CLIPS &&
        found.revisions === CLIPS &&
        found.upgraded === (found.version === 10 ? 0 : CLIPS);
      if (!isWhole) faults.push(`run ${run + 1}: ${JSON.stringify(found)}`);
      lost += CLIPS - found.clips;
      options.say(`run ${run + 1}: version ${found.version / 10}, ${found.clips} clips`);
      if (found.version === 10) {
        before += 1;
        await reader.close();
      } else {
        after += 1;
        await store.end();
        store = await startOver(options, whole);
      }
    }
  } finally {
    await store.end();
  }
  return { lost, before, after, faults };
}

/** A profile with a store of this version, closed in peace. */
async function makeProfile(options: FaultOptions): Promise<string> {
  const profile = mkdtempSync(path.join(tmpdir(), 'trich-luc-upgrade-'));
  const machine = await makeMachine({ ...options, profile });
  try {
    const browser = await machine.start();
    const page = await openExtensionPage(browser, 'fault-upgrade.html');
    await (await startSaver(page, [makeRequest('dau', 0, null)])).done(60);
    await page.evaluate(`multiply(${CLIPS - 1})`);
    await browser.close();
  } finally {
    await machine.close();
  }
  return profile;
}

/** A browser over a copy of that profile. */
async function startOver(options: FaultOptions, whole: string) {
  const profile = mkdtempSync(path.join(tmpdir(), 'trich-luc-upgrading-'));
  cpSync(whole, profile, { recursive: true });
  const machine = await makeMachine({ ...options, profile });
  const store = {
    browser: await machine.start(),
    /** As when the power fails and comes back. */
    dieAndStart: async () => {
      await machine.kill(store.browser);
      store.browser = await machine.start();
    },
    end: async () => {
      await store.browser.close().catch(() => undefined);
      await machine.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return store;
}

async function startUpgrade(browser: ExtensionBrowser) {
  const times = new Map<string, number>();
  const page = await openExtensionPage(browser, 'fault-upgrade.html');
  page.on('console', (message) => {
    const [word = '', time = ''] = message.text().split(' ');
    times.set(word, Number(time));
  });
  const done = page.evaluate('upgrade()').catch(() => undefined);
  return { page, times, done, isBegun: () => times.has('upgrade:begun') };
}

async function upgradeWithOldWindows(browser: ExtensionBrowser) {
  const t = readWords('vi');
  const faults: string[] = [];
  const windows: Page[] = [];
  for (const file of PAGES) windows.push(await openExtensionPage(browser, file));
  for (const window of windows) await window.locator('main, .popup, form').first().waitFor();
  const writer = await openExtensionPage(browser, 'fault-window.html');
  await writer.evaluate(`addTags(['ban-0'], 'trước', 1)`);

  const shown: number[] = [];
  for (const window of windows) await noteBar(window, (at) => shown.push(at));
  const { page, times, done } = await startUpgrade(browser);
  await until('the copy', () => Promise.resolve(times.has('upgrade:copied')), Boolean, 60);
  await until(
    'the bars',
    () => Promise.resolve(shown.length),
    (count) => count === PAGES.length,
  );
  await done;
  const slowest = Math.max(...shown) - (times.get('upgrade:copied') ?? 0);
  if (slowest > TOLD_WITHIN) faults.push(`an old window said so after ${slowest} ms`);
  const upgraded = await countStore(page);
  if (upgraded.version !== 20 || upgraded.upgraded !== CLIPS) {
    faults.push(`upgraded to ${JSON.stringify(upgraded)}`);
  }
  const [bytes = 0] = await page.evaluate<number[]>('copied()');
  if (bytes === 0) faults.push('no copy was made before the upgrade');

  const saver = await startSaver(writer, [makeRequest('sau', 1, null)]);
  await saver.done(60);
  if (saver.acknowledged.length > 0) faults.push('the old version said that it saved');
  await writer.evaluate(`addTags(['ban-0'], 'sau', 1)`);
  const later = await countStore(page);
  if (JSON.stringify(later) !== JSON.stringify(upgraded)) {
    faults.push(`the old version wrote: ${JSON.stringify(later)}`);
  }
  for (const window of windows) {
    await window.locator('.store-bar').getByRole('button').click();
    const words = window.getByText(t('error_store_newer')).first();
    await words
      .waitFor({ timeout: 10_000 })
      .catch(() => faults.push(`${new URL(window.url()).pathname} does not say what is wrong`));
  }
  const seconds = ((times.get('upgrade:done') ?? 0) - (times.get('upgrade:copied') ?? 0)) / 1000;
  return {
    faults,
    more: {
      clips: CLIPS,
      'upgrade, s': Math.round(seconds * 10) / 10,
      'slowest reload bar, ms': slowest,
      'bytes of the copy': bytes,
      'refused as': saver.refused.join(', '),
    },
  };
}

/** Notes when a window shows its bar: by itself, because nobody looks often at a window in the back. */
async function noteBar(window: Page, onShown: (at: number) => void): Promise<void> {
  window.on('console', (message) => {
    const [word, time = ''] = message.text().split(' ');
    if (word === 'bar:shown') onShown(Number(time));
  });
  await window.evaluate(`new MutationObserver((_, watching) => {
    if (document.querySelector('.store-bar') === null) return;
    watching.disconnect();
    console.log('bar:shown ' + Date.now());
  }).observe(document.documentElement, { childList: true })`);
}

async function countStore(page: Page): Promise<StoreCount> {
  return JSON.parse(
    await page.evaluate<string>(`new Promise((resolve, reject) => {
      const opening = indexedDB.open('trich-luc');
      opening.onerror = () => reject(new Error(String(opening.error)));
      opening.onsuccess = () => {
        const db = opening.result;
        const reading = db.transaction(['clips', 'revisions']);
        const clips = reading.objectStore('clips').getAll();
        const revisions = reading.objectStore('revisions').count();
        reading.onabort = () => reject(new Error(String(reading.error)));
        reading.oncomplete = () => {
          db.close();
          const changes = clips.result.map((row) => row.updatedAt + row.tags.join());
          resolve(JSON.stringify({
            version: db.version,
            clips: clips.result.length,
            revisions: revisions.result,
            upgraded: clips.result.filter((row) => row.later).length,
            newest: changes.sort().at(-1),
          }));
        };
      };
    })`),
  );
}
