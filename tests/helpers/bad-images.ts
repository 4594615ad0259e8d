import { crc32, deflateSync } from 'node:zlib';
import { encodePng } from '../../scripts/demo/png.ts';

/** A file as a portal might send it. */
export type ImageFile = Uint8Array<ArrayBuffer>;

export type ImageKind = 'png' | 'jpeg' | 'webp' | 'gif' | 'bmp';

const JPEG = [
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AAB',
  'AAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAA',
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFla',
  'AAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAA',
  'AChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1',
  'AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBh',
  'cmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAc',
  'AEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9',
  'PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2Nj',
  'Y2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAIABADASIAAhEBAxEB/8QAFgABAQEA',
  'AAAAAAAAAAAAAAAAAAUG/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABUBAQEAAAAAAAAAAAAAAAAAAAME/8QAGhEA',
  'AQUBAAAAAAAAAAAAAAAAAAUGQoHBQ//aAAwDAQACEQMRAD8AsMwCZv8AStFUo3h//9k=',
].join('');

const WEBP = [
  'UklGRhwCAABXRUJQVlA4WAoAAAAgAAAADwAABwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AAB',
  'AAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAA',
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFla',
  'AAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAA',
  'AChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1',
  'AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBh',
  'cmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAc',
  'AEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggLgAAAJABAJ0BKhAACAACwEwloAJ0ugADmAD+kz/+',
  '6ex/6nHxT/8nHo//+IcNnra+YAA=',
].join('');

export function bytesOf(...parts: (string | Uint8Array | readonly number[])[]): ImageFile {
  const encoder = new TextEncoder();
  const chunks = parts.map((part) =>
    typeof part === 'string' ? encoder.encode(part) : Uint8Array.from(part),
  );
  return Uint8Array.from(Buffer.concat(chunks));
}

const le16 = (value: number) => [value & 0xff, value >> 8];
const le32 = (value: number) => [...le16(value & 0xffff), ...le16(value >>> 16)];
const be16 = (value: number) => le16(value).reverse();
const be32 = (value: number) => le32(value).reverse();

export function pngChunk(name: string, data: Uint8Array): ImageFile {
  const body = bytesOf(name, data);
  return bytesOf(be32(data.length), body, be32(crc32(body)));
}

/** Two frames of 2 × 2 pixels. */
function makeGif(width: number, height: number): ImageFile {
  const frame = [0x2c, 0, 0, 0, 0, ...le16(2), ...le16(2), 0, 2, 3, 0x84, 0x8f, 0x05, 0];
  return bytesOf(
    'GIF89a',
    le16(width),
    le16(height),
    [0x80, 0, 0, 0, 0, 0, 255, 255, 255],
    [...frame, ...frame, 0x3b],
  );
}

function makeBmp(width: number, height: number): ImageFile {
  const pixels = new Uint8Array(Math.ceil((width * 24) / 32) * 4 * height);
  return bytesOf(
    'BM',
    le32(54 + pixels.length),
    [0, 0, 0, 0],
    le32(54),
    le32(40),
    le32(width),
    le32(height),
    le16(1),
    le16(24),
    new Uint8Array(24),
    pixels,
  );
}

/** A small, sound picture of each kind. */
export function makeImage(kind: ImageKind): ImageFile {
  switch (kind) {
    case 'png':
      return Uint8Array.from(encodePng(16, 8, (x) => [x * 10, 90, 60]));
    case 'jpeg':
      return Uint8Array.from(Buffer.from(JPEG, 'base64'));
    case 'webp':
      return Uint8Array.from(Buffer.from(WEBP, 'base64'));
    case 'gif':
      return makeGif(2, 2);
    case 'bmp':
      return makeBmp(4, 4);
  }
}

export const SECRET = 'Nha rieng so 7 GPS 20.9 105.6';

/** EXIF data: an orientation, and where the photograph was taken. */
export function makeExif(orientation: number): ImageFile {
  const entry = (tag: number, value: number) => [
    ...le16(tag),
    ...le16(3),
    ...le32(1),
    ...le32(value),
  ];
  const entries = [...entry(0x0112, orientation), ...entry(0x8825, 38)];
  return bytesOf('II', le16(42), le32(8), le16(2), entries, le32(0), SECRET);
}

const jpegSegment = (marker: number, body: Uint8Array) =>
  bytesOf([0xff, marker], be16(body.length + 2), body);
const webpChunk = (name: string, body: Uint8Array) =>
  bytesOf(name, le32(body.length), body, new Uint8Array(body.length & 1));
const gifExtension = (label: number, text: string) =>
  bytesOf([0x21, label, text.length], text, [0]);

