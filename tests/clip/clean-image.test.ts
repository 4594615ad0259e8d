import { describe, expect, test } from 'vitest';
import { cleanImage, readImageHeader } from '../../lib/index.ts';
import { gatherImages } from '../../lib/extension/page/gather-images.ts';
import type { BlobRow } from '../../lib/extension/database/schema.ts';
import {
  bytesOf,
  type ImageFile,
  type ImageKind,
  makeApng,
  makeImage,
  makeLongGif,
  makeTwoFrames,
  SECRET,
  withMetadata,
  withSize,
  withThumbnail,
} from '../helpers/bad-images.ts';

const KINDS = ['png', 'jpeg', 'webp', 'gif', 'bmp'] as const satisfies readonly ImageKind[];

/** What a clip would keep of a file. */
async function keep(file: ImageFile): Promise<BlobRow | undefined> {
  const images = new Map<string, BlobRow>();
  await gatherImages(['anh'], () => Promise.resolve(file), images);
  return images.get('anh');
}

function holds(file: Uint8Array, text: string): boolean {
  return Buffer.from(file).includes(Buffer.from(text, 'latin1'));
}

test.each(KINDS)('a sound %s stays as it is, pixel for pixel', (kind) => {
  const file = makeImage(kind);
  const cleaned = cleanImage(file);
  expect(cleaned).toEqual({ bytes: file, orientation: 1 });
});

const HTML = `<html><script>alert("${SECRET}")</script></html>`;
const DIRTY: readonly (readonly [what: string, file: ImageFile])[] = [
  ...KINDS.map((kind) => [`${kind} with EXIF and a place`, withMetadata(kind, 'exif')] as const),
  ...KINDS.map((kind) => [`${kind} with a script in it`, withMetadata(kind, 'comment')] as const),
  ...KINDS.map(
    (kind) => [`${kind} with a web page behind it`, bytesOf(makeImage(kind), HTML)] as const,
  ),
  ...KINDS.map(
    (kind) =>
      [
        `${kind} with an archive behind it`,
        bytesOf(makeImage(kind), 'PK\x03\x04', SECRET),
      ] as const,
  ),
  ['JPEG with another picture behind it', bytesOf(makeImage('jpeg'), withMetadata('jpeg', 'exif'))],
  ['JPEG with a thumbnail of something else', withThumbnail()],
  ['animated PNG of 10,000 pictures', makeApng(10_000)],
];

test.each(DIRTY)('%s: the picture is kept, nothing else', async (_, file) => {
  const kept = await keep(file);
  expect(kept).toBeDefined();
  const bytes = kept?.bytes ?? new Uint8Array(0);
  for (const trace of [
    SECRET.slice(0, 12),
    'Exif',
    'eXIf',
    'EXIF',
    '<script',
    'PK\x03\x04',
    'fdAT',
  ]) {
    expect(holds(bytes, trace), trace).toBe(false);
  }
  expect(readImageHeader(bytes)).toMatchObject({ width: kept?.width, height: kept?.height });
});

test('of a GIF of 10,000 pictures the first is kept', async () => {
  const kept = await keep(makeLongGif(10_000));
  expect(kept?.bytes.length).toBeLessThan(60);
});

const cut = (kind: ImageKind, share: number) => {
  const file = makeImage(kind);
  return file.slice(0, Math.floor(file.length * share));
};

const REFUSED: readonly (readonly [what: string, file: ImageFile])[] = [
  ...KINDS.map((kind) => [`${kind} cut in the middle`, cut(kind, 0.5)] as const),
  ...KINDS.map((kind) => [`${kind} cut after its first bytes`, cut(kind, 0.05)] as const),
  ...KINDS.map((kind) => [`${kind} of no width`, withSize(kind, 0, 8)] as const),
  ...(['png', 'jpeg', 'gif', 'bmp'] as const).map(
    (kind) =>
      [
        `${kind} that says it is 30,000 pixels wide and high`,
        withSize(kind, 30_000, 30_000),
      ] as const,
  ),
  ['WebP that says it is 16,384 pixels wide and high', withSize('webp', 16_384, 16_384)],
  ['JPEG with two frames of different size', makeTwoFrames()],
  ['nothing', new Uint8Array(0)],
  ['web page', bytesOf(`<!doctype html>${HTML}`)],
  ['SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['PDF', bytesOf('%PDF-1.7\n1 0 obj\n<<>>\nendobj')],
  ['archive', bytesOf('PK\x03\x04', new Uint8Array(60))],
  ['PNG without pixels', bytesOf(makeImage('png').subarray(0, 33), makeImage('png').subarray(-12))],
  ['file of 16 MB', bytesOf(makeImage('png'), new Uint8Array(16_000_000))],
];

describe('refused', () => {
  test.each(REFUSED)('%s', async (_, file) => {
    expect(await keep(file)).toBeUndefined();
  });
});

test('there are at least forty bad files', () => {
  expect(DIRTY.length + REFUSED.length).toBeGreaterThanOrEqual(40);
});

test.each(['jpeg', 'png', 'webp'] as const)('a %s says how it has to be turned', (kind) => {
  expect(cleanImage(withMetadata(kind, 'exif', 6))?.orientation).toBe(6);
  expect(cleanImage(withMetadata(kind, 'exif', 1))?.orientation).toBe(1);
});

test('a JPEG without its last marker is drawn by browsers, and gets it', () => {
  const file = makeImage('jpeg');
  expect(cleanImage(file.slice(0, -2))?.bytes).toEqual(file);
});

test('whatever bytes are broken or cut, nothing throws and nothing of EXIF stays', () => {
  for (const kind of KINDS) {
    const file = withMetadata(kind, 'exif');
    for (let at = 0; at < file.length; at++) {
      const broken = file.slice();
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      cleanImage(broken);
      const short = cleanImage(file.slice(0, at));
      if (short !== undefined) expect(holds(short.bytes, SECRET)).toBe(false);
    }
  }
});
