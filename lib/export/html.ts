import type { Clip } from '../clip/clip.ts';
import { citedDocuments, describeDocument } from './cited-documents.ts';
import { formatDay, vietnamDay } from './dates.ts';
import type { ExportRequest } from './export-format.ts';
import { headingShift } from './heading-shift.ts';
import { blocksHtml } from './html/blocks.ts';
import { element, escapeHtml, linkHtml } from './html/markup.ts';
import { loadPictures, type Pictures } from './pictures.ts';
import { printableLines } from './printable.ts';
import { sourceParts } from './source-line.ts';

/** First in the head: whatever a later mistake lets in, the file runs nothing and asks no server. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'";

const STYLE = `
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.6 "Times New Roman", serif; color: #111; background: #fff; }
h1, header p { text-align: center; }
article { border-top: 1px solid #999; margin-top: 2.5rem; }
.source, figcaption, .missing { font-size: 0.9rem; font-style: italic; overflow-wrap: anywhere; }
.lead { font-weight: bold; }
.note { border-left: 4px solid #777; padding-left: 1rem; }
figure { margin: 1.5rem 0; text-align: center; }
img { max-width: 100%; height: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #777; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
th { background: #eee; }
blockquote { margin-left: 2rem; font-style: italic; }
@media print { body { max-width: none; margin: 0; } article { break-inside: auto; } }
`;

function list(label: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return `<p><strong>${label}</strong></p><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function articleHtml({ article, note }: Clip, number: number, pictures: Pictures): string {
  const source = [
    escapeHtml(sourceParts(article).join(' – ')),
    linkHtml(escapeHtml(article.url), article.url),
  ];
  const lead = escapeHtml(article.lead ?? '');
  const notes = printableLines(note).map((line) => element('p', escapeHtml(line)));
  return `<article id="tin-${number}">
<h2>${number}. ${escapeHtml(article.title)}</h2>
<p class="source">${source.filter(Boolean).join('<br>')}</p>
${lead === '' ? '' : `<p class="lead">${lead}</p>`}
${blocksHtml(article.blocks, pictures, headingShift(article.blocks, 3))}
${list(
  'Tệp đính kèm',
  article.attachments.map(({ name, url }) => linkHtml(escapeHtml(name || url), url)),
)}
${notes.length === 0 ? '' : `<div class="note">${notes.join('')}</div>`}
${list('Văn bản được dẫn', citedDocuments(article).map(describeDocument).map(escapeHtml))}
</article>`;
}

/** One page that opens offline: styles and pictures inside, no script, no remote address loaded. */
export async function write(request: ExportRequest): Promise<Uint8Array> {
  const pictures = await loadPictures(request.clips, request.images);
  const title = escapeHtml(request.title);
  const items = request.clips.map(({ article }, index) =>
    element('li', `<a href="#tin-${index + 1}">${escapeHtml(article.title)}</a>`),
  );
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
${items.length > 1 ? `<nav><ol>${items.join('')}</ol></nav>` : ''}
${request.clips.map((clip, index) => articleHtml(clip, index + 1, pictures)).join('\n')}
</body>
</html>
`;
  return new TextEncoder().encode(html);
}
