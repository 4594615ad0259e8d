/**
 * How long does a Word digest take in the browser, how much memory, and does the page stay alive? In
 * real Chromium: articles with two photographs each, written in the extension's own worker and, to
 * compare, on the page. The pause is the longest time in which the page could not answer, the making of
 * the blob for the downloads included; memory is that of the page's process, worker inside, above what it
 * held before.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { rolldown } from 'rolldown';
import { ROOT } from '../../scripts/root.ts';
import { findChromium } from '../../scripts/setup/browsers.mjs';
import { makeClip, makeParagraph } from '../export/make.ts';
import { generateArticles } from './search/generate.ts';
import type { Clip } from '../../lib/index.ts';
import type { Order, Run } from './docx/page.ts';

const { values } = parseArgs({ options: { clips: { type: 'string', default: '50,500' } } });

/** One script from one file of the project, as the extension's build makes it. */
async function bundle(input: string): Promise<string> {
  const build = await rolldown({ input, cwd: ROOT, platform: 'browser' });
  const { output } = await build.generate({ format: 'iife', minify: true, codeSplitting: false });
  await build.close();
  return output[0].code;
}

/** A server with an empty page, the script of that page, and the worker where the extension has it. */
async function serveBench(): Promise<{ address: string; close(): void }> {
  const files = new Map([
    ['/', '<!doctype html><script src="/page.js"></script>'],
    ['/page.js', await bundle('tests/bench/docx/page.ts')],
    ['/export-worker.js', await bundle('tests/bench/docx/worker.ts')],
  ]);
  const server = createServer(({ url = '/' }, answer) => {
    const type = url.endsWith('.js') ? 'text/javascript' : 'text/html';
    answer.writeHead(files.has(url) ? 200 : 404, {
      'Content-Type': `${type};charset=utf-8`,
      'Content-Security-Policy':
        "script-src 'self'; require-trusted-types-for 'script'; trusted-types trich-luc-worker",
    });
    answer.end(files.get(url));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${String(port)}/`, close: () => server.close() };
}

function makeClips(count: number): Clip[] {
  return [...generateArticles(count, 7)].map(({ title, body }, index) => {
    const blocks = (body.normalize('NFC').match(/(?:\S+\s+){1,80}/g) ?? [body]).map((paragraph) =>
      makeParagraph(paragraph.trim()),
    );
    for (const place of [1, 4]) {
      const src = `https://portal.gov.vn/${String(index)}-${String(place)}.jpg`;
      const image = { src, alt: 'Hội nghị', caption: 'Toàn cảnh hội nghị' };
      blocks.splice(place, 0, { kind: 'figure', image });
    }
    return makeClip({ title: title.normalize('NFC'), blocks }, { id: `clip-${String(index)}` });
  });
}

interface Usage {
  /** Megabytes. */
  readonly now: number;
  readonly most: number;
  /** Seconds of processor time, garbage collection included. */
  readonly processor: number;
}

/** What the page's process holds now, held at most and has used; not on systems without /proc. */
async function usageOf(browser: Browser): Promise<Usage | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id, cpuTime }): Usage | null => {
      try {
        const status = readFileSync(`/proc/${String(id)}/status`, 'utf8');
        const read = (name: string): number =>
          Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? NaN) / 1024;
        return { now: read('VmRSS'), most: read('VmHWM'), processor: cpuTime };
      } catch {
        return null;
      }
    })
    .filter((size) => size !== null);
  return sizes.toSorted((a, b) => b.most - a.most)[0] ?? null;
}

async function measure(address: string, count: number, order: Omit<Order, 'clips'>) {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium found; run "npm start" to set up.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.goto(address);
  const before = await usageOf(browser);
  const run = await page.evaluate<Run>(
    `measureExport(${JSON.stringify({ ...order, clips: makeClips(count) })})`,
  );
  const after = await usageOf(browser);
  await browser.close();
  return {
    articles: count,
    pictures: 2 * count,
    on: order.where,
    result: run.result,
    seconds: Number(run.seconds.toFixed(2)),
    'processor seconds':
      before && after ? Number((after.processor - before.processor).toFixed(2)) : null,
    'longest pause ms': Math.round(run.pause),
    'peak MB above start': before && after ? Math.round(after.most - before.now) : null,
    'file MB': Number((run.bytes / 1e6).toFixed(1)),
    'progress steps': run.progress,
    'ms until stopped': Math.round(run.stopMs),
  };
}

const { address, close } = await serveBench();
const rows = [];
const counts = values.clips.split(',').map(Number);
for (const count of counts) {
  for (const where of ['worker', 'page'] as const)
    rows.push(await measure(address, count, { where, stopAfter: null }));
}
rows.push(await measure(address, Math.max(...counts), { where: 'worker', stopAfter: 100 }));
close();
console.table(rows);
