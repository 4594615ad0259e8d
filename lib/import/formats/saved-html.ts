import { ok } from '../../clip/result.ts';
import { cleanLine } from '../../text/normalize.ts';
import { decodeEntities } from '../entities.ts';
import { faultOf } from '../entry.ts';
import type { ImportEntry, ImportFormat, ImportWorld } from '../import-format.ts';
import { savedPageAddress, savedPageMoment } from '../saved-page.ts';

function pageTitle(html: string): string {
  const title = /<title[^>]*>([\s\S]*?)<\/title/i.exec(html.slice(0, 200_000))?.[1] ?? '';
  return cleanLine(decodeEntities(title));
}

async function readPage(name: string, html: string, world: ImportWorld): Promise<ImportEntry> {
  const title = pageTitle(html) || name;
  const url = savedPageAddress(html);
  if (url === null) return faultOf('', title, 'no-address');
  if (!world.extract) return faultOf('', title, 'no-extractor');
  let article;
  try {
    article = await world.extract(html, url);
  } catch (error) {
    return faultOf('', title, 'not-an-article', error instanceof Error ? error.message : undefined);
  }
  if (article.blocks.length === 0 && article.attachments.length === 0 && article.lead === null) {
    return faultOf('', title, 'no-text');
  }
  return {
    kind: 'clip',
    place: '',
    article,
    savedAt: savedPageMoment(html) ?? world.readAt,
    tags: [],
    collections: [],
    note: '',
    isLink: false,
  };
}

/** A page saved by SingleFile or by the browser, taken apart by the extraction pipeline. */
export const savedHtml: ImportFormat = {
  id: 'saved-html',
  name: 'HTML (SingleFile, browser)',
  recognises: (file, text) =>
    /\.(html?|xhtml|mht)$/i.test(file.name) ||
    /^\s*(<!--[\s\S]*?-->\s*)*<(!doctype html|html)\b/i.test(text.slice(0, 5000)),
  read: async (file, text, world) => {
    world.signal?.throwIfAborted();
    return ok([await readPage(file.name, text, world)]);
  },
};
