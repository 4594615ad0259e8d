import { ok } from '../../clip/result.ts';
import { attributeOf } from '../attribute.ts';
import { decodeEntities } from '../entities.ts';
import { entryOf, readMoment } from '../entry.ts';
import type { ImportEntry, ImportFormat } from '../import-format.ts';

const ITEM = /<li\b[^>]*>\s*<a\b([^>]*)>([\s\S]*?)<\/a\s*>/gi;

/** Pocket's older export: two lists of links in a page (its later CSV is read by `csv`). */
export const pocketHtml: ImportFormat = {
  id: 'pocket-html',
  name: 'Pocket (HTML)',
  recognises: (_file, text) => /<title>\s*Pocket Export\s*<\/title>/i.test(text.slice(0, 2000)),
  read: async (_file, text, { readAt }) => {
    const entries: ImportEntry[] = [...text.matchAll(ITEM)].map(([, attributes, label], index) =>
      entryOf(
        {
          place: `${index + 1}`,
          url: attributeOf(attributes ?? '', 'href'),
          title: decodeEntities((label ?? '').replace(/<[^>]*>/g, '')),
          savedAt: readMoment(attributeOf(attributes ?? '', 'time_added')),
          tags: attributeOf(attributes ?? '', 'tags').split(','),
        },
        readAt,
      ),
    );
    return Promise.resolve(ok(entries));
  },
};
