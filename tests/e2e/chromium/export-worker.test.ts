import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addChip, exportShelf, openShelf, saveClip } from '../../../scripts/browser/popup.ts';
import type { Desk } from '../../helpers/extension.ts';
import { openDesk } from '../../helpers/extension.ts';
import type { Reading } from '../../helpers/popup.ts';
import { readPage } from '../../helpers/popup.ts';

let desk: Desk;
let at: Reading;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'trich-luc-e2e-'));
  desk = await openDesk();
  at = await readPage(desk);
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a Word file is made off the page, in a worker that ends with it', async () => {
  const { page } = at.popup;
  await saveClip(at.popup);
  await addChip(at.popup, 'field_collection', 'Điểm tin tuần');
  await openShelf(at.popup, 'Điểm tin tuần');
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  const started = page.waitForEvent('worker');
  const { file } = await exportShelf(at.popup, folder);
  expect(new URL((await started).url()).pathname).toBe('/export-worker.js');
  const parts = unzipSync(readFileSync(file));
  expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(7);
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('Thọ Xuân');
  expect(faults).toEqual([]);
  expect(page.workers()).toEqual([]);
});

test('no other worker can be started by a page of the extension', async () => {
  const refusals = await at.popup.page.evaluate(() => {
    const tries = [
      () => new Worker('/background.js'),
      () => new Worker(URL.createObjectURL(new Blob(['1'], { type: 'text/javascript' }))),
      () =>
        (
          globalThis as unknown as {
            trustedTypes: { createPolicy(name: string, rules: object): void };
          }
        ).trustedTypes.createPolicy('another', {}),
    ];
    return tries.map((attempt) => {
      try {
        attempt();
        return 'allowed';
      } catch (error) {
        return error instanceof Error ? error.name : String(error);
      }
    });
  });
  expect(refusals).toEqual(['TypeError', 'TypeError', 'TypeError']);
});
