import type { Picture } from '../pictures.ts';

/**
 * Stands in for pictures while `docx` writes a file: it would hash each of them and squeeze what is
 * squeezed already, which took most of the time of a digest. Stubs are a few bytes, one a picture.
 */
export class PictureStubs {
  private readonly pictures: Picture[] = [];
  private readonly stubs = new Map<Picture, Uint8Array>();
  private readonly byContent = new Map<string, Picture[]>();

  /** The bytes to hand to `docx` in place of the picture's; equal pictures share theirs. */
  stubOf(picture: Picture): Uint8Array {
    const known = this.stubs.get(picture) ?? this.stubs.get(this.equalTo(picture));
    if (known !== undefined) return known;
    const stub = new TextEncoder().encode(`${STUB}${this.pictures.length}`);
    this.pictures.push(picture);
    this.stubs.set(picture, stub);
    return stub;
  }

  /** The first picture with the same bytes, which may be this one. */
  private equalTo(picture: Picture): Picture {
    const key = contentKey(picture.bytes);
    const alike = this.byContent.get(key) ?? [];
    const equal = alike.find(({ bytes }) => sameBytes(bytes, picture.bytes));
    if (equal !== undefined) return equal;
    this.byContent.set(key, [...alike, picture]);
    return picture;
  }

  /** Puts the pictures where their stubs stand. */
  restore(parts: Record<string, Uint8Array>): void {
    for (const [path, bytes] of Object.entries(parts)) {
      if (!path.includes('media/') || bytes.length > MOST_STUB_BYTES) continue;
      const text = new TextDecoder().decode(bytes);
      const picture = text.startsWith(STUB) ? this.pictures[Number(text.slice(STUB.length))] : null;
      if (picture) parts[path] = picture.bytes;
    }
  }
}

const STUB = 'picture ';
const MOST_STUB_BYTES = 32;

/** FNV-1a over all bytes (Fowler, Noll, Vo), with the length: pictures that share it are compared. */
function contentKey(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return `${bytes.length} ${hash}`;
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
