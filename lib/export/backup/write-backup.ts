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
} from '../../clip/backup/format.ts';
import { lock } from '../../clip/backup/lock.ts';
import { sealing } from '../../clip/backup/seal.ts';
import { Archive } from './archive.ts';

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
  const manifest: BackupManifest = {
    format: 'trich-luc-backup',
    version: BACKUP_VERSION,
    schema,
    app,
    createdAt,
    rows,
    packs,
    entries,
  };
  archive.finish(MANIFEST_NAME, manifest, SEAL_LENGTH);
  yield taken();
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
