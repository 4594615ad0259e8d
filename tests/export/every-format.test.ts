import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import type { Clip } from '../../lib/clip/clip.ts';
import { exportClips } from '../../lib/export/export-clips.ts';
import { exportFormats, type ExportFormatId } from '../../lib/export/formats.ts';
import type { ExportRequest } from '../../lib/export/export-format.ts';
import { printable } from '../../lib/export/printable.ts';
import { HOSTILE_CLIPS, HOSTILE_TITLES, TITLE_CLIPS } from './hostile-clips.ts';
import { makeClip, makeParagraph, makePng, makeRequest } from './make.ts';
import { readTitles } from './read-titles.ts';
import { readHtml, readXml } from './read-xml.ts';

const FORMATS = exportFormats.map(({ id }) => id);
const WITHOUT_WORD = FORMATS.filter((id) => id !== 'docx');
// Parsers of pages are slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const picture = { bytes: makePng(4, 3), mediaType: 'image/png', width: 4, height: 3 };

async function made(format: string, request: Partial<ExportRequest>): Promise<Uint8Array> {
  const result = await exportClips(format, makeRequest(request));
  if (!result.ok) throw new Error(result.reason);
  return result.value.bytes;
}

/** Titles as each kind of format keeps them. */
function expectedTitle(format: ExportFormatId, title: string): string {
  if (format === 'json' || format === 'jsonl') return title;
  const shown = printable(title).trim();
  if (format !== 'xlsx' && format !== 'csv') return shown || makeClip().article.url;
  return title
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => (format === 'xlsx' ? printable(line).trim() : printable(line)))
    .join('\n');
}

