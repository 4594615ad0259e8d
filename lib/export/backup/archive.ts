import { deflateSync } from 'fflate';
import type { BackupManifest, CryptoPort } from '../../clip/backup/format.ts';
import { joinBytes, sha256, toHex } from '../../clip/backup/format.ts';
import { crc32 } from './crc32.ts';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Inflating needs version 2.0 of a reader; Unix on the writer's side makes names UTF-8 for every unpacker. */
const READER = 20;
const WRITER = (3 << 8) | READER;
const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980, the first day that an archive can name: when is the manifest's business. */
const DAY = (1 << 5) | 1;

/** Fields of two or four bytes, little endian. */
function record(
  fields: readonly (readonly [size: 2 | 4, value: number])[],
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

/**
 * An archive under way: entries go in, each whole, its bytes come out. Sizes stand in front of the data: where
 * they stand behind it, a reader of streams has to look for the end, and finds one inside of files that are
 * archives themselves. PKWARE APPNOTE 6.3, sections 4.3.7 to 4.3.16.
 */
export class Archive {
  readonly #central: Uint8Array[] = [];
  #count = 0;
  #written = 0;
  #out: Uint8Array[] = [];
  readonly entries: BackupManifest['entries'] = [];

  async add(
    crypto: CryptoPort,
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    isPacked: boolean,
  ): Promise<void> {
    const digest = toHex(await sha256(crypto, bytes));
    this.entries.push({ name, size: bytes.length, sha256: digest });
    this.#push(name, bytes, isPacked ? STORED : DEFLATED);
  }

  /** The manifest, the directory, and the end record, which says how long the comment is that will follow. */
  finish(name: string, manifest: BackupManifest, commentLength: number): void {
    this.#push(name, new TextEncoder().encode(JSON.stringify(manifest)), DEFLATED);
    const directory = joinBytes(this.#central);
    const start = this.#written;
    this.#write(directory);
    this.#write(
      record([
        [4, END],
        [2, 0],
        [2, 0],
        [2, this.#count],
        [2, this.#count],
        [4, directory.length],
        [4, start],
        [2, commentLength],
      ]),
    );
  }

  /** What has been written since the last call. */
  take(): Uint8Array<ArrayBuffer> {
    const bytes = joinBytes(this.#out);
    this.#out = [];
    return bytes;
  }

  #push(name: string, bytes: Uint8Array, method: number): void {
    const packed = method === STORED ? bytes : deflateSync(bytes, { level: 6 });
    const path = new TextEncoder().encode(name);
    const told = [
      [2, READER],
      [2, 0],
      [2, method],
      [2, 0],
      [2, DAY],
      [4, crc32(bytes)],
      [4, packed.length],
      [4, bytes.length],
      [2, path.length],
      [2, 0],
    ] as const;
    const offset = this.#written;
    this.#write(record([[4, LOCAL], ...told]), path, packed);
    const places = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ] as const;
    this.#central.push(record([[4, CENTRAL], [2, WRITER], ...told, ...places]), path);
    this.#count += 1;
  }

  #write(...parts: readonly Uint8Array[]): void {
    for (const part of parts) {
      this.#out.push(part);
      this.#written += part.length;
    }
  }
}
