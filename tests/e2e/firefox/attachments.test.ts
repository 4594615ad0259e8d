import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FirefoxDesk } from '../../helpers/firefox.ts';
import { openFirefoxDesk, openFirefoxPage } from '../../helpers/firefox.ts';
import { makeDocx, paragraph } from '../../helpers/make-office-file.ts';
import { makePdf } from '../../helpers/make-pdf.ts';

let desk: FirefoxDesk;

beforeAll(async () => {
  desk = await openFirefoxDesk();
});
afterAll(() => desk.close());

/** Has the worker read a file as the pages do, and gives what it answers. */
const readFile = (bytes: Uint8Array): string => `new Promise((resolve) => {
  const rules = { createScriptURL: (address) => address };
  globalThis.workerRules ??= globalThis.trustedTypes?.createPolicy('trich-luc-worker', rules) ?? rules;
  const worker = new Worker(globalThis.workerRules.createScriptURL('/file-worker.js'));
  worker.onerror = ({ message }) => resolve('error ' + message);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => {
    worker.terminate();
    resolve(data);
  };
  worker.postMessage(null, [port2]);
  const bytes = Uint8Array.from(atob('${Buffer.from(bytes).toString('base64')}'), (c) => c.charCodeAt(0));
  port1.postMessage({ bytes, patience: 15000 });
})`;

test('the text of a PDF and of a Word file is read in a worker of the extension', async () => {
  const page = await openFirefoxPage(desk, 'popup.html');
  const pdf = makePdf([['Kế hoạch số 15/KH-UBND'], ['Nghiệm thu trạm bơm']]);
  expect(await page.evaluate(readFile(pdf))).toEqual({
    ok: true,
    value: { text: 'Kế hoạch số 15/KH-UBND\fNghiệm thu trạm bơm', isCut: false },
  });
  const docx = makeDocx(paragraph('Kinh phí nạo vét mương'));
  expect(await page.evaluate(readFile(docx))).toEqual({
    ok: true,
    value: { text: 'Kinh phí nạo vét mương', isCut: false },
  });
});
