import type { Clip } from '../clip/clip.ts';
import { formatDay, vietnamDay } from './dates.ts';
import { attachedFiles } from './attached-files.ts';
import { eachClip } from './each-clip.ts';
import type { ExportRequest } from './export-format.ts';
import { escapeText } from './markdown/escape.ts';
import { clipFields, frontMatter } from './markdown/front-matter.ts';
import { itemMarkdown, titleMarkdown } from './markdown/item.ts';
import { encodePath } from './markdown/link.ts';
import { noteNames } from './markdown/note-names.ts';
import { loadPictures, type Pictures } from './pictures.ts';
import { printable } from './printable.ts';
import { selectContent, type SelectedGroup } from './selection.ts';
import { sourceParts } from './source-line.ts';
import { textFile, zipFiles, type ArchiveFile } from './zip.ts';

/** Folder of the pictures. */
const FOLDER = 'anh';

function pictureFiles(pictures: Pictures): ReadonlyMap<string, ArchiveFile> {
  return new Map(
    [...pictures].map(([src, { mediaType, bytes }], index) => {
      const extension = mediaType.slice('image/'.length).replace('jpeg', 'jpg');
      const path = `${FOLDER}/${String(index + 1).padStart(3, '0')}.${extension}`;
      return [src, { path, bytes, isStored: mediaType !== 'image/bmp' }];
    }),
  );
}

/** A tag as Obsidian takes it: without spaces. */
function obsidianTag(tag: string): string {
  return tag.trim().replace(/^#/, '').replace(/\s+/g, '-');
}

function noteFields(clip: Clip, collection: string) {
  return clipFields({ ...clip, tags: clip.tags.map(obsidianTag) }).concat([
    ['collection', collection],
  ]);
}

/** A link to a note beside this one. */
function noteLink(label: string, name: string): string {
  return `[${label}](${encodePath(`${name}.md`)})`;
}

function indexNote(
  request: ExportRequest,
  groups: readonly SelectedGroup[],
  names: readonly string[],
): string {
  const day = vietnamDay(request.now);
  const sections = groups.flatMap(({ label, items }) => [
    ...(label === null ? [] : [`## ${escapeText(label)}`]),
    items
      .map(({ clip, number }) => {
        const link = noteLink(titleMarkdown(clip), names[number - 1] ?? '');
        const source = sourceParts(clip.article).slice(0, 2).map(escapeText).join(', ');
        return `${number}. ${link}${source === '' ? '' : ` – ${source}`}`;
      })
      .join('\n'),
  ]);
  const title = printable(request.title).trim();
  const head = frontMatter([
    ['title', request.title],
    ['exported', day],
    ['count', String(names.length)],
  ]);
  return `${[head, `# ${escapeText(title)} (${formatDay(day)})`, ...sections].join('\n\n')}\n`;
}

/**
 * A folder of notes for Obsidian and its like, as a zip: a note for each clip with its fields as
 * front matter, the pictures beside them in `anh`, the kept attachments in `tep`, and a note that lists them
 * all. What is not kept is a link, so that opening a note asks no server.
 */
export async function write(request: ExportRequest): Promise<Uint8Array> {
  const { groups, clips } = selectContent(request);
  const pictures = pictureFiles(await loadPictures(clips, request.images, request));
  const [indexName = 'Mục lục'] = noteNames([`Mục lục ${request.title}`]);
  const names = noteNames(
    clips.map(({ article }) => article.title),
    [indexName],
  );
  const picture = (src: string) => pictures.get(src)?.path ?? null;
  const attached = await attachedFiles(clips, request);
  const notes = await eachClip(clips, request, (clip, index) => {
    const head = frontMatter(noteFields(clip, request.title));
    const text = `${head}\n\n${itemMarkdown(clip, 1, picture, (url) => attached.pathOf(clip, url))}\n`;
    return textFile(`${names[index] ?? ''}.md`, text);
  });
  const index = textFile(`${indexName}.md`, indexNote(request, groups, names));
  return zipFiles([index, ...notes, ...pictures.values(), ...attached.files], request.now, request);
}
