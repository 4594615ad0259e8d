/** Sets of documents of one segment, one bit each. */
export type Bitmap = Uint8Array;

export function emptyBitmap(total: number): Bitmap {
  return new Uint8Array((total + 7) >> 3);
}

export function fullBitmap(total: number): Bitmap {
  const bitmap = emptyBitmap(total).fill(255);
  if ((total & 7) !== 0) bitmap[bitmap.length - 1] = (1 << (total & 7)) - 1;
  return bitmap;
}

export function setBit(bitmap: Bitmap, at: number): void {
  bitmap[at >> 3] = (bitmap[at >> 3] ?? 0) | (1 << (at & 7));
}

export function hasBit(bitmap: Bitmap, at: number): boolean {
  return ((bitmap[at >> 3] ?? 0) & (1 << (at & 7))) !== 0;
}

export function intersect(into: Bitmap, other: Bitmap): Bitmap {
  const [wide, others] = [wideView(into), wideView(other)];
  const words = Math.min(wide.length, others.length);
  for (let at = 0; at < words; at++) wide[at] = (wide[at] ?? 0) & (others[at] ?? 0);
  for (let at = words * 4; at < into.length; at++) into[at] = (into[at] ?? 0) & (other[at] ?? 0);
  return into;
}

export function unite(into: Bitmap, other: Bitmap): Bitmap {
  const [wide, others] = [wideView(into), wideView(other)];
  const words = Math.min(wide.length, others.length);
  for (let at = 0; at < words; at++) wide[at] = (wide[at] ?? 0) | (others[at] ?? 0);
  for (let at = words * 4; at < into.length; at++) into[at] = (into[at] ?? 0) | (other[at] ?? 0);
  return into;
}

/** The same bits four bytes at a time; nothing where they do not begin at such a place. */
function wideView({ buffer, byteOffset, length }: Bitmap): Uint32Array {
  if ((byteOffset & 3) !== 0) return new Uint32Array(0);
  return new Uint32Array(buffer, byteOffset, length >> 2);
}

export function subtract(into: Bitmap, other: Bitmap): Bitmap {
  const [wide, others] = [wideView(into), wideView(other)];
  const words = Math.min(wide.length, others.length);
  for (let at = 0; at < words; at++) wide[at] = (wide[at] ?? 0) & ~(others[at] ?? 0);
  for (let at = words * 4; at < into.length; at++) into[at] = (into[at] ?? 0) & ~(other[at] ?? 0);
  return into;
}

export function complement(bitmap: Bitmap, total: number): Bitmap {
  const all = fullBitmap(total);
  for (let at = 0; at < all.length; at++) all[at] = (all[at] ?? 0) & ~(bitmap[at] ?? 0);
  return all;
}

export function eachBit(bitmap: Bitmap, visit: (at: number) => void): void {
  for (let byte = 0; byte < bitmap.length; byte++) {
    for (let rest = bitmap[byte] ?? 0; rest !== 0; rest &= rest - 1) {
      visit(byte * 8 + 31 - Math.clz32(rest & -rest));
    }
  }
}

export function countBits(bitmap: Bitmap): number {
  const wide = wideView(bitmap);
  let count = 0;
  for (let at = 0; at < wide.length; at++) {
    // Sums of two, four and eight neighbouring bits, then of the four bytes.
    let bits = wide[at] ?? 0;
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    count += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  for (let at = wide.length * 4; at < bitmap.length; at++) {
    for (let rest = bitmap[at] ?? 0; rest !== 0; rest &= rest - 1) count++;
  }
  return count;
}
