import { glob, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandFailure, errorText } from './failure.ts';

/** Files to read; a batch gives JSON Lines even where it holds one file. */
export interface Inputs {
  readonly files: readonly string[];
  readonly isBatch: boolean;
}

export const STDIN = '-';
const GLOB = /[*?[{]/;
/** Which files of a folder are meant; a file that is named or globbed is always read. */
export const FOLDER_FILES = { pages: /\.(?:x?html?|aspx)$/i, texts: /\.(?:x?html?|aspx|txt)$/i };

async function kindOf(path: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'missing';
  }
}

async function expand(path: string, wanted: RegExp): Promise<Inputs> {
  if (path === STDIN) return { files: [path], isBatch: false };
  const kind = await kindOf(path);
  if (kind === 'file') return { files: [path], isBatch: false };
  if (kind === 'folder') {
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && wanted.test(entry.name));
    return {
      files: files.map((entry) => join(entry.parentPath, entry.name)).sort(),
      isBatch: true,
    };
  }
  if (!GLOB.test(path)) throw new CommandFailure('badInput', `there is no file "${path}"`);
  const files: string[] = [];
  for await (const match of glob(path)) {
    if ((await kindOf(match)) === 'file') files.push(match);
  }
  return { files: files.sort(), isBatch: true };
}

/**
 * The files that the arguments name: `-` for standard input, a file, a folder (what it holds of
 * `wanted`, folders inside it included) or a glob.
 */
export async function expandInputs(
  paths: readonly string[],
  wanted: RegExp = FOLDER_FILES.pages,
): Promise<Inputs> {
  const all: Inputs[] = [];
  for (const path of paths) all.push(await expand(path, wanted));
  const files = all.flatMap((inputs) => inputs.files);
  if (files.length === 0) {
    throw new CommandFailure('nothingFound', `no file to read in ${paths.join(' ')}`);
  }
  return { files, isBatch: paths.length > 1 || all.some(({ isBatch }) => isBatch) };
}

/** The bytes of a file or, for `-`, of standard input. */
export async function readInput(path: string): Promise<Uint8Array> {
  if (path !== STDIN) {
    try {
      return await readFile(path);
    } catch (error) {
      throw new CommandFailure('badInput', `cannot read "${path}": ${errorText(error)}`);
    }
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) {
    if (chunk instanceof Uint8Array) chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** How a file is called in sentences: `standard input` for `-`. */
export function inputName(path: string): string {
  return path === STDIN ? 'standard input' : `"${path}"`;
}
