import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import type { FirefoxDesk } from '../../helpers/firefox.ts';
import { openFirefoxDesk, openFirefoxPage } from '../../helpers/firefox.ts';
import { makeReport, saveMessage } from '../../helpers/reader-desk.ts';
import { makeClip } from '../../export/make.ts';

const t = readWords('vi');
const folder = mkdtempSync(path.join(tmpdir(), 'trich-luc-firefox-'));
let desk: FirefoxDesk;

beforeAll(async () => {
  desk = await openFirefoxDesk(undefined, folder);
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the worker as the pages do, has it write a Word file, and gives what it said and the file's head. */
const MAKE_WORD = `new Promise((resolve) => {
  const rules = { createScriptURL: (address) => address };
  const policy = globalThis.trustedTypes?.createPolicy('trich-luc-worker', rules) ?? rules;
  const worker = new Worker(policy.createScriptURL('/export-worker.js'));
  worker.onerror = ({ message }) => resolve({ said: ['error ' + message], head: '' });
  const { port1, port2 } = new MessageChannel();
  const said = [];
  port1.onmessage = async ({ data }) => {
    said.push(data.kind);
    const request = { hasImages: false, clips: ${JSON.stringify([makeClip(), makeClip()])},
      collections: [], title: 'Tin tuần', now: new Date() };
    if (data.kind === 'ready') port1.postMessage({ kind: 'export', format: 'docx', request });
    if (data.kind === 'failed') resolve({ said: [...said, data.message], head: '' });
    if (data.kind !== 'done') return;
    worker.terminate();
    resolve({ said, head: await data.file.blob.slice(0, 2).text() });
  };
  worker.postMessage(null, [port2]);
})`;

test('a Word file is made in a worker, and outlives it', async () => {
  const page = await openFirefoxPage(desk, 'popup.html');
  const { said, head } = Object(await page.evaluate(MAKE_WORD));
  expect([said.at(0), said.at(-1), head]).toEqual(['ready', 'done', 'PK']);
  expect(new Set(said.slice(1, -1))).toEqual(new Set(['progress']));
});

test('a Firefox that knows Trusted Types starts no worker from a bare address', async () => {
  const page = await openFirefoxPage(desk, 'popup.html');
  const outcome = await page.evaluate(`(() => {
    if (globalThis.trustedTypes === undefined) return 'TypeError';
    try { new Worker('/background.js'); return 'started'; } catch ({ name }) { return name; }
  })()`);
  expect(outcome).toBe('TypeError');
});

test('the dialog says that prints have no page numbers, hands over a Word file, cites with a link', async () => {
  const popup = await openFirefoxPage(desk, 'popup.html?query=');
  await popup.evaluate(
    `browser.storage.local.set({ settings: { language: 'vi', theme: 'light', lastCollection: null } })`,
  );
  await popup.evaluate(`browser.runtime.sendMessage(${saveMessage(makeReport())})`);
  await popup.close();
  const page = await openFirefoxPage(desk, 'export.html?search=');
  const said = () =>
    page.evaluate(`document.querySelector('.run-state')?.innerText ?? ''`).then(String);

  await page.waitForSelector('.item-row');
  await page.click('input[name="form"][value="pdf"]');
  await until('the hint', said, (words) => words === t('print_no_numbers'));
  await page.click('input[name="form"][value="docx"]');
  await until('no hint', said, (words) => words === '');
  await page.waitForSelector('.run-bar .button-primary:enabled');
  await page.click('.run-bar .button-primary');
  const name = await until(
    'the file',
    () => Promise.resolve(readdirSync(folder).find((file) => file.endsWith('.docx')) ?? ''),
    (file) => file !== '',
  );
  expect(await until('the word on it', said, Boolean)).toBe(t('export_done', name));
  const parts = unzipSync(readFileSync(path.join(folder, name)));
  const { title } = makeReport();
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain(title);

  await page.click('.run-bar .cite .button');
  await page.waitForSelector('.cite-menu:popover-open .cite-style');
  await page.click('.cite-menu:popover-open .cite-style');
  await page.waitForSelector('.cite-said');
  const rich = await page.evaluate(
    `navigator.clipboard.read().then(async ([item]) => (await item.getType('text/html')).text())`,
  );
  expect(rich).toContain(title);
  expect(rich).toContain(`<a href="${makeReport().url}"`);
}, 90_000);
