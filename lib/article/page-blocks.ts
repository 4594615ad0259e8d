import type { Block } from '../clip/blocks.ts';
import { copyPage } from './copy.ts';
import { readDrafts } from './drafts.ts';

/** Blocks of one page that are handed over, menus and footers included. */
const MOST = 500;

/**
 * Everything that a page shows, as blocks in reading order, whatever belongs to the article: for whoever puts a
 * reading right by hand. The page is only read.
 */
export function pageBlocks(page: Document, url: string): Block[] {
  const copied = copyPage(page, url);
  if (!copied.ok) return [];
  return readDrafts(copied.value.body)
    .slice(0, MOST)
    .map(({ block }) => block);
}
