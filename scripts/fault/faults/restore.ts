import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from '../../browser/chromium.ts';
import { openExtensionPage } from '../../browser/pages.ts';
import { until } from '../../browser/until.ts';
import { readWords } from '../../browser/words.ts';
import { addPage, copyBuild } from '../copy-build.ts';
import { judgeStored, readStored, type Stored } from '../inspect.ts';
import { type Machine, makeMachine, versionOf } from '../machine.ts';
import { makeRequest } from '../make-request.ts';
import { addTally, type Counted, type FaultOptions, NONE } from '../report.ts';
import { startSaver } from '../saver.ts';

/** Restored in portions of twenty: enough of them to be in the middle of it. */
const CLIPS = 240;
const t = readWords('vi');

/** Kills the browser, and in every second run reloads the extension, in the middle of restoring a backup. */
export async function dieInRestore(options: FaultOptions): Promise<Counted> {
  const copy = copyBuild(options.build);
  await addPage(copy, 'fault-upgrade', 'scripts/fault/upgrade-page.ts');
  const build = { ...options, build: copy.folder };
  const faults: string[] = [];
  let tally = NONE;
  let [kept, interrupted, version] = [0, 0, ''];
  try {
    const backup = await makeBackup(build);
    for (let run = 0; run < options.runs; run++) {
      const outcome = await restoreTwice(build, backup, run % 2 === 0);
      version = outcome.version;
      tally = addTally(tally, outcome.tally);
      kept += outcome.kept;
      interrupted += outcome.kept < CLIPS ? 1 : 0;
      faults.push(...outcome.faults.map((words) => `run ${run + 1}: ${words}`));
      options.say(`run ${run + 1}: ${outcome.kept} of ${CLIPS} before the end came`);
    }
  } finally {
    copy.remove();
  }
  const more = { clips: CLIPS, 'interrupted in the middle': interrupted };
  return { ...tally, acknowledged: kept, faults, more, browser: version };
}

async function makeBackup(options: FaultOptions): Promise<Buffer> {
  const machine = await makeMachine(options);
  const browser = await machine.start();
  try {
    const page = await openExtensionPage(browser, 'fault-upgrade.html');
    await (await startSaver(page, [makeRequest('dau', 0, null)])).done(60);
    await page.evaluate(`multiply(${CLIPS - 1})`);
    await page.goto(`chrome-extension://${browser.id}/library.html#backup`);
    await page.evaluate('delete window.showSaveFilePicker');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: t('backup_make'), exact: true }).click(),
    ]);
    return readFileSync(await download.path());
  } finally {
    await browser.close();
    await machine.close();
  }
}

/** Restores until the end comes, looks what is there, restores again, and looks once more. */
async function restoreTwice(options: FaultOptions, backup: Buffer, isKill: boolean) {
  const profile = mkdtempSync(path.join(tmpdir(), 'trich-luc-restore-'));
  // Without developer mode a reloaded extension stays off.
  mkdirSync(path.join(profile, 'Default'), { recursive: true });
  const preferences = JSON.stringify({ extensions: { ui: { developer_mode: true } } });
  writeFileSync(path.join(profile, 'Default', 'Preferences'), preferences);
  const machine: Machine = await makeMachine({ ...options, profile });
  let browser = await machine.start();
  const faults: string[] = [];
  try {
    const page = await openExtensionPage(browser, 'library.html#backup');
    await beginRestore(page, backup);
    const fewest = 1 + Math.floor(Math.random() * (CLIPS / 2));
    const reader = await openExtensionPage(browser, 'fault-upgrade.html');
    await until(
      'some clips',
      () => reader.evaluate<number>(COUNT),
      (count) => count >= fewest,
      60,
    );
    if (isKill) {
      await machine.kill(browser);
      browser = await machine.start();
    } else {
      await reader.evaluate('chrome.runtime.reload()').catch(() => undefined);
      await until('the reloaded extension', () => opens(browser), Boolean, 30);
    }
    const again = await openExtensionPage(browser, 'library.html#backup');
    const half = await readStored(again);
    const tally = countHalves(half);
    if (half.clips.length < CLIPS) {
      await beginRestore(again, backup);
      await again.locator('.restore-report').waitFor({ timeout: 120_000 });
    }
    let whole = await readStored(again);
    // Search is made anew behind a large restoring.
    const judged = await until(
      'the end of it',
      async () => judgeStored((whole = await readStored(again)), []),
      ({ torn }) => torn === 0,
      30,
    ).catch(async () => judgeStored(whole, []));
    if (whole.clips.length > CLIPS) faults.push(`${whole.clips.length} clips after the second`);
    const lost = Math.max(CLIPS - whole.clips.length, 0);
    return {
      kept: half.clips.length,
      tally: addTally(tally, { ...judged, unresolved: 0, lost }),
      faults,
      version: versionOf(browser),
    };
  } finally {
    await browser.close().catch(() => undefined);
    await machine.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Whether pages of the extension open. */
async function opens(browser: ExtensionBrowser): Promise<boolean> {
  const page = await browser.context.newPage();
  try {
    await page.goto(`chrome-extension://${browser.id}/fault-upgrade.html`);
    return true;
  } catch {
    return false;
  } finally {
    await page.close();
  }
}

async function beginRestore(page: Page, buffer: Buffer): Promise<void> {
  await page.getByRole('heading', { name: t('backup_make_title') }).waitFor();
  const mimeType = 'application/octet-stream';
  await page.locator('input[type=file]').setInputFiles([{ name: 'x.trichluc', mimeType, buffer }]);
  // "Khôi phục 600 bài" into an empty store, "Gộp 340 bài" into one that is not.
  const words = [t('restore_run', 'N'), t('restore_merge', 'N')].map((each) => each.split('N')[0]);
  await page.getByRole('button', { name: new RegExp(`^(${words.join('|')})`) }).click();
}

/** Clips without their text, and texts without their clip. */
function countHalves({ clips, revisions }: Stored): typeof NONE {
  const texts = new Set(revisions.map(({ clipId, number }) => `${clipId} ${number}`));
  const ids = new Set(clips.map(({ id }) => id));
  const torn =
    clips.filter(({ id, revision }) => !texts.has(`${id} ${revision}`)).length +
    revisions.filter(({ clipId }) => !ids.has(clipId)).length;
  return { ...NONE, torn };
}

const COUNT = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('trich-luc');
  opening.onerror = () => reject(new Error(String(opening.error)));
  opening.onsuccess = () => {
    const counting = opening.result.transaction('clips').objectStore('clips').count();
    counting.onsuccess = () => { opening.result.close(); resolve(counting.result); };
    counting.onerror = () => reject(new Error(String(counting.error)));
  };
})`;
