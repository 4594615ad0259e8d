/**
 * Ascending document numbers below `total`, packed. A list of one is a varint by its caller; long
 * lists (more than an eighth of all) are bitmaps; the rest are Rice codes of the gaps, whose one
 * parameter follows from the two counts that both sides know.
 */
export function packPostings(list: ArrayLike<number>, count: number, total: number): Uint8Array {
  return isBitmap(count, total) ? packBitmap(list, count, total) : packRice(list, count, total);
}

export function isBitmap(count: number, total: number): boolean {
  return count * 8 > total;
}

/** Where gaps are geometric, the best parameter is log2 of 0.69 times the mean gap. */
function riceBits(count: number, total: number): number {
  return Math.max(0, Math.floor(Math.log2((0.69 * total) / count + 0.31)));
}

function packBitmap(list: ArrayLike<number>, count: number, total: number): Uint8Array {
  const bitmap = new Uint8Array((total + 7) >> 3);
  for (let i = 0; i < count; i++) {
    const id = list[i] ?? 0;
    const at = id >> 3;
    bitmap[at] = (bitmap[at] ?? 0) | (1 << (id & 7));
  }
  return bitmap;
}

let scratch = new Uint8Array(1 << 16);

function packRice(list: ArrayLike<number>, count: number, total: number): Uint8Array {
  const bits = riceBits(count, total);
  // Quotients add up to at most total >> bits ones; remainders and stops are fixed.
  const most = ((total >> bits) + count * (bits + 1) + 16) >> 3;
  if (scratch.length < most + 8) scratch = new Uint8Array(most * 2);
  const out = scratch;
  let at = 0;
  let held = 0;
  let holding = 0;
  let before = -1;
  for (let i = 0; i < count; i++) {
    const id = list[i] ?? 0;
    const gap = id - before - 1;
    before = id;
    for (let ones = gap >> bits; ones > 0;) {
      const run = Math.min(ones, 8);
      held = (held << run) | ((1 << run) - 1);
      holding += run;
      ones -= run;
      while (holding >= 8) out[at++] = (held >> (holding -= 8)) & 255;
      held &= 255;
    }
    held <<= 1;
    holding++;
    held = (held << bits) | (gap & ((1 << bits) - 1));
    holding += bits;
    while (holding >= 8) out[at++] = (held >> (holding -= 8)) & 255;
    held &= 255;
  }
  if (holding > 0) out[at++] = (held << (8 - holding)) & 255;
  return out.slice(0, at);
}

/** The documents of a packed list, ascending; written to `list` where one is given. */
export function unpackPostings(
  packed: Uint8Array,
  count: number,
  total: number,
  list: Uint32Array = new Uint32Array(count),
): Uint32Array {
  return isBitmap(count, total)
    ? unpackBitmap(packed, list)
    : unpackRice(packed, count, riceBits(count, total), list);
}

function unpackBitmap(bitmap: Uint8Array, list: Uint32Array): Uint32Array {
  let filled = 0;
  for (let at = 0; at < bitmap.length; at++) {
    for (let byte = bitmap[at] ?? 0; byte !== 0; byte &= byte - 1) {
      list[filled++] = at * 8 + 31 - Math.clz32(byte & -byte);
    }
  }
  return list;
}

function unpackRice(
  packed: Uint8Array,
  count: number,
  bits: number,
  list: Uint32Array,
): Uint32Array {
  const length = packed.length;
  let at = 0;
  // The next bits, the first of them highest, and how many of them there are.
  let window = 0;
  let held = 0;
  let before = -1;
  for (let i = 0; i < count; i++) {
    let quotient = 0;
    for (;;) {
      while (held <= 24) {
        if (at < length) window |= (packed[at++] ?? 0) << (24 - held);
        held += 8;
      }
      const ones = Math.clz32(~window);
      if (ones < held) {
        quotient += ones;
        // Two shifts: one by 32 would be none.
        window = (window << ones) << 1;
        held -= ones + 1;
        break;
      }
      quotient += held;
      window = 0;
      held = 0;
    }
    let rest = 0;
    if (bits > 0) {
      while (held < bits) {
        if (at < length) window |= (packed[at++] ?? 0) << (24 - held);
        held += 8;
      }
      rest = window >>> (32 - bits);
      window <<= bits;
      held -= bits;
    }
    before += 1 + ((quotient << bits) | rest);
    list[i] = before;
  }
  return list;
}
