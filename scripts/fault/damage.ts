import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { Engine } from './report.ts';

/** One way in which the files of a closed profile go bad. */
export interface Damage {
  readonly name: string;
  readonly engine: Engine;
  /** @param files all files of the store in this profile */
  readonly inflict: (files: readonly string[]) => void;
}

export const DAMAGES: readonly Damage[] = [
  {
    name: 'a picture file is gone',
    engine: 'leveldb',
    inflict: (files) => rmSync(largest(blobs(files))),
  },
  {
    name: 'a picture file is cut',
    engine: 'leveldb',
    inflict: (files) => halve(largest(blobs(files))),
  },
  {
    name: 'a byte of a picture is another one',
    engine: 'leveldb',
    inflict: (files) => flip(largest(blobs(files)), 0.5),
  },
  {
    name: 'the log is cut by 40 %',
    engine: 'leveldb',
    inflict: (files) => cut(largest(named(files, /\.log$/)), 0.6),
  },
  {
    name: '20 bytes of the log are overwritten',
    engine: 'leveldb',
    inflict: (files) => overwrite(largest(named(files, /\.log$/)), 0.3, 20),
  },
  {
    name: 'the manifest is gone',
    engine: 'leveldb',
    inflict: (files) => rmSync(largest(named(files, /MANIFEST-/))),
  },
  {
    name: 'the pointer to the manifest is empty',
    engine: 'leveldb',
    inflict: (files) => writeFileSync(largest(named(files, /CURRENT$/)), ''),
  },
  {
    name: 'the whole store is gone',
    engine: 'leveldb',
    inflict: (files) => files.forEach((file) => rmSync(file)),
  },
  {
    name: 'the database is cut in half',
    engine: 'sqlite',
    inflict: (files) => halve(largest(files)),
  },
  {
    name: 'a page of the database is overwritten',
    engine: 'sqlite',
    inflict: (files) => overwrite(largest(files), 0.5, 4_096),
  },
  {
    name: 'the head of the database is overwritten',
    engine: 'sqlite',
    inflict: (files) => overwrite(largest(files), 0, 100),
  },
  {
    name: 'the database is gone',
    engine: 'sqlite',
    inflict: (files) => rmSync(largest(files)),
  },
];

/** The files in which a profile keeps the extension's store. */
export function storeFiles(profile: string): string[] {
  const root = path.join(profile, 'Default', 'IndexedDB');
  return readdirSync(root, { recursive: true })
    .map(String)
    .filter((name) => name.startsWith('chrome-extension_') && !name.endsWith('LOCK'))
    .map((name) => path.join(root, name))
    .filter((file) => statSync(file).isFile());
}

const named = (files: readonly string[], pattern: RegExp): string[] =>
  files.filter((file) => pattern.test(file));
const blobs = (files: readonly string[]): string[] => named(files, /\.blob\//);

function largest(files: readonly string[]): string {
  const [file] = files.toSorted((a, b) => statSync(b).size - statSync(a).size);
  if (file === undefined) throw new Error('The store keeps no such file.');
  return file;
}

function halve(file: string): void {
  cut(file, 0.5);
}

function cut(file: string, share: number): void {
  truncateSync(file, Math.floor(statSync(file).size * share));
}

function flip(file: string, place: number): void {
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length * place);
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  writeFileSync(file, bytes);
}

function overwrite(file: string, place: number, length: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(length, 0xa5), 0, length, Math.floor(statSync(file).size * place));
  closeSync(handle);
}
