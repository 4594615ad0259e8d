import { type CryptoPort, sha256, toHex } from '../../lib/clip/backup/format.ts';
import { type BackupSource, writeBackup } from '../../lib/export/backup/write-backup.ts';
import {
  backupParts,
  type BackupFile,
  type BackupPart,
  checkBackup,
  type ReadBackupOptions,
} from '../../lib/import/backup/read-backup.ts';

export const port: CryptoPort = {
  subtle: crypto.subtle,
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
};

export async function makeBlob(text: string) {
  const bytes = new TextEncoder().encode(text);
  return { hash: toHex(await sha256(port, bytes)), bytes };
}

export async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) yield await Promise.resolve(item);
}

export async function makeSource(fields: Partial<BackupSource> = {}): Promise<BackupSource> {
  const blobs = [await makeBlob('ảnh một'), await makeBlob('ảnh hai')];
  return {
    schema: 1,
    app: '0.1.0',
    createdAt: '2026-11-24T02:00:00.000Z',
    rows: each([
      { table: 'clips', rows: [{ id: 'a', title: 'Xã “Xuân Lập”\n' }, { id: 'b' }] },
      { table: 'indexPages', rows: [] },
      { table: 'clips', rows: [{ id: 'c' }] },
    ]),
    blobs: each(blobs),
    ...fields,
  };
}

export async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

/** A backup as bytes. */
export async function pack(fields: Partial<BackupSource> = {}, password?: string) {
  const options = { crypto: port, ...(password !== undefined && { password }) };
  return collect(writeBackup(await makeSource(fields), options));
}

/** Bytes as a file that comes in small chunks. */
export function fileOf(bytes: Uint8Array, chunk = 1000): BackupFile {
  return {
    size: bytes.length,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += chunk) {
        yield await Promise.resolve(bytes.subarray(at, at + chunk));
      }
    },
  };
}

export function options(fields: Partial<ReadBackupOptions> = {}): ReadBackupOptions {
  return { crypto: port, schema: 1, ...fields };
}

export async function check(bytes: Uint8Array, fields: Partial<ReadBackupOptions> = {}) {
  return checkBackup(fileOf(bytes), options(fields));
}

/** Why a file is refused, or `read`. */
export async function verdict(bytes: Uint8Array, fields: Partial<ReadBackupOptions> = {}) {
  const checked = await check(bytes, fields);
  return checked.ok ? 'read' : checked.reason;
}

export async function parts(bytes: Uint8Array, fields: Partial<ReadBackupOptions> = {}) {
  const checked = await check(bytes, fields);
  if (!checked.ok) throw new Error(`${checked.reason}: ${checked.detail ?? ''}`);
  const found: BackupPart[] = [];
  for await (const part of backupParts(fileOf(bytes), checked.value, options(fields))) {
    found.push(part);
  }
  return found;
}
