/** The page that `tests/bench/docx.ts` opens: makes photographs, exports, watches its own pauses. */
import type { Clip, ExportImage } from '../../../lib/index.ts';
import { runExport } from '../../../lib/extension/export/run-export.ts';
import { startExportWorker } from '../../../lib/extension/export/start-worker.ts';

export interface Order {
  readonly clips: readonly Clip[];
  readonly where: 'worker' | 'page';
  /** Cancels that many milliseconds after the last article; null lets it finish. */
  readonly stopAfter: number | null;
}

export interface Run {
  readonly seconds: number;
  /** Milliseconds. */
  readonly pause: number;
  readonly progress: number;
  readonly bytes: number;
  readonly result: string;
  readonly stopMs: number;
}

const WIDTH = 1000;
const HEIGHT = 700;

async function makePhoto(seed: number): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext('2d')!;
  const picture = pen.createImageData(WIDTH, HEIGHT);
  let noise = seed + 1;
  for (let i = 0; i < picture.data.length; i += 4) {
    noise = (noise * 1103515245 + 12345) & 0x7fffffff;
    const wave = 128 + 90 * Math.sin(i / (4000 + seed * 7)) + (noise % 24);
    picture.data.set([wave, wave * 0.8, 255 - wave, 255], i);
  }
  pen.putImageData(picture, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
  return new Uint8Array(await blob.arrayBuffer());
}

/** Each picture is another file: the bytes behind the end of the photograph count up. */
async function makeLookup(): Promise<() => Promise<ExportImage>> {
  const photos = await Promise.all(Array.from({ length: 10 }, (_, seed) => makePhoto(seed)));
  let asked = 0;
  return () => {
    const source = photos[asked % photos.length]!;
    const bytes = new Uint8Array(source.length + 4);
    bytes.set(source);
    asked += 1;
    new DataView(bytes.buffer).setUint32(source.length, asked);
    return Promise.resolve({ bytes, mediaType: 'image/jpeg', width: WIDTH, height: HEIGHT });
  };
}

/** Beats every four milliseconds and remembers the longest time without a beat. */
function watchPauses(): { stop(): number } {
  let last = performance.now();
  let longest = 0;
  let isRunning = true;
  const beat = new MessageChannel();
  const take = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  beat.port1.onmessage = () => {
    take();
    if (isRunning) setTimeout(() => beat.port2.postMessage(null), 4);
  };
  beat.port2.postMessage(null);
  return {
    stop: () => {
      take();
      isRunning = false;
      return longest;
    },
  };
}

async function measureExport({ clips, where, stopAfter }: Order): Promise<Run> {
  const images = await makeLookup();
  const controller = new AbortController();
  let progress = 0;
  let stopped = 0;
  const pauses = watchPauses();
  const start = performance.now();
  const made = await runExport(
    'docx',
    {
      clips,
      collections: [],
      title: 'Tin tuần',
      now: new Date(),
      images,
      signal: controller.signal,
      onProgress: ({ step, done, total }) => {
        progress += 1;
        if (step !== 'clips' || done < total || stopAfter === null) return;
        setTimeout(() => {
          stopped = performance.now();
          controller.abort();
        }, stopAfter);
      },
    },
    where === 'worker'
      ? startExportWorker
      : () => {
          throw new Error('on the page');
        },
  );
  const end = performance.now();
  const pause = pauses.stop();
  return {
    seconds: (end - start) / 1000,
    pause,
    progress,
    bytes: made.ok ? (await made.value.blob.arrayBuffer()).byteLength : 0,
    result: made.ok ? 'ok' : made.reason,
    stopMs: stopped === 0 ? 0 : end - stopped,
  };
}

Object.assign(globalThis, { measureExport });