/** What a reader makes of white space that means nothing to it. */
const settled = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('hostile titles', () => {
  test.each(WITHOUT_WORD)(
    '%s gives each of them back to whoever reads the file',
    async (format) => {
      const read = readTitles[format];
      if (read === null) return;
      const titles = read(await made(format, { clips: TITLE_CLIPS }));
      expect(titles.map(settled)).toEqual(
        HOSTILE_TITLES.map((title) => settled(expectedTitle(format, title))),
      );
    },
  );

  test.each(['json', 'jsonl'] as const)('%s gives them back to the letter', async (format) => {
    const titles = readTitles[format]?.(await made(format, { clips: TITLE_CLIPS }));
    expect(titles).toEqual(HOSTILE_TITLES);
  });

  test.each(['html', 'bookmarks'] as const)('%s runs nothing and loads nothing', async (format) => {
    const clips = HOSTILE_CLIPS;
    const page = readHtml(strFromU8(await made(format, { clips })));
    expect(page.querySelectorAll('script, iframe, object, embed, svg, form, base')).toHaveLength(0);
    const attributes: string[] = [];
    for (const element of page.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        attributes.push(`${name.toLowerCase()}=${value}`);
      }
    }
    const wrong = attributes.filter((attribute) =>
      /^on|^src=(?!data:image\/png;base64,)|^href=(?!https?:|mailto:|#)/.test(attribute),
    );
    expect(wrong).toEqual([]);
  });

  test('a book is well-formed on every page, without a script or anything remote', async () => {
    const files = unzipSync(
      await made('epub', { clips: HOSTILE_CLIPS, images: () => Promise.resolve(picture) }),
    );
    for (const [name, bytes] of Object.entries(files)) {
      if (!/\.(?:xhtml|opf|xml)$/.test(name)) continue;
      const page = readXml(strFromU8(bytes));
      expect(page.querySelectorAll('script, iframe, object, embed, form')).toHaveLength(0);
      for (const element of page.querySelectorAll('[src]')) {
        expect(element.getAttribute('src')).toMatch(/^images\/anh-\d+\.png$/);
      }
      for (const element of page.querySelectorAll('a[href]')) {
        expect(element.getAttribute('href')).toMatch(
          /^(?:https?:[^\s[\]{}|^]*|[a-z0-9-]+\.xhtml)$/,
        );
      }
    }
  });

  test('no note of the Obsidian folder leaves it or hides another', async () => {
    const files = unzipSync(
      await made('markdown-zip', { clips: HOSTILE_CLIPS, images: () => Promise.resolve(picture) }),
    );
    const names = Object.keys(files);
    expect(names).toHaveLength(1 + HOSTILE_CLIPS.length + 3);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/^(?:anh\/\d{3}\.png|[^\\/:*?"<>|#^[\]\u0000-\u001F]+\.md)$/);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(120);
    }
  });
});

describe('large collections', () => {
  const long = makeClip({ blocks: [makeParagraph('chữ '.repeat(20_000))] });
  const many = Array.from({ length: 300 }, (_, index) =>
    makeClip(
      {
        title: `Tin ${index}`,
        blocks: [
          { kind: 'figure', image: { src: `https://a.vn/${index}.png`, alt: '', caption: null } },
        ],
      },
      { id: `clip-${index}` },
    ),
  );
  const images: ExportRequest['images'] = () => Promise.resolve(picture);

  test.each(WITHOUT_WORD)(
    '%s holds an article of 20,000 words and 300 pictures',
    async (format) => {
      const clips = [long, ...many];
      const bytes = await made(format, { clips, images });
      const titles = readTitles[format]?.(bytes);
      if (titles !== undefined) expect(titles).toHaveLength(clips.length);
    },
  );

  test('a book holds every picture once', async () => {
    const files = unzipSync(await made('epub', { clips: many, images }));
    expect(Object.keys(files).filter((name) => name.includes('images/'))).toHaveLength(300);
  });
});

describe('progress', () => {
  const clips = Array.from({ length: 30 }, (_, index) => makeClip({}, { id: `clip-${index}` }));
  const illustrated = clips.map((clip, index): Clip => {
    const image = { src: `https://a.vn/${index}.png`, alt: '', caption: null };
    return { ...clip, article: { ...clip.article, blocks: [{ kind: 'figure', image }] } };
  });
  const images: ExportRequest['images'] = () => Promise.resolve(picture);

  test.each(FORMATS)('%s tells of every clip and ends with the last', async (format) => {
    const seen: string[] = [];
    await made(format, {
      clips,
      onProgress: ({ step, done, total }) => {
        if (step === 'clips') seen.push(`${done}/${total}`);
      },
    });
    expect(new Set(seen).size).toBe(30);
    expect(seen.at(-1)).toBe('30/30');
  });

  test.each(FORMATS)('%s never goes back: pictures, articles, the file', async (format) => {
    const STEPS = ['pictures', 'clips', 'writing', 'packing'];
    const seen: (readonly [number, number])[] = [];
    await made(format, {
      clips: illustrated,
      images,
      onProgress: ({ step, done, total }) => seen.push([STEPS.indexOf(step), done / total]),
    });
    expect(seen).toEqual(seen.toSorted(([a, b], [c, d]) => a - c || b - d));
    expect(seen.every(([, share]) => share > 0 && share <= 1)).toBe(true);
  });

  test.each(['docx', 'epub', 'markdown-zip'])(
    '%s can be stopped while the file is put together',
    async (format) => {
      const stop = new AbortController();
      const result = await exportClips(
        format,
        makeRequest({
          clips: illustrated,
          signal: stop.signal,
          images,
          onProgress: ({ step }) => {
            if (step === 'packing') stop.abort();
          },
        }),
      );
      expect(result).toEqual({ ok: false, reason: 'cancelled' });
    },
  );

  test.each(FORMATS)('%s stops when told to, and gives no file', async (format) => {
    const stop = new AbortController();
    let last = 0;
    const result = await exportClips(
      format,
      makeRequest({
        clips,
        signal: stop.signal,
        onProgress: ({ done }) => {
          last = done;
          if (done === 3) stop.abort();
        },
      }),
    );
    expect(result).toEqual({ ok: false, reason: 'cancelled' });
    expect(last).toBe(3);
  });
});
