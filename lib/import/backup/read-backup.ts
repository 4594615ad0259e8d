import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import * as v from 'valibot';
import {
  BACKUP_LIMITS,
  BACKUP_VERSION,
  type BackupManifest,
  type CryptoPort,
  joinBytes,
  MANIFEST_NAME,
  manifestSchema,
  PACK_NAME,
  ROWS_NAME,
  SEAL_LENGTH,
  SEAL_PREFIX,
  sha256,
  toHex,
} from '../../clip/backup/format.ts';
import { DamagedBackup, isLocked, unlock } from '../../clip/backup/lock.ts';
import { sealing } from '../../clip/backup/seal.ts';
import { findUnsafeShape } from '../../clip/parse-key.ts';
import { fail, ok, type Result } from '../../clip/result.ts';

/** A file that can be read from its beginning as often as needed. */
export interface BackupFile {
  readonly size: number;
  /** Its bytes, from the first, in chunks. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

export type BackupReason =
  | 'no-backup'
  | 'needs-password'
  | 'wrong-password'
  | 'damaged'
  | 'newer-version'
  | 'newer-schema'
  | 'too-large';

export interface ReadBackupOptions {
  readonly crypto: CryptoPort;
  readonly password?: string;
  /** Number of the newest schema that the reader knows. */
  readonly schema: number;
  readonly signal?: AbortSignal;
  /** Called with the bytes read so far, of `file.size`. */
  readonly onProgress?: (bytes: number) => void;
}

