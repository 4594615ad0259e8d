/**
 * How long does a Word digest take in the browser, how much memory, and does the page stay alive? In
 * real Chromium: articles with two photographs each, written by the library as the extension does it.
 * The pause is the longest time in which the page could not answer; memory is that of the page's
 * process above what it held before.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { rolldown } from 'rolldown';
import { ROOT } from '../../scripts/root.ts';
import { findChromium } from '../../scripts/setup/browsers.mjs';
import { makeClip, makeParagraph } from '../export/make.ts';
import { generateArticles } from './search/generate.ts';
import type { Clip } from '../../lib/index.ts';

const { values } = parseArgs({ options: { clips: { type: 'string', default: '50,500' } } });

const ENTRY = `
import { exportClips } from './lib/index.ts';
globalThis.runExport = async (clips, stopAt) => {
  const photo = async (seed) => {
    const canvas = new OffscreenCanvas(1000, 700);
    const pen = canvas.getContext('2d');
    const picture = pen.createImageData(1000, 700);
    let noise = seed + 1;
    for (let i = 0; i < picture.data.length; i += 4) {
      noise = (noise * 1103515245 + 12345) & 0x7fffffff;
      const wave = 128 + 90 * Math.sin(i / (4000 + seed * 7)) + (noise % 24);
      picture.data.set([wave, wave * 0.8, 255 - wave, 255], i);
    }
    pen.putImageData(picture, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
    return new Uint8Array(await blob.arrayBuffer());
  };
  const photos = [];
  for (let i = 0; i < 10; i += 1) photos.push(await photo(i));
  let asked = 0;
  const images = async () => {
    // Each is another file: the last bytes, behind the end of the picture, count up.
    const source = photos[asked % photos.length];
    const bytes = new Uint8Array(source.length + 4);
    bytes.set(source);
    new DataView(bytes.buffer).setUint32(source.length, ++asked);
    return { bytes, mediaType: 'image/jpeg', width: 1000, height: 700 };
  };
  let last = performance.now();
  let pause = 0;
  let isRunning = true;
  const beat = new MessageChannel();
  beat.port1.onmessage = () => {
    const now = performance.now();
    pause = Math.max(pause, now - last);
    last = now;
    if (isRunning) setTimeout(() => beat.port2.postMessage(null), 4);
  };
  beat.port2.postMessage(null);
  const controller = new AbortController();
  let progress = 0;
  const start = performance.now();
  let stopped = 0;
  const made = await exportClips('docx', {
    clips, collections: [], title: 'Tin tuần', now: new Date(), images, signal: controller.signal,
    onProgress: (done) => {
      progress += 1;
      if (done === stopAt) { stopped = performance.now(); controller.abort(); }
    },
  });
  const end = performance.now();
  isRunning = false;
  pause = Math.max(pause, end - last);
  return {
    seconds: (end - start) / 1000, pause, progress,
    bytes: made.ok ? made.value.bytes.length : 0,
    result: made.ok ? 'ok' : made.reason,
    stopMs: stopped === 0 ? 0 : end - stopped,
  };
};`;

interface Run {
  readonly seconds: number;
  readonly pause: number;
  readonly progress: number;
  readonly bytes: number;
  readonly result: string;
  readonly stopMs: number;
}

async function bundle(): Promise<string> {
  const entry = 'bench-entry';
  const build = await rolldown({
    input: entry,
    cwd: ROOT,
    platform: 'browser',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? `${ROOT}/${entry}.ts` : null),
        load: (id) => (id.endsWith(`${entry}.ts`) ? ENTRY : null),
      },
    ],
  });
  const { output } = await build.generate({
    format: 'iife',
    minify: true,
    codeSplitting: false,
  });
  await build.close();
  return output[0].code;
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

async function measure(code: string, count: number, stopAt: number) {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium found; run "npm start" to set up.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.goto('about:blank');
  await page.evaluate(code);
  const before = await usageOf(browser);
  const run = await page.evaluate<Run>(
    `runExport(${JSON.stringify(makeClips(count))}, ${String(stopAt)})`,
  );
  const after = await usageOf(browser);
  await browser.close();
  return {
    articles: count,
    pictures: 2 * count,
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

const code = await bundle();
const rows = [];
const counts = values.clips.split(',').map(Number);
for (const count of counts) rows.push(await measure(code, count, -1));
rows.push(await measure(code, Math.max(...counts), Math.ceil(Math.max(...counts) / 4)));
console.table(rows);
