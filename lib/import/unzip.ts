import { Unzip, UnzipInflate } from 'fflate';
import { fail, ok, type Result } from '../clip/result.ts';
import type { ImportFailure, ImportFile } from './import-format.ts';

/** Caps of an archive; counted while inflating, since a header may lie. */
export const ARCHIVE_LIMITS = { entries: 20_000, entryBytes: 200e6, totalBytes: 1e9, ratio: 200 };

/** A text of a few kilobytes may well shrink a thousandfold; a bomb needs more room to hurt. */
const RATIO_FLOOR = 1e6;

class Refused extends Error {
  readonly reason: ImportFailure;
  constructor(reason: ImportFailure, message: string) {
    super(message);
    this.reason = reason;
  }
}

function checkName(name: string, seen: Set<string>): void {
  const unsafe =
    /(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[A-Za-z]:|\\|[\u0000-\u001F]/.test(name) || name.length > 500;
  if (unsafe)
    throw new Refused('unsafe-archive', `“${name.slice(0, 80)}” leads out of the archive`);
  const key = name.normalize('NFC').toLowerCase();
  if (seen.has(key)) throw new Refused('unsafe-archive', `“${name.slice(0, 80)}” is there twice`);
  seen.add(key);
}

function concat(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** Whether these bytes begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The files of a zip archive in its order, folders left out; `wanted` says by name which are worth
 * inflating. Names are only ever names: one that leads out of the archive, or stands there twice,
 * refuses the whole. So do archives beyond `limits`, encrypted and broken ones.
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean = () => true,
  limits = ARCHIVE_LIMITS,
): Result<readonly ImportFile[], ImportFailure> {
  const files: ImportFile[] = [];
  const names = new Set<string>();
  let total = 0;
  let started = 0;
  const refusals: Refused[] = [];
  const refuse = (reason: ImportFailure, message: string): never => {
    // The reader may pass our own error on as one of the data; the first one counts.
    const refusal = new Refused(reason, message);
    refusals.push(refusal);
    throw refusal;
  };
  const reader = new Unzip((entry) => {
    if (names.size >= limits.entries) {
      refuse('too-large', `more than ${limits.entries} files`);
    }
    checkName(entry.name, names);
    if (entry.name.endsWith('/') || !wanted(entry.name)) return;
    const chunks: Uint8Array[] = [];
    let size = 0;
    started += 1;
    entry.ondata = (error, chunk, final) => {
      if (error) refuse('damaged', `“${entry.name}”: ${error.message}`);
      size += chunk.length;
      total += chunk.length;
      const isBomb =
        size > RATIO_FLOOR && entry.size !== undefined && size > entry.size * limits.ratio;
      if (isBomb || size > limits.entryBytes || total > limits.totalBytes) {
        refuse('too-large', `“${entry.name}” grows beyond what is read`);
      }
      chunks.push(chunk);
      if (final) files.push({ name: entry.name, bytes: concat(chunks, size) });
    };
    entry.start();
  });
  reader.register(UnzipInflate);
  try {
    // In slices, so that the caps act before a bomb is in memory.
    for (let at = 0; at < bytes.length; at += 65_536) {
      reader.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length);
    }
  } catch (error) {
    const cause = refusals[0] ?? error;
    if (cause instanceof Refused) return fail(cause.reason, cause.message);
    return fail('damaged', error instanceof Error ? error.message : String(error));
  }
  if (started > files.length) return fail('damaged', 'the archive ends in the middle of a file');
  return names.size === 0 ? fail('damaged', 'no file is found in the archive') : ok(files);
}
