import type { Clip } from '../../clip/clip.ts';
import { citedDocuments, describeDocument } from '../cited-documents.ts';
import { headingShift } from '../heading-shift.ts';
import { printable, printableLines, safeAddress } from '../printable.ts';
import { sourceParts } from '../source-line.ts';
import { blocksMarkdown, type PictureAddress } from './blocks.ts';
import { autolink, escapeLineStart, escapeText } from './escape.ts';
import { encodePath, linkMarkdown } from './link.ts';

function section(label: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`**${label}**`, lines.map((line) => `- ${line}`).join('\n')];
}

function noteMarkdown(note: string): string {
  const lines = printableLines(note).map((line) => escapeLineStart(escapeText(line)));
  return lines.length === 0 ? '' : `> **Ghi chú:** ${lines.join('\\\n> ')}`;
}

/** An attachment: the file beside the note and where it came from, or that alone. */
function attachmentMarkdown(name: string, url: string, path: string | null): string {
  if (path === null) return linkMarkdown(name, url);
  const label = escapeText(printable(name).trim());
  return `[${label}](${encodePath(path)}) (${linkMarkdown('bản gốc', url)})`;
}

/** A title, escaped; the address where the page had none. */
export function titleMarkdown({ article }: Clip): string {
  return escapeText(printable(article.title).trim()) || escapeText(article.url);
}

/** A clip as a section under a heading of the given level. */
export function itemMarkdown(
  clip: Clip,
  level: number,
  picture: PictureAddress = safeAddress,
  file: (url: string) => string | null = () => null,
): string {
  const { article } = clip;
  const source = sourceParts(article).map(escapeText).join(' – ');
  const lead = article.lead === null ? '' : escapeText(printable(article.lead).trim());
  return [
    `${'#'.repeat(level)} ${titleMarkdown(clip)}`,
    [escapeLineStart(source), autolink(article.url)].filter(Boolean).join('\\\n'),
    ...(lead === '' ? [] : [`**${lead}**`]),
    blocksMarkdown(article.blocks, headingShift(article.blocks, level + 1), picture),
    ...section(
      'Tệp đính kèm',
      article.attachments.map(({ name, url }) => attachmentMarkdown(name || url, url, file(url))),
    ),
    ...section(
      'Video, âm thanh',
      article.media.map(({ title, url }) => linkMarkdown(title || url, url)),
    ),
    noteMarkdown(clip.note),
    ...section('Văn bản được dẫn', citedDocuments(article).map(describeDocument).map(escapeText)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
