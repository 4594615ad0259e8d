import { inBlocks } from './blocks.ts';
import { type CryptoPort, joinBytes, sha256, toHex } from './format.ts';

/** Bytes hashed in one piece: the platform hashes no streams, and a backup is never whole in memory. */
const BLOCK = 1 << 20;

/**
 * The seal of a stream of bytes: SHA-256 of the SHA-256 digests of its blocks of 1 MiB, one after
 * the other, in hexadecimal. Hands the bytes on as they come.
 */
export async function* sealing(
  crypto: CryptoPort,
  chunks: AsyncIterable<Uint8Array>,
  onSeal: (seal: string) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const digests: Uint8Array[] = [];
  for await (const block of inBlocks(chunks, BLOCK)) {
    digests.push(await sha256(crypto, block));
    yield block;
  }
  onSeal(toHex(await sha256(crypto, joinBytes(digests))));
}
