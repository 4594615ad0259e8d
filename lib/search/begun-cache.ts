import type { Bitmap } from './bitmap.ts';

/** Bitmaps kept: at 100,000 clips half a megabyte. */
const MOST_KEPT = 40;

/**
 * Which clips hold a word with some beginning, for the beginnings looked for lately: `t` is typed again
 * and again, and stands for thousands of lists.
 */
export class BegunCache {
  readonly #kept = new Map<string, Bitmap>();

  get(name: string): Bitmap | undefined {
    return this.#kept.get(name);
  }

  keep(name: string, bitmap: Bitmap): void {
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size < MOST_KEPT) break;
      this.#kept.delete(oldest);
    }
    this.#kept.set(name, bitmap);
  }
}
