import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import {
  BACKUP_VERSION,
  type BackupManifest,
  type CryptoPort,
  joinBytes,
  MANIFEST_NAME,
  MOST_BYTES,
  PACK_BYTES,
  SEAL_LENGTH,
  SEAL_PREFIX,
  sha256,
  toHex,
} from '../../clip/backup/format.ts';
import { lock } from '../../clip/backup/lock.ts';
import { sealing } from '../../clip/backup/seal.ts';

/** What goes into a backup, portion by portion: nothing is ever whole in memory. */
export interface BackupSource {
  /** Number of the store's schema. */
  readonly schema: number;
  readonly app: string;
  /** UTC, ISO 8601. */
  readonly createdAt: string;
  /** Rows of the tables, each portion of one table; values as JSON holds them. */
  readonly rows: AsyncIterable<{ readonly table: string; readonly rows: readonly unknown[] }>;
  /** Files by the SHA-256 of their bytes, lower-case hexadecimal. */
  readonly blobs: AsyncIterable<{ readonly hash: string; readonly bytes: Uint8Array<ArrayBuffer> }>;
}

export interface BackupOptions {
  readonly crypto: CryptoPort;
  /** Locks the file; nobody can read it without. */
  readonly password?: string;
  readonly signal?: AbortSignal;
  /** Called after each portion with the bytes written so far. */
  readonly onProgress?: (bytes: number) => void;
}

/** Thrown where the library outgrows what one file can hold. */
export class BackupTooLarge extends Error {}

/** Length of the end record of a zip archive without its comment; the comment's length ends it. */
const END_RECORD = 22;
/** Unix: names are UTF-8 for every unpacker. */
const MADE_ON_UNIX = 3;

/** An archive under way: entries go in, its bytes come out. */
class Archive {
  readonly #zip: Zip;
  #out: Uint8Array[] = [];
  readonly entries: BackupManifest['entries'] = [];

  constructor() {
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.#out.push(chunk);
    });
  }

  async add(
    crypto: CryptoPort,
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    isPacked: boolean,
  ): Promise<void> {
    const digest = toHex(await sha256(crypto, bytes));
    this.entries.push({ name, size: bytes.length, sha256: digest });
    this.#push(name, bytes, isPacked);
  }

  finish(manifest: BackupManifest): void {
    const text = JSON.stringify(manifest);
    this.#push(MANIFEST_NAME, new TextEncoder().encode(text), false);
    this.#zip.end();
  }

  /** What has been written since the last call. */
  take(): Uint8Array<ArrayBuffer> {
    const bytes = joinBytes(this.#out);
    this.#out = [];
    return bytes;
  }

  #push(name: string, bytes: Uint8Array, isPacked: boolean): void {
    const entry = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    entry.os = MADE_ON_UNIX;
    this.#zip.add(entry);
    entry.push(bytes, true);
  }
}

async function* inPacks(blobs: BackupSource['blobs']): AsyncGenerator<{
  name: string;
  files: { hash: string; size: number }[];
  bytes: Uint8Array<ArrayBuffer>;
}> {
  let files: { hash: string; size: number }[] = [];
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  const pack = () => {
    number += 1;
    const whole = { name: `blobs/${String(number).padStart(6, '0')}.pack`, files };
    const bytes = joinBytes(parts);
    files = [];
    parts = [];
    length = 0;
    return { ...whole, bytes };
  };
  for await (const { hash, bytes } of blobs) {
    files.push({ hash, size: bytes.length });
    parts.push(bytes);
    length += bytes.length;
    if (length >= PACK_BYTES) yield pack();
  }
  if (files.length > 0) yield pack();
}

async function* archiveOf(
  source: BackupSource,
  { crypto, signal, onProgress }: BackupOptions,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const archive = new Archive();
  const rows: Record<string, number> = {};
  let written = 0;
  const packs: BackupManifest['packs'] = {};
  const taken = (): Uint8Array<ArrayBuffer> => {
    signal?.throwIfAborted();
    const bytes = archive.take();
    written += bytes.length;
    if (written > MOST_BYTES) throw new BackupTooLarge('a backup holds 4 GB at most');
    onProgress?.(written);
    return bytes;
  };
  let portion = 0;
  for await (const { table, rows: some } of source.rows) {
    portion += 1;
    rows[table] = (rows[table] ?? 0) + some.length;
    const text = some.map((row) => `${JSON.stringify(row)}\n`).join('');
    const name = `rows/${table}-${String(portion).padStart(6, '0')}.jsonl`;
    await archive.add(crypto, name, new TextEncoder().encode(text), false);
    yield taken();
  }
  for await (const { name, files, bytes } of inPacks(source.blobs)) {
    packs[name] = files;
    await archive.add(crypto, name, bytes, true);
    yield taken();
  }
  const { schema, app, createdAt } = source;
  const { entries } = archive;
  archive.finish({
    format: 'trich-luc-backup',
    version: BACKUP_VERSION,
    schema,
    app,
    createdAt,
    rows,
    packs,
    entries,
  });
  yield withCommentLength(taken());
}

/** The end record says how long the comment is that the seal will be. */
function withCommentLength(end: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(end.buffer, end.byteOffset + end.length - END_RECORD, END_RECORD);
  view.setUint16(END_RECORD - 2, SEAL_LENGTH, true);
  return end;
}

async function* sealed(
  crypto: CryptoPort,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let seal = '';
  yield* sealing(crypto, chunks, (found) => {
    seal = found;
  });
  yield new TextEncoder().encode(SEAL_PREFIX + seal);
}

/**
 * A backup, as a stream of bytes: a zip archive of rows in JSON Lines and of files, a manifest with
 * the SHA-256 of each as its last entry, and the seal over everything as the archive's comment. With
 * a password the whole of it is locked. The format is described in docs/format.md.
 *
 * @throws the reason of the signal when it is aborted
 */
export function writeBackup(
  source: BackupSource,
  options: BackupOptions,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { crypto, password } = options;
  const archive = sealed(crypto, archiveOf(source, options));
  return password === undefined || password === '' ? archive : lock(crypto, password, archive);
}
