import { fileName } from '../../text/file-name.ts';

/** Below the limit of other files: Windows allows 260 characters for the folders and the name. */
const MOST_BYTES = 90;
/** Bytes for ` (999)` behind a name that is taken. */
const ROOM_FOR_NUMBER = 8;

/**
 * Names for the notes of a folder, without extension, in the order of the titles: safe on every
 * system and in Obsidian, whose links end at `#`, `^`, `[`, `]` and `|`; unique where capitals do
 * not count, as on Windows and macOS.
 */
export function noteNames(titles: readonly string[], taken: readonly string[] = []): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return titles.map((title) => {
    const plain = title.replace(/[#^[\]|]/g, ' ').replace(/^[\s._-]+/, '');
    const base = fileName(plain, 'Bài', MOST_BYTES - ROOM_FOR_NUMBER);
    let name = base;
    for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${base} (${number})`;
    used.add(name.toLowerCase());
    return name;
  });
}
