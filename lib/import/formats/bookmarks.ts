import { ok } from '../../clip/result.ts';
import { decodeEntities } from '../entities.ts';
import { entryOf, readMoment, type ForeignRecord } from '../entry.ts';
import type { ImportEntry, ImportFormat } from '../import-format.ts';

/** What of the file matters, in the order it stands there; the format never closes its items. */
const TOKEN =
  /<H3\b([^>]*)>([\s\S]*?)<\/H3\s*>|<DL\b[^>]*>|<\/DL\s*>|<A\b([^>]*)>([\s\S]*?)<\/A\s*>|<DD\b[^>]*>([^<]*)/gi;

function attribute(attributes: string, name: string): string {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(
    attributes,
  );
  return decodeEntities(match?.[1] ?? match?.[2] ?? match?.[3] ?? '');
}

function plain(markup: string): string {
  return decodeEntities(markup.replace(/<[^>]*>/g, ''));
}

function readRecords(text: string): ForeignRecord[] {
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
        url: attribute(attributes, 'HREF'),
        title: plain(label ?? ''),
        savedAt: readMoment(attribute(attributes, 'ADD_DATE')),
        tags: attribute(attributes, 'TAGS').split(','),
        collections: path === '' ? [] : [path],
      });
    } else if (description !== undefined) {
      const last = records.at(-1);
      const lead = plain(description).trim();
      if (last && lead !== '') records[records.length - 1] = { ...last, note: lead };
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
