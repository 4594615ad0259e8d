import { toBase64 } from '../clip/base64.ts';
import { formatDay, vietnamDay } from './dates.ts';
import { eachClip } from './each-clip.ts';
import type { ExportRequest } from './export-format.ts';
import type { ShownPicture } from './html/blocks.ts';
import { documentIndexHtml } from './html/document-index.ts';
import { itemHtml, itemTitle, languageOf, numberedTitle } from './html/item.ts';
import { element, escapeHtml } from './html/markup.ts';
import { ITEM_STYLE, PRINT_STYLE } from './html/style.ts';
import { INDEX_HEADING } from './official-words.ts';
import { switchedOn } from './options.ts';
import { loadPictures, type Pictures } from './pictures.ts';
import { printableLines } from './printable.ts';
import { selectContent, type SelectedGroup } from './selection.ts';
import { DIRECTIVE_INDEX } from './shared-options.ts';

/** First in the head: whatever a later mistake lets in, the file runs nothing and asks no server. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'";

const STYLE = `
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.6 "Times New Roman", serif; color: #111; background: #fff; }
h1, header p { text-align: center; }
h1.group { margin-top: 3rem; font-size: 1.5rem; text-align: left; }
.between { margin-top: 2.5rem; font-style: italic; }
article { border-top: 1px solid #999; margin-top: 2.5rem; }
${ITEM_STYLE}${PRINT_STYLE}`;

function shown(pictures: Pictures, src: string): ShownPicture | null {
  const picture = pictures.get(src);
  if (picture === undefined) return null;
  const address = `data:${picture.mediaType};base64,${toBase64(picture.bytes)}`;
  return { address, width: picture.width, height: picture.height };
}

function contents({ label, items }: SelectedGroup): string {
  const entries = items.map(({ clip, number }) =>
    element('li', `<a href="#tin-${number}">${escapeHtml(itemTitle(clip))}</a>`),
  );
  const first = items[0]?.number ?? 1;
  const heading = label === null ? '' : element('p', element('strong', escapeHtml(label)));
  return `${heading}<ol start="${first}">${entries.join('')}</ol>`;
}

function noteBetween(note: string): string {
  const lines = printableLines(note).map(escapeHtml);
  return `<p class="between">${lines.join('<br>')}</p>`;
}

/** One page that opens offline: styles and pictures inside, no script, no remote address loaded. */
export async function write(request: ExportRequest): Promise<Uint8Array> {
  const { groups, clips } = selectContent(request);
  const pictures = await loadPictures(clips, request.images, request);
  const show = (src: string) => shown(pictures, src);
  const articles = await eachClip(clips, request, (clip, index) => {
    const number = index + 1;
    const heading = `<h2>${escapeHtml(numberedTitle(clip, number, clips.length))}</h2>`;
    const content = itemHtml(clip, 3, show);
    return `<article id="tin-${number}" lang="${languageOf(clip)}">\n${heading}\n${content}\n</article>`;
  });
  const body = groups.flatMap(({ label, items, notesBehind }) => [
    label === null ? '' : `<h1 class="group">${escapeHtml(label)}</h1>`,
    ...items.flatMap(({ number, notesBefore }) => [
      ...notesBefore.map(noteBetween),
      articles[number - 1] ?? '',
    ]),
    ...notesBehind.map(noteBetween),
  ]);
  const hasIndex = clips.length > 1 && switchedOn(request, DIRECTIVE_INDEX);
  const index = hasIndex ? documentIndexHtml(clips, (item) => `#tin-${item}`) : '';
  const title = escapeHtml(request.title);
  const html = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${title}</h1><p>${formatDay(vietnamDay(request.now))}</p></header>
${clips.length > 1 ? `<nav>${groups.map(contents).join('')}</nav>` : ''}
${body.filter(Boolean).join('\n')}
${index === '' ? '' : `<section id="van-ban"><h2>${INDEX_HEADING}</h2>${index}</section>`}
</body>
</html>
`;
  return new TextEncoder().encode(html);
}
