import { crc32 } from './crc32.ts';
import { joinBytes } from '../clip/backup/format.ts';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Inflating needs version 2.0 of a reader; Unix on the writer's side makes names UTF-8 for every unpacker. */
const READER = 20;
const WRITER = (3 << 8) | READER;
/** Names are UTF-8. */
const UTF8 = 1 << 11;
/** An ordinary file, read by everybody. */
const ORDINARY_FILE = 0o100644 * 0x10000;
const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980, the first day that an archive can name. */
const FIRST_YEAR = 1980;

/** More than either of these is written otherwise (Zip64), which many unpackers cannot read. */
const MOST_ENTRIES = 0xffff;
const MOST_BYTES = 0xffffffff;

type Fields = readonly (readonly [size: 2 | 4, value: number])[];

/** Fields of two or four bytes, little endian. */
function record(fields: Fields): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value >>> 0, true);
    at += size;
  }
  return bytes;
}

/** Time and day as MS-DOS kept them, on the clock of this machine. */
function dosMoment(moment: Date | null): Fields {
  const year = moment?.getFullYear() ?? 0;
  if (moment === null || year < FIRST_YEAR) {
    return [
      [2, 0],
      [2, (1 << 5) | 1],
    ];
  }
  const time = (moment.getHours() << 11) | (moment.getMinutes() << 5) | (moment.getSeconds() >> 1);
  const day = ((year - FIRST_YEAR) << 9) | ((moment.getMonth() + 1) << 5) | moment.getDate();
  return [
    [2, time],
    [2, day],
  ];
}

/**
 * An archive under way: entries go in, each whole, its bytes come out. Sizes stand in front of the data: where
 * they stand behind it, a reader of streams has to look for the end, and finds one inside of files that are
 * archives themselves. PKWARE APPNOTE 6.3, sections 4.3.7 to 4.3.16.
 */
export class ZipWriter {
  readonly #moment: Fields;
  readonly #central: Uint8Array[] = [];
  #count = 0;
  #written = 0;
  #out: Uint8Array[] = [];

  /** @param modified of every entry; null names none */
  constructor(modified: Date | null) {
    this.#moment = dosMoment(modified);
  }

  /** An entry as it is. */
  store(name: string, bytes: Uint8Array): void {
    this.#entry(name, bytes, [bytes], STORED);
  }

  /** An entry with what deflating made of it. */
  deflated(name: string, bytes: Uint8Array, packed: readonly Uint8Array[]): void {
    this.#entry(name, bytes, packed, DEFLATED);
  }

  /**
   * The directory and the end record, which says how long the comment is that will follow.
   *
   * @throws a `RangeError` beyond 65,535 entries or 4 GiB
   */
  end(commentLength: number): void {
    const start = this.#written;
    for (const part of this.#central) this.#write(part);
    if (this.#count > MOST_ENTRIES || this.#written > MOST_BYTES) {
      throw new RangeError('trich-luc: an archive holds at most 65,535 files and 4 GiB');
    }
    this.#write(
      record([
        [4, END],
        [2, 0],
        [2, 0],
        [2, this.#count],
        [2, this.#count],
        [4, this.#written - start],
        [4, start],
        [2, commentLength],
      ]),
    );
  }

  /** What has been written since the last call. */
  take(): Uint8Array<ArrayBuffer> {
    const bytes = joinBytes(this.#out);
    this.#out = [];
    return bytes;
  }

  #entry(name: string, bytes: Uint8Array, packed: readonly Uint8Array[], method: number): void {
    const path = new TextEncoder().encode(name);
    const told: Fields = [
      [2, READER],
      [2, path.length === name.length ? 0 : UTF8],
      [2, method],
      ...this.#moment,
      [4, crc32(bytes)],
      [4, packed.reduce((sum, part) => sum + part.length, 0)],
      [4, bytes.length],
      [2, path.length],
      [2, 0],
    ];
    const offset = this.#written;
    this.#write(record([[4, LOCAL], ...told]), path, ...packed);
    const places: Fields = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, ORDINARY_FILE],
      [4, offset],
    ];
    this.#central.push(record([[4, CENTRAL], [2, WRITER], ...told, ...places]), path);
    this.#count += 1;
  }

  #write(...parts: readonly Uint8Array[]): void {
    for (const part of parts) {
      this.#out.push(part);
      this.#written += part.length;
    }
  }
}
