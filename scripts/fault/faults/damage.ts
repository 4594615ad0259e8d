import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from '../../browser/chromium.ts';
import { openExtensionPage } from '../../browser/pages.ts';
import { until } from '../../browser/until.ts';
import { readWords } from '../../browser/words.ts';
import { addPage, copyBuild } from '../copy-build.ts';
import { type Damage, DAMAGES, storeFiles } from '../damage.ts';
import { type Machine, makeMachine, versionOf } from '../machine.ts';
import { makeRequest } from '../make-request.ts';
import { type Counted, type Engine, type FaultOptions, NONE } from '../report.ts';
import { startSaver } from '../saver.ts';

/** As many as a list shows without being scrolled. */
const CLIPS = 10;
/** Bytes of a picture that the browser keeps in a file of its own. */
const PICTURE = 300_000;
const t = readWords('vi');

/** Where a damage was told: at the start, in the clip that it concerns, or by looking through the store. */
type Told = 'start' | 'view' | 'check';

/** Damages the files of a closed profile, in every way that is known, and looks whether it is told. */
export async function damageStore(options: FaultOptions): Promise<Counted> {
  const copy = copyBuild(options.build);
  await addPage(copy, 'fault-window', 'scripts/fault/window-page.ts');
  const build = { ...options, build: copy.folder };
  const faults: string[] = [];
  const told: Record<Told, number> = { start: 0, view: 0, check: 0 };
  let [cases, browserVersion] = [0, ''];
  try {
    for (const engine of ['leveldb', 'sqlite'] as const) {
      const whole = await makeProfile({ ...build, engine });
      try {
        for (let run = 0; run < options.runs; run++) {
          for (const damage of DAMAGES.filter((each) => each.engine === engine)) {
            cases += 1;
            const found = await look({ ...build, engine }, whole, damage);
            browserVersion = found.version;
            if (found.told !== null) told[found.told] += 1;
            faults.push(...found.faults.map((words) => `${damage.name}: ${words}`));
            options.say(`${damage.name}: ${found.told ?? 'silent'}`);
          }
        }
      } finally {
        rmSync(whole, { recursive: true, force: true, maxRetries: 5 });
      }
    }
  } finally {
    copy.remove();
  }
  const reported = told.start + told.view + told.check;
  const more = {
    cases,
    reported,
    'at the start': told.start,
    'in the clip': told.view,
    'by the check': told.check,
  };
  return { ...NONE, acknowledged: CLIPS, faults, more, browser: browserVersion };
}

/** A profile with some clips, two of them with a large picture, closed in peace. */
async function makeProfile(options: FaultOptions): Promise<string> {
  const profile = mkdtempSync(path.join(tmpdir(), 'trich-luc-damage-'));
  const machine = await makeMachine({ ...options, profile });
  try {
    const browser = await machine.start();
    const page = await openExtensionPage(browser, 'fault-window.html');
    const requests = Array.from({ length: CLIPS }, (_, at) => makeRequest(`hong-${at}`, at, null));
    await (await startSaver(page, requests.slice(1))).done(60);
    await page.evaluate(`addPictures(2, ${PICTURE})`);
    // With this one the background's witness sees the pictures.
    await (await startSaver(page, requests.slice(0, 1))).done(60);
    await until(
      'the witness',
      () => browser.worker.evaluate<{ blobs?: number; clips?: number }>(WITNESS),
      ({ blobs, clips }) => blobs === 2 && clips === CLIPS,
    );
    await browser.close();
  } finally {
    await machine.close();
  }
  return profile;
}

const WITNESS = "chrome.storage.local.get('witness').then(({ witness }) => witness ?? {})";

async function look(
  options: FaultOptions & { readonly engine: Engine },
  whole: string,
  damage: Damage,
): Promise<{ told: Told | null; faults: string[]; version: string }> {
  const profile = mkdtempSync(path.join(tmpdir(), 'trich-luc-damaged-'));
  cpSync(whole, profile, { recursive: true });
  damage.inflict(storeFiles(profile));
  let machine: Machine | undefined;
  let browser: ExtensionBrowser | undefined;
  try {
    machine = await makeMachine({ ...options, profile });
    browser = await machine.start();
    const version = versionOf(browser);
    const page = await openExtensionPage(browser, 'library.html');
    const faults: string[] = [];
    const told = await findReport(page);
    if (told === null) faults.push('told nowhere');
    if (told === 'start') {
      const offers = page.getByRole('heading', { name: t('restore_title') });
      const anew = page.getByRole('button', { name: t('recovery_new') });
      if ((await offers.count()) + (await anew.count()) === 0) faults.push('offers no way out');
      const { clips = 0 } = await browser.worker.evaluate<{ clips?: number }>(WITNESS);
      if (clips !== CLIPS) faults.push('the witness was overwritten before anybody chose');
    } else if ((await page.evaluate<number>(COUNT)) !== CLIPS) {
      faults.push('clips that are whole are not there');
    }
    return { told, faults, version };
  } finally {
    await browser?.close();
    await machine?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
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

/** Looks where a clerk looks: at the library, at the clips with pictures, at what the check of the store says. */
async function findReport(page: Page): Promise<Told | null> {
  const recovery = page.locator('.recovery-head');
  const list = page.locator('.shelf-nav, nav').first();
  await recovery.or(list).first().waitFor();
  // The witness is compared behind the first paint.
  const isTold = await recovery
    .waitFor({ timeout: 4_000 })
    .then(() => true)
    .catch(() => false);
  if (isTold) return 'start';
  for (const name of ['hong-1', 'hong-2', 'hong-3', 'hong-4']) {
    await page.evaluate(`location.hash = ''`);
    const link = page.getByText(`Bài ${name} `, { exact: false }).first();
    const isListed = await link.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (!isListed) continue;
    await link.click();
    await page.locator('.reader h1').waitFor();
    const isDamaged = await page
      .locator('.reader-notice[role=alert]')
      .waitFor({ timeout: 2_000 })
      .then(() => true)
      .catch(() => false);
    if (isDamaged) return 'view';
  }
  await page.evaluate(`location.hash = 'backup'`);
  await page.getByRole('button', { name: t('check_start') }).click();
  await page.locator('.backup-findings').waitFor({ timeout: 30_000 });
  return (await page.locator('.backup-findings .problem').count()) > 0 ? 'check' : null;
}
