import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openExtensionPage } from '../../../scripts/browser/pages.ts';
import { until } from '../../../scripts/browser/until.ts';
import { memoryStorage, openSearchIndex } from '../../../lib/index.ts';
import { makeBigLibrary, type BigLibrary } from '../../helpers/big-library.ts';
import { openDesk, type Desk } from '../../helpers/extension.ts';
import { makeArticle } from '../../helpers/make-article.ts';
import { makeSaveRequest } from '../../helpers/make-database.ts';
import { fillStore, putRows, readBytes } from '../../helpers/fill-store.ts';

const CLIPS = 2_400;
const SEALED = 1_800;
const KILLS = 10;
const profile = mkdtempSync(path.join(tmpdir(), 'trich-luc-killed-'));
let library: BigLibrary;

beforeAll(async () => {
  library = await makeBigLibrary({
    count: CLIPS,
    sealed: SEALED,
    words: { least: 150, most: 300 },
  });
}, 120_000);
afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

const popup = (desk: Desk): Promise<Page> => openExtensionPage(desk, 'popup.html?query=');

/** The keys of a table. */
const keysOf = (page: Page, table: string): Promise<string[]> =>
  page.evaluate(
    (name) =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('trich-luc');
        opening.onerror = () => reject(new Error(String(opening.error)));
        opening.onsuccess = () => {
          const asking = opening.result.transaction(name).objectStore(name).getAllKeys();
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result.map(String));
          };
        };
      }),
    table,
  );

const generationOf = (keys: readonly string[]): number =>
  Math.max(0, ...keys.map((key) => Number(/^s(\d+)\//.exec(key)?.[1] ?? 0)));

/** The browser and all of its processes are gone at once, as when the power fails. */
async function kill(desk: Desk): Promise<void> {
  const lock = readlinkSync(path.join(profile, 'SingletonLock'));
  process.kill(Number(lock.slice(lock.lastIndexOf('-') + 1)), 'SIGKILL');
  await desk.close().catch(() => undefined);
}

/** Saves a clip as the popup does; behind it the worker merges what has gathered. */
async function save(page: Page, number: number): Promise<void> {
  const article = makeArticle({
    url: `https://xuanlap.thanhhoa.gov.vn/tin-moi-${number}`,
    title: `Tin lưu trước khi mất điện lần ${number}`,
  });
  const payload = makeSaveRequest({ article, jobId: crypto.randomUUID() });
  const answer = await page.evaluate<{ ok: boolean }>(
    `chrome.runtime.sendMessage(${JSON.stringify({ type: 'save-clip', payload })})`,
  );
  expect(answer.ok).toBe(true);
}

/** What the store holds, searched as the extension would. */
async function expectEveryClip(page: Page, saved: number): Promise<void> {
  // Deltas first: the worker may be merging again, and one that was merged already does no harm.
  const deltas = await readBytes(page, 'indexDeltas');
  const pages = await readBytes(page, 'indexPages');
  const index = await openSearchIndex(memoryStorage(pages), [...deltas.values()]);
  expect(index.damaged).toBe(false);
  expect(await index.size()).toBe(CLIPS + saved);
  const now = new Date('2026-11-24');
  for (let number = 0; number < saved; number++) {
    const { hits } = await index.search(`mất điện lần ${number} `, { limit: 3, now });
    expect(hits.length).toBeGreaterThan(0);
  }
  for (let at = 0; at < CLIPS; at += 7) {
    const title = library.clips[at]?.title ?? '';
    const { hits } = await index.search(`${title} `, { limit: 3, now });
    expect(hits.flatMap(({ id, similar }) => [id, ...similar])).toContain(`clip-${at}`);
  }
}

test('a browser killed ten times in mid-merge loses no clip', async () => {
  let desk = await openDesk({ profile });
  let page = await popup(desk);
  await page.getByRole('combobox').first().waitFor();
  await fillStore(page, library);
  let unfinished = 0;
  for (let round = 0; round < KILLS; round++) {
    const generation = generationOf(await keysOf(page, 'indexPages'));
    // The same clips as if they had been edited: enough to draw the sealed ones into the merge.
    await putRows(page, 'indexDeltas', library.deltas);
    await save(page, round);
    await until(
      'the merge to begin',
      () => keysOf(page, 'indexPages'),
      (keys) => generationOf(keys) > generation,
    );
    await new Promise((resolve) => setTimeout(resolve, round * 15));
    if ((await keysOf(page, 'indexDeltas')).length > 0) unfinished++;
    await kill(desk);

    desk = await openDesk({ profile });
    page = await popup(desk);
    await expectEveryClip(page, round + 1);
  }
  console.log(`merges that were not finished when the browser died: ${unfinished} of ${KILLS}`);
  expect(unfinished).toBeGreaterThan(KILLS / 3);
  await desk.close();
}, 300_000);
