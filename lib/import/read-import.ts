import { fail, ok, type Result } from '../clip/result.ts';
import { decodeFile } from './decode-file.ts';
import { importFormats } from './formats.ts';
import type {
  ImportEntry,
  ImportFailure,
  ImportFile,
  ImportFormat,
  ImportWorld,
} from './import-format.ts';
import { isZip, unzip } from './unzip.ts';

/** What was found in one file, or in one file of an archive. */
export interface ImportReading {
  /** The file's name; `archive.zip/note.md` inside an archive. */
  readonly file: string;
  /** Id of the format, null where none recognised it. */
  readonly format: string | null;
  readonly result: Result<readonly ImportEntry[], ImportFailure>;
}

/** Files that no format reads and nobody expects to be read: pictures beside notes, settings. */
const SILENT =
  /(^|\/)(\.[^/]*|__MACOSX\/.*|Thumbs\.db)$|\.(png|jpe?g|gif|webp|avif|svg|pdf|css|js)$/i;

/** The format of a file by its content, null where none knows it. */
export function recogniseFormat(file: ImportFile): ImportFormat | null {
  const text = isZip(file.bytes) ? '' : decodeFile(file.bytes);
  return importFormats.find((format) => format.recognises(file, text)) ?? null;
}

async function readOne(file: ImportFile, world: ImportWorld): Promise<ImportReading[]> {
  world.signal?.throwIfAborted();
  if (file.bytes.length === 0) {
    return [{ file: file.name, format: null, result: fail('empty') }];
  }
  const format = recogniseFormat(file);
  if (format) {
    const text = isZip(file.bytes) ? '' : decodeFile(file.bytes);
    const result = await format.read(file, text, world);
    return [{ file: file.name, format: format.id, result: withPlace(file.name, result) }];
  }
  if (!isZip(file.bytes)) {
    return [{ file: file.name, format: null, result: fail('unknown-format') }];
  }
  const archive = unzip(file.bytes, (name) => !SILENT.test(name));
  if (!archive.ok) return [{ file: file.name, format: null, result: archive }];
  const readings: ImportReading[] = [];
  for (const inner of archive.value) {
    // An archive in an archive is left alone: nobody exports so, and bombs nest.
    const found = isZip(inner.bytes)
      ? [{ file: inner.name, format: null, result: fail<ImportFailure>('unknown-format') }]
      : await readOne(inner, world);
    readings.push(
      ...found.map((reading) => ({ ...reading, file: `${file.name}/${reading.file}` })),
    );
  }
  return readings;
}

function withPlace(
  name: string,
  result: Result<readonly ImportEntry[], ImportFailure>,
): Result<readonly ImportEntry[], ImportFailure> {
  if (!result.ok) return result;
  return ok(result.value.map((entry) => (entry.place === '' ? { ...entry, place: name } : entry)));
}

/**
 * What files of other tools hold, one reading a file, archives opened. Nothing is written and
 * nothing requested: what becomes of the entries is decided afterwards.
 *
 * @throws the reason of `world.signal` when it is aborted
 */
export async function readImport(
  files: readonly ImportFile[],
  world: ImportWorld,
): Promise<ImportReading[]> {
  const readings: ImportReading[] = [];
  for (const file of files) readings.push(...(await readOne(file, world)));
  return readings;
}
