import { joinBytes } from './format.ts';

/** The same bytes in blocks of one length; the last may be shorter, and none is empty. */
export async function* inBlocks(
  chunks: AsyncIterable<Uint8Array>,
  length: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let parts: Uint8Array[] = [];
  let held = 0;
  for await (const chunk of chunks) {
    let rest = chunk;
    while (held + rest.length >= length) {
      const taken = length - held;
      yield joinBytes([...parts, rest.subarray(0, taken)]);
      rest = rest.subarray(taken);
      parts = [];
      held = 0;
    }
    if (rest.length > 0) parts.push(rest);
    held += rest.length;
  }
  if (held > 0) yield joinBytes(parts);
}
