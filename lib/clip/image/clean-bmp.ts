import type { CleanedImage } from './clean-image.ts';
import { joinParts, viewOf } from './parts.ts';

const FILE_HEADER = 14;
const UNCOMPRESSED = new Set([0, 3]);

/** Head and pixels; nothing between or behind them. Source: Windows BITMAPINFOHEADER. */
export function cleanBmp(bytes: Uint8Array<ArrayBuffer>): CleanedImage | undefined {
  const view = viewOf(bytes);
  const start = view.getUint32(10, true);
  const infoLength = view.getUint32(14, true);
  if (infoLength < 40 || bytes.length < FILE_HEADER + 40) return undefined;
  const bits = view.getUint16(28, true);
  const isUncompressed = UNCOMPRESSED.has(view.getUint32(30, true));
  const row = Math.ceil((view.getInt32(18, true) * bits) / 32) * 4;
  const pixels = isUncompressed
    ? row * Math.abs(view.getInt32(22, true))
    : view.getUint32(34, true);
  const end = start + pixels;
  if (pixels <= 0 || start < FILE_HEADER + infoLength || end > bytes.length) return undefined;
  const whole = joinParts([bytes.subarray(0, end)]);
  viewOf(whole).setUint32(2, whole.length, true);
  return { bytes: whole, orientation: 1 };
}
