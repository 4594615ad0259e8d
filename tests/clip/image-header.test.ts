import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readImageHeader } from '../../lib/index.ts';
import { makePngHead } from '../helpers/make-image.ts';

test('reads the size of a PNG from its header', () => {
  expect(readImageHeader(makePngHead(800, 533))).toEqual({
    mediaType: 'image/png',
    width: 800,
    height: 533,
  });
});

test('reads the size of a JPEG behind its other segments', () => {
  const jpeg = Uint8Array.from([
    ...[0xff, 0xd8], // start of image
    ...[0xff, 0xe0, 0x00, 0x06, 1, 2, 3, 4], // application segment
    ...[0xff, 0xff, 0xc2, 0x00, 0x0b, 8, 0x01, 0x2c, 0x02, 0x58, 3, 0, 0], // fill byte, progressive frame
  ]);
  expect(readImageHeader(jpeg)).toEqual({ mediaType: 'image/jpeg', width: 600, height: 300 });
});

test('reads the size of a lossless WebP', () => {
  const webp = new Uint8Array(32);
  webp.set(new TextEncoder().encode('RIFF'), 0);
  webp.set(new TextEncoder().encode('WEBPVP8L'), 8);
  new DataView(webp.buffer).setUint32(21, (639 & 0x3fff) | (479 << 14), true);
  expect(readImageHeader(webp)).toEqual({ mediaType: 'image/webp', width: 640, height: 480 });
});

test.each([
  ['SVG markup', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9"/>')],
  ['an HTML error page', new TextEncoder().encode('<!doctype html><title>404</title>')],
  ['a PNG without area', makePngHead(0, 10)],
  ['nothing', new Uint8Array(0)],
])('takes %s for no picture', (_, bytes) => {
  expect(readImageHeader(bytes)).toBeUndefined();
});

test('never throws, whatever the bytes', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 64 }),
      fc.constantFrom(0xff, 0x89, 0x47, 0x52),
      (bytes, first) => {
        const file = Uint8Array.from([first, first === 0xff ? 0xd8 : 0x50, ...bytes]);
        const header = readImageHeader(file);
        expect(header === undefined || header.width > 0).toBe(true);
      },
    ),
  );
});
