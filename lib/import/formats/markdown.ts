import type { Block } from '../../clip/blocks.ts';
import { inlineText } from '../../clip/blocks.ts';
import { ok } from '../../clip/result.ts';
import { entryOf, readMoment } from '../entry.ts';
import type { ImportFormat } from '../import-format.ts';
import { readFrontMatter, type FrontMatter } from '../markdown/front-matter.ts';

/** Field names of Obsidian Web Clipper's template, of our own export, and of hand-made notes. */
const NAMES = {
  url: ['source', 'url', 'link', 'nguồn', 'địa chỉ'],
  title: ['title', 'tiêu đề'],
  authors: ['author', 'authors', 'tác giả'],
  published: ['published', 'publishedat', 'date', 'ngày đăng'],
  saved: ['saved', 'created', 'clipped', 'ngày lưu'],
  lead: ['description', 'lead', 'summary', 'tóm tắt'],
  tags: ['tags', 'tag', 'nhãn'],
  site: ['portal', 'site', 'publisher', 'cổng thông tin'],
  collections: ['collections', 'collection', 'folder', 'bộ sưu tập'],
  note: ['note', 'notes', 'ghi chú'],
} as const;

/** What Obsidian Web Clipper puts on every note; it says nothing of the article. */
const CLIPPER_TAG = 'clippings';

function valuesOf({ fields }: FrontMatter, names: readonly string[]): readonly string[] {
  for (const name of names) {
    const values = fields.get(name)?.filter((value) => value !== '');
    if (values && values.length > 0) return values;
  }
  return [];
}

/** A first heading that only repeats the title is no part of the body. */
function withoutTitle(blocks: readonly Block[], title: string): readonly Block[] {
  const [first, ...rest] = blocks;
  return first?.kind === 'heading' && inlineText(first.content).trim() === title.trim()
    ? rest
    : blocks;
}

function titleOf(front: FrontMatter, blocks: readonly Block[], fileName: string): string {
  const named = valuesOf(front, NAMES.title)[0];
  if (named !== undefined) return named;
  const heading = blocks.find((block) => block.kind === 'heading');
  const name = (fileName.split('/').at(-1) ?? '').replace(/\.(md|markdown)$/i, '');
  return heading?.kind === 'heading' ? inlineText(heading.content) : name;
}

/** The folders above a note: how Obsidian sorts, so how the user sorted. */
function folderOf(name: string): string[] {
  const folders = name.split('/').slice(0, -1);
  return folders.length === 0 ? [] : [folders.join('/')];
}

/** A note with front matter that says where its page is: Obsidian Web Clipper, our own, others. */
export const markdown: ImportFormat = {
  id: 'markdown',
  name: 'Markdown (Obsidian Web Clipper)',
  recognises: (file, text) =>
    /\.(md|markdown)$/i.test(file.name) || valuesOf(readFrontMatter(text), NAMES.url).length > 0,
  read: async (file, text, { readAt }) => {
    const front = readFrontMatter(text);
    // The reader of Markdown loads with the first note.
    const { markdownBlocks } = await import('../markdown/blocks.ts');
    const blocks = markdownBlocks(front.body);
    const title = titleOf(front, blocks, file.name);
    const named = valuesOf(front, NAMES.collections);
    return ok([
      entryOf(
        {
          place: '',
          url: valuesOf(front, NAMES.url)[0] ?? '',
          title,
          authors: valuesOf(front, NAMES.authors),
          publishedAt: valuesOf(front, NAMES.published)[0] ?? null,
          savedAt: readMoment(valuesOf(front, NAMES.saved)[0]),
          lead: valuesOf(front, NAMES.lead)[0] ?? null,
          siteName: valuesOf(front, NAMES.site)[0] ?? null,
          tags: valuesOf(front, NAMES.tags)
            .map((tag) => tag.replace(/^#/, ''))
            .filter((tag) => tag !== CLIPPER_TAG),
          collections: named.length > 0 ? named : folderOf(file.name),
          note: valuesOf(front, NAMES.note).join('\n'),
          blocks: withoutTitle(blocks, title),
        },
        readAt,
      ),
    ]);
  },
};