/** Puts metadata into a sound picture: EXIF with a place, or a comment with a script. */
export function withMetadata(
  kind: ImageKind,
  what: 'exif' | 'comment',
  orientation = 1,
): ImageFile {
  const file = makeImage(kind);
  const exif = makeExif(orientation);
  const comment = `<script>alert("${SECRET}")</script>`;
  switch (kind) {
    case 'png': {
      const chunk =
        what === 'exif' ? pngChunk('eXIf', exif) : pngChunk('tEXt', bytesOf('Comment\0', comment));
      return bytesOf(file.subarray(0, 33), chunk, file.subarray(33));
    }
    case 'jpeg': {
      const body = what === 'exif' ? bytesOf('Exif\0\0', exif) : bytesOf(comment);
      const segment = jpegSegment(what === 'exif' ? 0xe1 : 0xfe, body);
      return bytesOf(file.subarray(0, 2), segment, file.subarray(2));
    }
    case 'webp': {
      const chunk = webpChunk(
        what === 'exif' ? 'EXIF' : 'XMP ',
        what === 'exif' ? exif : bytesOf(comment),
      );
      const whole = bytesOf(file, chunk);
      new DataView(whole.buffer).setUint32(4, whole.length - 8, true);
      whole[20] = (whole[20] ?? 0) | 0x0c;
      return whole;
    }
    case 'gif':
      return bytesOf(
        file.subarray(0, 19),
        gifExtension(what === 'exif' ? 0x01 : 0xfe, comment),
        file.subarray(19),
      );
    case 'bmp':
      return bytesOf(file, what === 'exif' ? exif : comment);
  }
}

/** The same picture with a size in its header that it does not have. */
export function withSize(kind: ImageKind, width: number, height: number): ImageFile {
  const file = makeImage(kind);
  const view = new DataView(file.buffer);
  if (kind === 'png') {
    view.setUint32(16, width);
    view.setUint32(20, height);
  } else if (kind === 'gif') {
    view.setUint16(6, width, true);
    view.setUint16(8, height, true);
  } else if (kind === 'bmp') {
    view.setInt32(18, width, true);
    view.setInt32(22, height, true);
  } else if (kind === 'webp') {
    view.setUint32(24, (width - 1) & 0xffffff, true);
    view.setUint8(27, (height - 1) & 0xff);
    view.setUint16(28, (height - 1) >>> 8, true);
  } else {
    const frame = file.findIndex((byte, at) => byte === 0xff && file[at + 1] === 0xc0);
    view.setUint16(frame + 5, height);
    view.setUint16(frame + 7, width);
  }
  return file;
}

/** An animated PNG of so many frames, which says so in front of its still picture. */
export function makeApng(frames: number): ImageFile {
  const file = makeImage('png');
  const control = pngChunk('acTL', bytesOf(be32(frames), be32(0)));
  const data = deflateSync(new Uint8Array(8 * (1 + 16 * 3)));
  const later = Array.from({ length: frames - 1 }, (_, at) =>
    bytesOf(
      pngChunk('fcTL', bytesOf(be32(2 * at + 1), be32(16), be32(8), new Uint8Array(14))),
      pngChunk('fdAT', bytesOf(be32(2 * at + 2), data)),
    ),
  );
  const end = file.length - 12;
  return bytesOf(
    file.subarray(0, 33),
    control,
    file.subarray(33, end),
    ...later,
    file.subarray(end),
  );
}

/** A GIF of so many pictures. */
export function makeLongGif(frames: number): ImageFile {
  const file = makeGif(2, 2);
  const frame = file.subarray(19, file.length - 1);
  return bytesOf(file.subarray(0, 19), ...Array<Uint8Array>(frames / 2).fill(frame), [0x3b]);
}

/** The frame header of a JPEG once more, as larger. */
export function makeTwoFrames(): ImageFile {
  const file = makeImage('jpeg');
  const frame = file.findIndex((byte, at) => byte === 0xff && file[at + 1] === 0xc0);
  const header = file.slice(frame, frame + 19);
  new DataView(header.buffer).setUint16(5, 60_000);
  return bytesOf(
    file.subarray(0, frame),
    file.subarray(frame, frame + 19),
    header,
    file.subarray(frame + 19),
  );
}

/** A JPEG with a thumbnail of something else in its JFIF segment. */
export function withThumbnail(): ImageFile {
  const file = makeImage('jpeg');
  const jfif = bytesOf('JFIF\0', [1, 1, 0, 0, 1, 0, 1, 4, 2], SECRET.slice(0, 24));
  return bytesOf(file.subarray(0, 2), jpegSegment(0xe0, jfif), file.subarray(20));
}
