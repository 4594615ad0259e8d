import * as v from 'valibot';

/** Magic of a locked backup; an open one is a zip archive and begins as one. */
export const LOCKED_MAGIC = 'TRICHLUC-LOCKED-1\n';
/** Begins the comment of the archive; the seal of the file follows, 64 hexadecimal digits. */
export const SEAL_PREFIX = 'TRICHLUC-SEAL-1:';
/** Bytes of the whole comment. */
export const SEAL_LENGTH = SEAL_PREFIX.length + 64;
export const MANIFEST_NAME = 'manifest.json';
export const BACKUP_VERSION = 1;

/**
 * Names that an archive may hold besides the manifest: portions of rows, and packs of files one after
 * the other. Files are packed because an archive without extensions holds 65,535 entries at most.
 */
export const ROWS_NAME = /^rows\/([a-z][a-zA-Z]*)-(\d{6})\.jsonl$/;
export const PACK_NAME = /^blobs\/(\d{6})\.pack$/;
/** A pack ends with the file that makes it at least this long. */
export const PACK_BYTES = 8 << 20;
/** An archive without extensions counts its bytes in 32 bits. */
export const MOST_BYTES = 0xffff_0000;

/** Caps, counted while inflating: a header may lie. */
export const BACKUP_LIMITS = { entryBytes: 200e6, totalBytes: 20e9, ratio: 400 };

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

export const manifestSchema = v.object({
  format: v.literal('trich-luc-backup'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Number of the store's schema; a reader refuses one that is newer than its own. */
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Version of the extension that wrote it. */
  app: v.string(),
  /** UTC, ISO 8601. */
  createdAt: v.string(),
  /** Rows of each table. */
  rows: v.record(v.string(), count),
  /** The files of each pack, in their order. */
  packs: v.record(v.string(), v.array(v.object({ hash, size: count }))),
  /** Every entry but the manifest, in the order of the archive. */
  entries: v.array(v.object({ name: v.string(), size: count, sha256: hash })),
});

export type BackupManifest = v.InferOutput<typeof manifestSchema>;

/** The part of the platform's cryptography that backups need. */
export interface CryptoPort {
  readonly subtle: SubtleCrypto;
  /** Bytes that nobody can foretell. */
  readonly random: (length: number) => Uint8Array<ArrayBuffer>;
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function sha256(
  { subtle }: Pick<CryptoPort, 'subtle'>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await subtle.digest('SHA-256', bytes));
}

/** Parts as one array. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
