import { bookmarks } from './formats/bookmarks.ts';
import { csv } from './formats/csv.ts';
import { karakeep } from './formats/karakeep.ts';
import { markdown } from './formats/markdown.ts';
import { omnivore } from './formats/omnivore.ts';
import { own } from './formats/own.ts';
import { pocketArchive } from './formats/pocket-archive.ts';
import { pocketHtml } from './formats/pocket.ts';
import { savedHtml } from './formats/saved-html.ts';
import type { ImportFormat } from './import-format.ts';

/** Every format that is read, the most particular first: the first that recognises a file reads it. */
export const importFormats: readonly ImportFormat[] = [
  omnivore,
  pocketArchive,
  own,
  karakeep,
  bookmarks,
  pocketHtml,
  savedHtml,
  markdown,
  csv,
];
