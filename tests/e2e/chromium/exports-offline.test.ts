import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportClips } from '../../../lib/export/export-clips.ts';
import { findChromium } from '../../../scripts/setup/browsers.mjs';
import { HOSTILE_CLIPS } from '../../export/hostile-clips.ts';
import { makeRequest } from '../../export/make.ts';

/** A PNG of 1 × 1 pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const picture = { bytes: new Uint8Array(PNG), mediaType: 'image/png', width: 1, height: 1 };
const folder = mkdtempSync(path.join(tmpdir(), 'trich-luc-exports-'));

let browser: Browser;
beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium found; run "npm start" to set up.');
  browser = await chromium.launch({ executablePath });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function exported(format: string): Promise<Uint8Array> {
  const request = makeRequest({ clips: HOSTILE_CLIPS, images: () => Promise.resolve(picture) });
  const result = await exportClips(format, request);
  if (!result.ok) throw new Error(result.reason);
  return result.value.bytes;
}

interface Opened {
  /** Everything that was asked for besides the file itself and its own data. */
  readonly requests: string[];
  /** Dialogs opened and errors thrown: signs of script. */
  readonly signs: string[];
  readonly pictures: number;
  readonly broken: number;
}

async function open(files: Readonly<Record<string, Uint8Array>>, name: string): Promise<Opened> {
  for (const [file, bytes] of Object.entries(files)) writeFileSync(path.join(folder, file), bytes);
  const address = pathToFileURL(path.join(folder, name)).href;
  const page = await browser.newPage();
  const requests: string[] = [];
  const signs: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith('file:') && !url.startsWith('data:')) requests.push(url);
  });
  page.on('dialog', (dialog) => {
    signs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => signs.push(error.message));
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(300);
  if ((await page.$('parsererror')) !== null) signs.push('not well-formed');
  const images = await page.$$eval('img', (all) => all.map((image) => image.naturalWidth));
  await page.close();
  return {
    requests,
    signs,
    pictures: images.length,
    broken: images.filter((width) => width === 0).length,
  };
}

test('a page of hostile articles opens from the disk, asks no server and runs nothing', async () => {
  const opened = await open({ 'tin.html': await exported('html') }, 'tin.html');
  expect(opened).toEqual({ requests: [], signs: [], pictures: HOSTILE_CLIPS.length, broken: 0 });
});

test('bookmarks of hostile titles run nothing when the file is opened', async () => {
  const opened = await open({ 'dau-trang.html': await exported('bookmarks') }, 'dau-trang.html');
  expect(opened).toEqual({ requests: [], signs: [], pictures: 0, broken: 0 });
});

test('pages of a book of hostile articles open as XML and ask no server', async () => {
  const files = unzipSync(await exported('epub'));
  const pages = Object.entries(files).filter(([name]) => name.endsWith('.xhtml'));
  expect(pages.length).toBeGreaterThan(HOSTILE_CLIPS.length);
  for (const [name, bytes] of pages.slice(-8)) {
    const file = path.basename(name);
    const { requests, signs } = await open({ [file]: bytes }, file);
    expect([file, requests, signs]).toEqual([file, [], []]);
  }
});
