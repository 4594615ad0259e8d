import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FirefoxDesk } from '../../helpers/firefox.ts';
import { openFirefoxDesk, openFirefoxPage } from '../../helpers/firefox.ts';
import { makeClip } from '../../export/make.ts';

let desk: FirefoxDesk;

beforeAll(async () => {
  desk = await openFirefoxDesk();
});
afterAll(() => desk.close());

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
  expect(await page.evaluate(MAKE_WORD)).toEqual({
    said: ['ready', 'progress', 'progress', 'done'],
    head: 'PK',
  });
});

test('a Firefox that knows Trusted Types starts no worker from a bare address', async () => {
  const page = await openFirefoxPage(desk, 'popup.html');
  const outcome = await page.evaluate(`(() => {
    if (globalThis.trustedTypes === undefined) return 'TypeError';
    try { new Worker('/background.js'); return 'started'; } catch ({ name }) { return name; }
  })()`);
  expect(outcome).toBe('TypeError');
});
