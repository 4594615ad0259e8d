import type { Clip } from '../clip/clip.ts';
import { shortHash } from '../clip/short-hash.ts';
import { formatDay, vietnamDay } from './dates.ts';
import { eachClip } from './each-clip.ts';
import { contentsPage, coverPage, itemPage } from './epub/front.ts';
import { containerFile, packageFile, type BookFacts } from './epub/package.ts';
import { pageFile, pagePath, type BookPage } from './epub/page.ts';
import { bookPictures } from './epub/pictures.ts';
import type { ExportRequest } from './export-format.ts';
import { documentIndexHtml } from './html/document-index.ts';
import { itemHtml, itemTitle, languageOf, numberedTitle } from './html/item.ts';
import { escapeHtml } from './html/markup.ts';
import { ITEM_STYLE } from './html/style.ts';
import { switchedOn } from './options.ts';
import { INDEX_HEADING } from './official-words.ts';
import { loadPictures } from './pictures.ts';
import { printable, printableLines } from './printable.ts';
import { selectContent } from './selection.ts';
import { COVER, DIRECTIVE_INDEX } from './shared-options.ts';
import { textFile, zipFiles } from './zip.ts';

const STYLE = `
body { margin: 0 5%; line-height: 1.5; }
h1, h2 { line-height: 1.25; text-align: left; }
.group { font-size: 0.9rem; font-weight: bold; text-transform: uppercase; }
.between { font-style: italic; }
.cover { margin-top: 30%; }
.cover, .cover h1 { text-align: center; }
.contents, .contents ol { list-style: none; padding-left: 1rem; }
${ITEM_STYLE}`;

function factsOf({ now }: ExportRequest, title: string, clips: readonly Clip[]): BookFacts {
  const names = clips.map(({ article }) => printable(article.portal.name).trim());
  const content = JSON.stringify([title, clips.map(({ id, updatedAt }) => [id, updatedAt])]);
  return {
    identifier: `urn:trich-luc:${shortHash(content)}`,
    title,
    description: `Gồm ${clips.length} bài, xuất ngày ${formatDay(vietnamDay(now))}`,
    contributors: [...new Set(names)].filter((name) => name !== ''),
    now,
  };
}

const noteBetween = (note: string): string =>
  `<p class="between">${printableLines(note).map(escapeHtml).join('<br/>')}</p>`;

/**
 * A book in EPUB 3: a page for each article, contents, title page and index of directives; the
 * pictures inside, no script, nothing remote. Its identifier stays the same for the same clips.
 */
export async function write(request: ExportRequest): Promise<Uint8Array> {
  const { groups, clips } = selectContent(request);
  const title = printable(request.title).trim() || 'Trích lục';
  const pictures = bookPictures(await loadPictures(clips, request.images, request));
  const labels = new Map(
    groups.flatMap(({ label, items }) => (label === null ? [] : [[items[0]?.number, label]])),
  );
  const notes = new Map(
    groups.flatMap(({ items, notesBehind }) =>
      items.map(({ number, notesBefore }) => [
        number,
        { before: notesBefore, behind: number === items.at(-1)?.number ? notesBehind : [] },
      ]),
    ),
  );
  const items = await eachClip(clips, request, (clip, index): BookPage => {
    const number = index + 1;
    const name = itemTitle(clip);
    const label = labels.get(number);
    const group = label === undefined ? '' : `<p class="group">${escapeHtml(label)}</p>\n`;
    const heading = `${group}<h1>${escapeHtml(numberedTitle(clip, number, clips.length))}</h1>`;
    return {
      id: itemPage(number),
      title: name,
      language: languageOf(clip),
      type: 'bodymatter',
      content: [
        ...(notes.get(number)?.before ?? []).map(noteBetween),
        `<article>\n${heading}\n${itemHtml(clip, 2, pictures.show)}\n</article>`,
        ...(notes.get(number)?.behind ?? []).map(noteBetween),
      ].join('\n'),
    };
  });
  const table = switchedOn(request, DIRECTIVE_INDEX)
    ? documentIndexHtml(clips, (item) => pagePath(itemPage(item)))
    : '';
  const index: BookPage = {
    id: 'van-ban',
    title: INDEX_HEADING,
    language: 'vi',
    type: 'backmatter',
    content: `<section><h1>Bảng tra văn bản được dẫn</h1>\n${table}</section>`,
  };
  const pages = [
    ...(switchedOn(request, COVER) ? [coverPage(title, request.now, clips.length)] : []),
    ...items,
    ...(table === '' ? [] : [index]),
  ];
  return zipFiles(
    [
      { ...textFile('mimetype', 'application/epub+zip'), isStored: true },
      containerFile(),
      packageFile(factsOf(request, title, clips), pages, pictures.pictures),
      pageFile(contentsPage(groups, table !== '')),
      textFile('OEBPS/style.css', STYLE),
      ...pages.map(pageFile),
      ...pictures.files,
    ],
    request.now,
    request,
  );
}
