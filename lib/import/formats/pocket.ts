import { ok } from '../../clip/result.ts';
import { decodeEntities } from '../entities.ts';
import { entryOf, readMoment } from '../entry.ts';
import type { ImportEntry, ImportFormat } from '../import-format.ts';

const ITEM = /<li\b[^>]*>\s*<a\b([^>]*)>([\s\S]*?)<\/a\s*>/gi;

function attribute(attributes: string, name: string): string {
  const value = new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`, 'i').exec(attributes)?.[1] ?? '';
  return decodeEntities(value);
}

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
          url: attribute(attributes ?? '', 'href'),
          title: decodeEntities((label ?? '').replace(/<[^>]*>/g, '')),
          savedAt: readMoment(attribute(attributes ?? '', 'time_added')),
          tags: attribute(attributes ?? '', 'tags').split(','),
        },
        readAt,
      ),
    );
    return Promise.resolve(ok(entries));
  },
};
