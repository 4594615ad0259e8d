import { afterEach, expect, test } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { TemplateError } from '../../../lib/index.ts';
import { runExport } from '../../../lib/extension/export/run-export.ts';
import { serveExport } from '../../../lib/extension/export/serve-export.ts';
import type { ExportWorker } from '../../../lib/extension/export/start-worker.ts';
import { makeClip, makePng, makeRequest } from '../../export/make.ts';

/** The worker's code at the other end of a channel, in this thread. */
function makeWorker(isBroken = false) {
  const { port1, port2 } = new MessageChannel();
  const listeners: ((reason: string) => void)[] = [];
  const state = { stops: 0 };
  if (!isBroken) serveExport(port2);
  const worker: ExportWorker = {
    channel: port1,
    onError: (listener) => {
      listeners.push(listener);
      if (isBroken) queueMicrotask(() => listener('no such file'));
    },
    stop: () => {
      state.stops += 1;
      port1.close();
      port2.close();
    },
  };
  stops.push(worker.stop);
  return { state, start: () => worker, breakDown: () => listeners.forEach((tell) => tell('OOM')) };
}

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

const figure = (src: string) =>
  ({ kind: 'figure', image: { src, alt: '', caption: 'Nạo vét kênh' } }) as const;
const kept = () => ({
  bytes: makePng(40, 30),
  mediaType: 'image/png',
  width: 40,
  height: 30,
});

async function partsOf(blob: Blob): Promise<Record<string, Uint8Array>> {
  return unzipSync(new Uint8Array(await blob.arrayBuffer()));
}

test('a Word file made in a worker holds the article and the picture that the page handed over', async () => {
  const { state, start } = makeWorker();
  const picture = kept();
  const progress: string[] = [];
  const made = await runExport(
    'docx',
    makeRequest({
      clips: [makeClip({ blocks: [figure('https://xuanlap.vn/kenh.png')] }), makeClip()],
      images: (src) => Promise.resolve(src.endsWith('kenh.png') ? picture : undefined),
      onProgress: ({ step, done, total }) => progress.push(`${step} ${done}/${total}`),
    }),
    start,
  );
  if (!made.ok) throw new Error(made.reason);
  const parts = await partsOf(made.value.blob);
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('Nạo vét kênh');
  const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
  expect(media.map((name) => parts[name])).toEqual([picture.bytes]);
  expect(made.value.name).toMatch(/Thủy lợi\.docx$/);
  expect(made.value.blob.type).toContain('wordprocessingml');
  expect(progress.slice(0, 3)).toEqual(['pictures 1/1', 'clips 1/2', 'clips 2/2']);
  expect(progress.at(-1)).toMatch(/^packing (\d+)\/\1$/);
  expect(state.stops).toBe(1);
});

test('the page keeps the pictures that it lends', async () => {
  const picture = kept();
  const { start } = makeWorker();
  await runExport(
    'html',
    makeRequest({
      clips: [makeClip({ blocks: [figure('https://xuanlap.vn/kenh.png')] })],
      images: () => Promise.resolve(picture),
    }),
    start,
  );
  expect(picture.bytes.length).toBe(makePng(40, 30).length);
});

test('cancelling ends the worker at once, in the midst of its work', async () => {
  const { state, start } = makeWorker();
  const controller = new AbortController();
  const made = await runExport(
    'docx',
    makeRequest({
      clips: [makeClip({ blocks: [figure('https://xuanlap.vn/kenh.png')] })],
      images: () => {
        controller.abort();
        return new Promise(() => undefined);
      },
      signal: controller.signal,
    }),
    start,
  );
  expect(made).toMatchObject({ ok: false, reason: 'cancelled' });
  expect(state.stops).toBe(1);
});

test('what was cancelled before it began starts no worker', async () => {
  const made = await runExport('docx', makeRequest({ signal: AbortSignal.abort() }), () => {
    throw new Error('started');
  });
  expect(made).toMatchObject({ ok: false, reason: 'cancelled' });
});

test.each([
  [
    'the browser refuses one',
    () => () => {
      throw new Error('refused');
    },
  ],
  ['its file cannot be loaded', () => makeWorker(true).start],
])('without a worker, because %s, the page makes the file itself', async (_why, makeStart) => {
  const made = await runExport('text', makeRequest(), makeStart());
  if (!made.ok) throw new Error(made.reason);
  expect(await made.value.blob.text()).toContain('Xã Xuân Lập ra quân làm thủy lợi');
});

test('a worker that breaks while it works is told of, not waited for', async () => {
  const { state, start, breakDown } = makeWorker();
  const making = runExport(
    'docx',
    makeRequest({
      clips: [makeClip({ blocks: [figure('https://xuanlap.vn/kenh.png')] })],
      images: () => {
        breakDown();
        return new Promise(() => undefined);
      },
    }),
    start,
  );
  await expect(making).rejects.toThrow('the export broke off (OOM)');
  expect(state.stops).toBe(1);
});

test('a template that cannot be filled is refused with all that is wrong with it', async () => {
  const { start } = makeWorker();
  const choices = { template: 'own', 'own-template': new Uint8Array([1, 2, 3]) };
  const error: unknown = await runExport('docx', makeRequest({ choices }), start).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(TemplateError);
  expect(error).toMatchObject({ problems: [{ kind: 'no-word-file' }] });
});

test('a picture that cannot be read from the store fails the export', async () => {
  const { start } = makeWorker();
  const making = runExport(
    'docx',
    makeRequest({
      clips: [makeClip({ blocks: [figure('https://xuanlap.vn/kenh.png')] })],
      images: () => Promise.reject(new Error('the store is closed')),
    }),
    start,
  );
  await expect(making).rejects.toThrow('the store is closed');
});

test('a picture of which the browser can make nothing is named', async () => {
  const { start } = makeWorker();
  const unconverted: string[] = [];
  const made = await runExport(
    'docx',
    {
      ...makeRequest({
        clips: [makeClip({ blocks: [figure('https://xuanlap.vn/kenh.webp')] })],
        images: () =>
          Promise.resolve({
            bytes: new Uint8Array(20),
            mediaType: 'image/webp',
            width: 1,
            height: 1,
          }),
      }),
      onUnconverted: (src: string) => unconverted.push(src),
    },
    start,
  );
  expect(made.ok).toBe(true);
  expect(unconverted).toEqual(['https://xuanlap.vn/kenh.webp']);
});

test('without clips there is nothing to hand over', async () => {
  const made = await runExport('docx', makeRequest({ clips: [] }), makeWorker().start);
  expect(made).toMatchObject({ ok: false, reason: 'no-clips' });
});
