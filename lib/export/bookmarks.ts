import type { Clip, Collection } from '../clip/clip.ts';
import { eachClip } from './each-clip.ts';
import type { ExportRequest } from './export-format.ts';
import { itemTitle } from './html/item.ts';
import { escapeHtml } from './html/markup.ts';
import { safeAddress } from './printable.ts';

function seconds(iso: string): number {
  return Math.floor(new Date(iso).getTime() / 1000) || 0;
}

/** A bookmark; empty for an address that opens no page. */
function bookmark(clip: Clip): string {
  const href = safeAddress(clip.article.url);
  if (href === null) return '';
  // The list of tags is parted by commas.
  const tags = clip.tags.map((tag) => tag.replaceAll(',', ' ')).join(',');
  const attributes = [
    `HREF="${escapeHtml(href)}"`,
    `ADD_DATE="${seconds(clip.savedAt)}"`,
    `LAST_MODIFIED="${seconds(clip.updatedAt)}"`,
    ...(tags === '' ? [] : [`TAGS="${escapeHtml(tags)}"`]),
  ];
  const about = escapeHtml(clip.note || (clip.article.lead ?? '')).trim();
  return `<DT><A ${attributes.join(' ')}>${escapeHtml(itemTitle(clip))}</A>\n${about === '' ? '' : `<DD>${about}\n`}`;
}

function folder({ name, createdAt }: Collection, content: string): string {
  return `<DT><H3 ADD_DATE="${seconds(createdAt)}">${escapeHtml(name)}</H3>\n<DL><p>\n${content}</DL><p>\n`;
}

/**
 * Bookmarks that every browser imports (the Netscape bookmark file): a folder for each collection,
 * with its clips; clips in no collection stand beside the folders, those in several in each.
 */
export async function write(request: ExportRequest): Promise<Uint8Array> {
  const { clips, collections } = request;
  const marks = await eachClip(clips, request, bookmark);
  const inFolders = collections.flatMap((collection) => {
    const content = marks.filter((_, index) => clips[index]?.collections.includes(collection.id));
    return content.length === 0 ? [] : [folder(collection, content.join(''))];
  });
  const known = new Set(collections.map(({ id }) => id));
  const loose = marks.filter((_, index) => !clips[index]?.collections.some((id) => known.has(id)));
  const title = escapeHtml(request.title);
  return new TextEncoder().encode(`<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>${title}</TITLE>
<H1>${title}</H1>
<DL><p>
${inFolders.join('')}${loose.join('')}</DL><p>
`);
}