/** One entry of a backup, checked against the manifest where there is one yet. */
export type BackupPart =
  | { readonly kind: 'rows'; readonly table: string; readonly rows: readonly unknown[] }
  | {
      readonly kind: 'blobs';
      readonly files: readonly { readonly hash: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
    };

class Refused extends Error {
  readonly reason: BackupReason;
  constructor(reason: BackupReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** No name leads anywhere; what a name means is the manifest's business. */
const SAFE_NAME = /^[a-z0-9][a-zA-Z0-9_-]*(?:\/[a-zA-Z0-9_-]+)*(?:\.[a-z0-9]+)?$/;

interface RawEntry {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Entries as the archive gives them up, each whole; names are only ever names. */
async function* entriesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<RawEntry> {
  const done: RawEntry[] = [];
  const faults: Error[] = [];
  const names = new Set<string>();
  let total = 0;
  const unzip = new Unzip((entry) => {
    const { name } = entry;
    if (!SAFE_NAME.test(name) || names.has(name)) {
      throw new Refused('damaged', `“${name.slice(0, 80)}” does not belong into a backup`);
    }
    names.add(name);
    const parts: Uint8Array[] = [];
    let size = 0;
    entry.ondata = (error, chunk, final) => {
      if (error) throw error;
      size += chunk.length;
      total += chunk.length;
      if (size > BACKUP_LIMITS.entryBytes || total > BACKUP_LIMITS.totalBytes) {
        const refusal = new Refused('too-large', `“${name}” grows beyond what is read`);
        faults.push(refusal);
        throw refusal;
      }
      parts.push(chunk);
      if (final) done.push({ name, bytes: joinBytes(parts) });
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  const push = (chunk: Uint8Array, final: boolean): void => {
    try {
      unzip.push(chunk, final);
    } catch (error) {
      throw faults[0] ?? error;
    }
  };
  for await (const chunk of chunks) {
    push(chunk, false);
    yield* done.splice(0);
  }
  push(new Uint8Array(), true);
  yield* done.splice(0);
}

/** Without the seal at the end, which `onSeal` is told. */
async function* withoutSeal(
  chunks: AsyncIterable<Uint8Array>,
  onSeal: (seal: string) => void,
): AsyncGenerator<Uint8Array> {
  let held = new Uint8Array();
  for await (const chunk of chunks) {
    const bytes = joinBytes([held, chunk]);
    const keep = Math.max(0, bytes.length - SEAL_LENGTH);
    if (keep > 0) yield bytes.subarray(0, keep);
    held = bytes.slice(keep);
  }
  onSeal(new TextDecoder().decode(held));
}

async function open(
  file: BackupFile,
  { crypto, password, signal, onProgress }: ReadBackupOptions,
): Promise<AsyncIterable<Uint8Array>> {
  const counted = async function* () {
    let read = 0;
    for await (const chunk of file.chunks()) {
      signal?.throwIfAborted();
      read += chunk.length;
      onProgress?.(read);
      yield chunk;
    }
  };
  const start = await startOf(file);
  if (!isLocked(start)) {
    if (start[0] !== 0x50 || start[1] !== 0x4b) throw new Refused('no-backup', 'no archive');
    return counted();
  }
  if (password === undefined || password === '') throw new Refused('needs-password', 'locked');
  const opened = await unlock(crypto, password, counted());
  if (!opened.ok) throw new Refused(opened.reason, opened.reason);
  return opened.value;
}

async function startOf(file: BackupFile): Promise<Uint8Array> {
  for await (const chunk of file.chunks()) return chunk;
  throw new Refused('no-backup', 'the file is empty');
}

function parseManifest(bytes: Uint8Array, schema: number): BackupManifest {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new Refused('damaged', 'the manifest is no JSON');
  }
  const unsafe = findUnsafeShape(data);
  if (unsafe) throw new Refused('damaged', `manifest: ${unsafe.path}`);
  const parsed = v.safeParse(manifestSchema, data);
  if (!parsed.success) throw new Refused('damaged', `manifest: ${parsed.issues[0].message}`);
  const manifest = parsed.output;
  if (manifest.version > BACKUP_VERSION) throw new Refused('newer-version', `${manifest.version}`);
  if (manifest.schema > schema) throw new Refused('newer-schema', `${manifest.schema}`);
  return manifest;
}

function checkEntries(
  manifest: BackupManifest,
  found: readonly { name: string; size: number; sha256: string }[],
): void {
  const stranger = found.find(({ name }) => !ROWS_NAME.test(name) && !PACK_NAME.test(name));
  if (stranger) throw new Refused('damaged', `“${stranger.name}” does not belong into a backup`);
  const expected = JSON.stringify(manifest.entries);
  if (JSON.stringify(found) !== expected) {
    throw new Refused('damaged', 'the entries are not those of the manifest');
  }
}

/**
 * Reads a backup through to its end without keeping it: the seal over every bit, the names, sizes
 * and hashes of all entries, the versions. Only what passed may be read with {@link backupParts}.
 *
 * @throws the reason of the signal when it is aborted
 */
export async function checkBackup(
  file: BackupFile,
  options: ReadBackupOptions,
): Promise<Result<BackupManifest, BackupReason>> {
  try {
    let stated = '';
    let seal = '';
    const bytes = withoutSeal(await open(file, options), (found) => (stated = found));
    const sealed = sealing(options.crypto, bytes, (found) => (seal = found));
    const found: { name: string; size: number; sha256: string }[] = [];
    let manifest: Uint8Array | undefined;
    for await (const entry of entriesOf(sealed)) {
      if (entry.name === MANIFEST_NAME) manifest = entry.bytes;
      else {
        const digest = toHex(await sha256(options.crypto, entry.bytes));
        found.push({ name: entry.name, size: entry.bytes.length, sha256: digest });
      }
    }
    if (stated !== SEAL_PREFIX + seal) throw new Refused('damaged', 'the seal does not fit');
    if (!manifest) throw new Refused('damaged', 'there is no manifest');
    const parsed = parseManifest(manifest, options.schema);
    checkEntries(parsed, found);
    return ok(parsed);
  } catch (error) {
    if (options.signal?.aborted === true) throw error;
    if (error instanceof Refused) return fail(error.reason, error.message);
    if (error instanceof DamagedBackup) return fail('damaged', error.message);
    return fail('damaged', error instanceof Error ? error.message : String(error));
  }
}

function rowsOf(name: string, bytes: Uint8Array): unknown[] {
  return new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      const row: unknown = JSON.parse(line);
      const unsafe = findUnsafeShape(row);
      if (unsafe) throw new Refused('damaged', `${name} ${index + 1}: ${unsafe.path}`);
      return row;
    });
}

/**
 * The contents of a backup that {@link checkBackup} passed, part by part, rows before files.
 *
 * @throws where the file is no longer what was checked, or the signal is aborted
 */
export async function* backupParts(
  file: BackupFile,
  manifest: BackupManifest,
  options: ReadBackupOptions,
): AsyncGenerator<BackupPart> {
  const bytes = withoutSeal(await open(file, options), () => undefined);
  for await (const entry of entriesOf(bytes)) {
    const table = ROWS_NAME.exec(entry.name)?.[1];
    if (table !== undefined) {
      yield { kind: 'rows', table, rows: rowsOf(entry.name, entry.bytes) };
    } else if (PACK_NAME.test(entry.name)) {
      let offset = 0;
      const files = (manifest.packs[entry.name] ?? []).map(({ hash, size }) => {
        const part = entry.bytes.slice(offset, offset + size);
        offset += size;
        return { hash, bytes: part };
      });
      for (const { hash, bytes: part } of files) {
        if (toHex(await sha256(options.crypto, part)) !== hash) {
          throw new Refused('damaged', `file ${hash} is not what its name says`);
        }
      }
      yield { kind: 'blobs', files };
    }
  }
}
