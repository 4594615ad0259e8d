import * as v from 'valibot';
import { findUnsafeShape } from '../../clip/parse-key.ts';
import { fail, ok } from '../../clip/result.ts';
import { entryOf, faultOf, pause, readMoment, type ForeignRecord } from '../entry.ts';
import type { ImportEntry, ImportFile, ImportFormat, ImportWorld } from '../import-format.ts';
import { isZip, unzip } from '../unzip.ts';
import { readQuotes } from './marked-text.ts';

const text = v.nullish(v.string());

/** An item of `metadata_0_to_20.json` in Omnivore's archive. */
const itemSchema = v.object({
  slug: text,
  title: text,
  description: text,
  author: text,
  url: text,
  labels: v.optional(v.array(v.union([v.string(), v.object({ name: v.string() })])), []),
  savedAt: text,
  publishedAt: text,
});

const METADATA = /(^|\/)metadata_[^/]*\.json$/;

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function itemsOf(files: readonly ImportFile[]): { place: string; data: unknown }[] {
  return files
    .filter(({ name }) => METADATA.test(name))
    .flatMap(({ name, bytes }) => {
      let data: unknown;
      try {
        data = JSON.parse(decode(bytes));
      } catch {
        return [{ place: name, data: null }];
      }
      if (!Array.isArray(data) || findUnsafeShape(data)) return [{ place: name, data: null }];
      return data.map((item: unknown, index) => ({ place: `${name} ${index + 1}`, data: item }));
    });
}

const escaped = (line: string): string => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Omnivore keeps the body of a page alone; an article without a title would be none. */
function wholePage(html: string, title: string): string {
  if (/<html\b/i.test(html.slice(0, 2000))) return html;
  const name = escaped(title);
  return `<!DOCTYPE html><html><head><title>${name}</title></head><body><article><h1>${name}</h1>${html}</article></body></html>`;
}

/** The kept page taken apart, under what Omnivore knew of it; only the link where that fails. */
async function entryFor(
  record: ForeignRecord,
  html: string | undefined,
  world: ImportWorld,
): Promise<ImportEntry> {
  const entry = entryOf(record, world.readAt);
  if (entry.kind !== 'clip' || html === undefined || !world.extract) return entry;
  try {
    const page = await world.extract(wholePage(html, entry.article.title), entry.article.url);
    if (page.blocks.length === 0) return entry;
    const { title, publishedAt, publishedText, byline, portal, url, canonicalUrl } = entry.article;
    const article = { ...page, title, url, canonicalUrl, portal };
    return {
      ...entry,
      isLink: false,
      article: {
        ...article,
        ...(publishedAt !== null && { publishedAt, publishedText }),
        ...(byline.text !== null && { byline }),
      },
    };
  } catch {
    return entry;
  }
}

export const omnivore: ImportFormat = {
  id: 'omnivore',
  name: 'Omnivore (ZIP)',
  recognises: (file) => {
    if (!isZip(file.bytes)) return false;
    const files = unzip(file.bytes, (name) => METADATA.test(name));
    return files.ok && files.value.length > 0;
  },
  read: async (file, _text, world) => {
    const archive = unzip(
      file.bytes,
      (name) => METADATA.test(name) || /(^|\/)(content|highlights)\//.test(name),
    );
    if (!archive.ok) return archive;
    const items = itemsOf(archive.value);
    if (items.length === 0) return fail('damaged', 'metadata_*.json');
    const pages = new Map(archive.value.map(({ name, bytes }) => [name.split('/').at(-1), bytes]));
    const entries: ImportEntry[] = [];
    for (const [index, { place, data }] of items.entries()) {
      await pause(world, index, items.length);
      const parsed = v.safeParse(itemSchema, data);
      if (!parsed.success) {
        entries.push(faultOf(place, '', 'malformed', parsed.issues[0].message));
        continue;
      }
      const item = parsed.output;
      const page = pages.get(`${item.slug ?? ''}.html`);
      const marks = pages.get(`${item.slug ?? ''}.md`);
      const record: ForeignRecord = {
        place,
        url: item.url ?? '',
        title: item.title ?? null,
        lead: item.description ?? null,
        authors: item.author ? [item.author] : [],
        publishedAt: item.publishedAt ?? null,
        savedAt: readMoment(item.savedAt),
        tags: item.labels.map((label) => (typeof label === 'string' ? label : label.name)),
        ...(marks === undefined ? {} : readQuotes(decode(marks))),
      };
      entries.push(await entryFor(record, page && decode(page), world));
    }
    return ok(entries);
  },
};
