import { zipSync, type Zippable } from 'fflate';

/** A file of an archive; `stored` keeps it as it is, for what is compressed already. */
export interface ArchiveFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly isStored?: boolean;
}

/** Made by Unix, so that unzip tools read names as UTF-8; an ordinary file, read by everybody. */
const UNIX = 3;
const ORDINARY_FILE = 0o100644 * 0x10000;

/** Files as a zip archive, in their order. */
export function zipFiles(files: readonly ArchiveFile[], modified: Date): Uint8Array {
  const entries: Zippable = {};
  for (const { path, bytes, isStored = false } of files) {
    entries[path] = [
      bytes,
      { level: isStored ? 0 : 6, os: UNIX, attrs: ORDINARY_FILE, mtime: modified },
    ];
  }
  return zipSync(entries);
}

/** Text as a file of an archive. */
export function textFile(path: string, content: string): ArchiveFile {
  return { path, bytes: new TextEncoder().encode(content) };
}
