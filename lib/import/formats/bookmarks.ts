import { ok } from '../../clip/result.ts';
import { attributeOf } from '../attribute.ts';
import { decodeEntities } from '../entities.ts';
import { entryOf, readMoment, type ForeignRecord } from '../entry.ts';
import type { ImportEntry, ImportFormat } from '../import-format.ts';

/** What of the file matters, in the order it stands there; the format never closes its items. */
const TOKEN =
  /<H3\b([^>]*)>([\s\S]*?)<\/H3\s*>|<DL\b[^>]*>|<\/DL\s*>|<A\b([^>]*)>([\s\S]*?)<\/A\s*>|<DD\b[^>]*>([^<]*)/gi;

function plain(markup: string): string {
  return decodeEntities(markup.replace(/<[^>]*>/g, ''));
}

/** Raindrop puts what the page says of itself where browsers put what the user says of it. */
const RAINDROP = /<TITLE>\s*Raindrop\.io/i;

function readRecords(text: string): ForeignRecord[] {
  const described = RAINDROP.test(text.slice(0, 1000)) ? 'lead' : 'note';
  const records: ForeignRecord[] = [];
  const folders: (string | null)[] = [];
  let heading: string | null = null;
  for (const [token, headAttributes, head, attributes, label, description] of text.matchAll(
    TOKEN,
  )) {
    if (head !== undefined) {
      // The bar itself and its siblings are places of the browser, not folders of the user.
      const isPlace = /PERSONAL_TOOLBAR_FOLDER|UNFILED_BOOKMARKS_FOLDER/i.test(
        headAttributes ?? '',
      );
      heading = isPlace ? null : plain(head).replaceAll('/', '-');
    } else if (/^<DL/i.test(token)) {
      folders.push(heading);
      heading = null;
    } else if (/^<\/DL/i.test(token)) folders.pop();
    else if (attributes !== undefined) {
      const path = folders.filter((folder) => folder !== null).join('/');
      records.push({
        place: `${records.length + 1}`,
        url: attributeOf(attributes, 'HREF'),
        title: plain(label ?? ''),
        savedAt: readMoment(attributeOf(attributes, 'ADD_DATE')),
        tags: attributeOf(attributes, 'TAGS').split(','),
        collections: path === '' ? [] : [path],
      });
    } else if (description !== undefined) {
      const last = records.at(-1);
      const words = plain(description).trim();
      if (last && words !== '') records[records.length - 1] = { ...last, [described]: words };
    }
  }
  return records;
}

/** Netscape bookmarks, as every browser, Raindrop, Pinboard and we ourselves write them. */
export const bookmarks: ImportFormat = {
  id: 'bookmarks',
  name: 'Netscape bookmarks (HTML)',
  recognises: (_file, text) => /<!DOCTYPE\s+NETSCAPE-Bookmark-file-1/i.test(text.slice(0, 500)),
  read: async (_file, text, { readAt }) => {
    const entries: ImportEntry[] = readRecords(text).map((record) => entryOf(record, readAt));
    return Promise.resolve(ok(entries));
  },
};
