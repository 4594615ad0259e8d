import { fail, ok, type Result } from '../result.ts';
import { inBlocks } from './blocks.ts';
import { type CryptoPort, joinBytes, LOCKED_MAGIC } from './format.ts';

/** OWASP's floor for PBKDF2-HMAC-SHA-256 is 600,000 rounds (Password Storage Cheat Sheet, 2023). */
export const LOCK_ROUNDS = 600_000;
/** A file may ask for more rounds than ours, within what an office PC does in seconds. */
const MOST_ROUNDS = 10_000_000;
const SALT = 16;
const NONCE = 12;
const CHUNK = 1 << 20;
const TAG = 16;
/** Magic, rounds (4 bytes, big endian), salt, first 8 bytes of every nonce. */
const HEADER = LOCKED_MAGIC.length + 4 + SALT + 8;

async function deriveKey(
  { subtle }: CryptoPort,
  password: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  const secret = new TextEncoder().encode(password.normalize('NFC'));
  const material = await subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  return subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** The nonce of a chunk: 8 random bytes of the file, then its number; never twice under one key. */
function nonceOf(prefix: Uint8Array, index: number): Uint8Array<ArrayBuffer> {
  const nonce = new Uint8Array(NONCE);
  nonce.set(prefix);
  new DataView(nonce.buffer).setUint32(8, index);
  return nonce;
}

/** What is authenticated with a chunk: the whole header, and whether it is the last. */
function contextOf(header: Uint8Array, isLast: boolean): Uint8Array<ArrayBuffer> {
  return joinBytes([header, Uint8Array.of(isLast ? 1 : 0)]);
}

/** One block late, so that the last one is known as such; an empty stream has one empty block. */
async function* withLast(
  blocks: AsyncIterable<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<{ block: Uint8Array<ArrayBuffer>; isLast: boolean }> {
  let held: Uint8Array<ArrayBuffer> | undefined;
  for await (const block of blocks) {
    if (held) yield { block: held, isLast: false };
    held = block;
  }
  yield { block: held ?? new Uint8Array(), isLast: true };
}

/**
 * A stream locked with a password: header, then chunks of 1 MiB under AES-256-GCM, the key from
 * PBKDF2 with {@link LOCK_ROUNDS} rounds. Any change of a bit, a cut or a swap of chunks is found.
 */
export async function* lock(
  crypto: CryptoPort,
  password: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const salt = crypto.random(SALT);
  const prefix = crypto.random(8);
  const rounds = new Uint8Array(4);
  new DataView(rounds.buffer).setUint32(0, LOCK_ROUNDS);
  const header = joinBytes([new TextEncoder().encode(LOCKED_MAGIC), rounds, salt, prefix]);
  const key = await deriveKey(crypto, password, salt, LOCK_ROUNDS);
  yield header;
  let index = 0;
  for await (const { block, isLast } of withLast(inBlocks(chunks, CHUNK))) {
    const iv = nonceOf(prefix, index);
    const additionalData = contextOf(header, isLast);
    const parameters = { name: 'AES-GCM', iv, additionalData };
    yield new Uint8Array(await crypto.subtle.encrypt(parameters, key, block));
    index += 1;
  }
}

/** Whether a file begins as {@link lock} writes one. */
export function isLocked(start: Uint8Array): boolean {
  return new TextDecoder().decode(start.subarray(0, LOCKED_MAGIC.length)) === LOCKED_MAGIC;
}

export type UnlockReason = 'wrong-password' | 'damaged';

/** Thrown from the stream where a later chunk was changed or is missing. */
export class DamagedBackup extends Error {}

/**
 * The bytes that were locked, in a stream. Fails at once with a wrong password, which cannot be told
 * from damage to the first chunk or the header.
 *
 * @throws DamagedBackup while reading, where a later chunk is not as written
 */
export async function unlock(
  crypto: CryptoPort,
  password: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<Result<AsyncGenerator<Uint8Array<ArrayBuffer>>, UnlockReason>> {
  const source = splitHeader(chunks);
  const first = await source.next();
  const header = first.done === true ? undefined : first.value;
  if (header?.length !== HEADER || !isLocked(header)) return fail('damaged');
  const rounds = new DataView(header.buffer).getUint32(LOCKED_MAGIC.length);
  if (rounds < 1 || rounds > MOST_ROUNDS) return fail('damaged');
  const salt = header.slice(LOCKED_MAGIC.length + 4, LOCKED_MAGIC.length + 4 + SALT);
  const key = await deriveKey(crypto, password, salt, rounds);
  const opened = openChunks(crypto, key, header, source);
  try {
    const start = await opened.next();
    return ok(startingWith(start, opened));
  } catch {
    return fail('wrong-password');
  }
}

/** The header, then the rest in blocks of a locked chunk's length. */
async function* splitHeader(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const head: Uint8Array[] = [];
  let length = 0;
  const rest = (async function* () {
    for await (const chunk of chunks) {
      if (length >= HEADER) {
        yield chunk;
        continue;
      }
      const taken = Math.min(HEADER - length, chunk.length);
      head.push(chunk.subarray(0, taken));
      length += taken;
      if (length === HEADER) yield chunk.subarray(taken);
    }
  })();
  const start = await rest.next();
  yield joinBytes(head);
  if (start.done === true) return;
  yield* inBlocks(startingWith(start, rest), CHUNK + TAG);
}

async function* startingWith<Item>(
  start: IteratorResult<Item>,
  rest: AsyncGenerator<Item>,
): AsyncGenerator<Item> {
  if (start.done === true) return;
  yield start.value;
  yield* rest;
}

async function* openChunks(
  crypto: CryptoPort,
  key: CryptoKey,
  header: Uint8Array<ArrayBuffer>,
  blocks: AsyncGenerator<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const prefix = header.slice(-8);
  let index = 0;
  for await (const { block, isLast } of withLast(blocks)) {
    const iv = nonceOf(prefix, index);
    const additionalData = contextOf(header, isLast);
    try {
      const parameters = { name: 'AES-GCM', iv, additionalData };
      yield new Uint8Array(await crypto.subtle.decrypt(parameters, key, block));
    } catch {
      throw new DamagedBackup(`chunk ${index}`);
    }
    index += 1;
  }
}
