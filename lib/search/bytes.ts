const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

/** Grows as it is written to. Numbers are varints: seven bits a byte, lowest first, up to 2^53. */
export class ByteWriter {
  #bytes: Uint8Array;
  #length = 0;

  constructor(capacity = 1024) {
    this.#bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  #room(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }

  number(value: number): void {
    this.#room(8);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#length++] = rest;
  }

  bytes(value: Uint8Array): void {
    this.#room(value.length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
  }

  /** Length first, then the bytes. */
  block(value: Uint8Array): void {
    this.number(value.length);
    this.bytes(value);
  }

  string(value: string): void {
    this.block(ENCODER.encode(value));
  }

  /** Letters without their length: the writer's own length says where they end. */
  text(value: string): void {
    this.bytes(ENCODER.encode(value));
  }

  /** Strings without line breaks: more bytes than {@link sortedStrings}, and read in one go. */
  lines(values: readonly string[]): void {
    this.number(values.length);
    this.string(values.join('\n'));
  }

  /** Numbers of a fixed width: more bytes than varints, and read in one go. */
  array(values: Uint16Array | Uint32Array): void {
    this.block(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }

  /** Strings in order, each without what it shares with the one before. */
  sortedStrings(values: readonly string[]): void {
    this.number(values.length);
    let before = '';
    for (const value of values) {
      let shared = 0;
      while (shared < before.length && before[shared] === value[shared]) shared++;
      // Half an emoji cannot be written as UTF-8.
      if (/[\uD800-\uDBFF]/.test(value.charAt(shared - 1))) shared--;
      this.number(shared);
      this.string(value.slice(shared));
      before = value;
    }
  }

  /** A copy of what was written. */
  done(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }
}

/** Reads what {@link ByteWriter} wrote. Throws a RangeError where the bytes end too early. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  get ended(): boolean {
    return this.at >= this.#bytes.length;
  }

  get left(): number {
    return this.#bytes.length - this.at;
  }

  number(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.#bytes[this.at++];
      if (byte === undefined) throw new RangeError('trich-luc: search index ends inside a number');
      if (byte < 0x80) return value + byte * scale;
      value += (byte & 0x7f) * scale;
      scale *= 0x80;
    }
  }

  /** A view, not a copy. */
  bytes(length: number): Uint8Array {
    if (this.at + length > this.#bytes.length) {
      throw new RangeError('trich-luc: search index ends inside a block');
    }
    const view = this.#bytes.subarray(this.at, this.at + length);
    this.at += length;
    return view;
  }

  skip(length: number): void {
    if (this.at + length > this.#bytes.length) {
      throw new RangeError('trich-luc: search index ends inside a block');
    }
    this.at += length;
  }

  block(): Uint8Array {
    return this.bytes(this.number());
  }

  string(): string {
    const view = this.block();
    return view.length < 24 ? shortString(view) : DECODER.decode(view);
  }

  lines(): string[] {
    const count = this.number();
    const lines = DECODER.decode(this.block()).split('\n');
    if (count === 0) return [];
    if (lines.length !== count) throw new RangeError('trich-luc: search index lost words');
    return lines;
  }

  uint16s(): Uint16Array {
    const bytes = this.block();
    return new Uint16Array(bytes.slice().buffer, 0, bytes.length >> 1);
  }

  uint32s(): Uint32Array {
    const bytes = this.block();
    return new Uint32Array(bytes.slice().buffer, 0, bytes.length >> 2);
  }

  sortedStrings(): string[] {
    const values: string[] = [];
    let before = '';
    for (let left = this.number(); left > 0; left--) {
      before = before.slice(0, this.number()) + this.string();
      values.push(before);
    }
    return values;
  }
}

/** A decoder call costs more than a dozen letters do. */
function shortString(view: Uint8Array): string {
  let text = '';
  for (const byte of view) {
    if (byte >= 0x80) return DECODER.decode(view);
    text += String.fromCharCode(byte);
  }
  return text;
}
