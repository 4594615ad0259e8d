/** What the first bytes of an image file say, before anything is decoded. */
export interface ImageHeader {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/bmp';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Reads type and size from the header of PNG, JPEG, GIF, WebP and BMP; undefined for anything
 * else (SVG is markup and never kept) and for files cut before their size.
 * Sources: W3C PNG 3, ITU T.81 annex B, GIF89a, WebP container specification.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header =
    readPng(view) ?? readGif(view) ?? readWebp(view) ?? readBmp(view) ?? readJpeg(view);
  return header !== undefined && header.width > 0 && header.height > 0 ? header : undefined;
}

function tag(view: DataView, offset: number, length: number): string {
  if (offset + length > view.byteLength) return '';
  let text = '';
  for (let i = 0; i < length; i++) text += String.fromCharCode(view.getUint8(offset + i));
  return text;
}

function readPng(view: DataView): ImageHeader | undefined {
  if (view.byteLength < 24 || tag(view, 1, 3) !== 'PNG' || tag(view, 12, 4) !== 'IHDR') return;
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

function readGif(view: DataView): ImageHeader | undefined {
  if (view.byteLength < 10 || !/^GIF8[79]a$/.test(tag(view, 0, 6))) return;
  return {
    mediaType: 'image/gif',
    width: view.getUint16(6, true),
    height: view.getUint16(8, true),
  };
}

function readBmp(view: DataView): ImageHeader | undefined {
  if (view.byteLength < 26 || tag(view, 0, 2) !== 'BM') return;
  return {
    mediaType: 'image/bmp',
    width: view.getInt32(18, true),
    height: Math.abs(view.getInt32(22, true)),
  };
}

function readWebp(view: DataView): ImageHeader | undefined {
  if (view.byteLength < 30 || tag(view, 0, 4) !== 'RIFF' || tag(view, 8, 4) !== 'WEBP') return;
  const mediaType = 'image/webp';
  switch (tag(view, 12, 4)) {
    case 'VP8 ':
      return {
        mediaType,
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { mediaType, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { mediaType, width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
    default:
      return;
  }
}

function uint24(view: DataView, offset: number): number {
  return view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16);
}

/** Walks the marker segments to the frame header (SOF0–SOF15 but DHT, JPG and DAC). */
function readJpeg(view: DataView): ImageHeader | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return;
  let offset = 2;
  while (offset + 9 <= view.byteLength) {
    if (view.getUint8(offset) !== 0xff) return;
    const marker = view.getUint8(offset + 1);
    if (marker === 0xff) {
      offset += 1; // fill byte
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const height = view.getUint16(offset + 5);
      return { mediaType: 'image/jpeg', width: view.getUint16(offset + 7), height };
    }
    offset += 2 + view.getUint16(offset + 2);
  }
  return;
}
