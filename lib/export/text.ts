import { inlineText, type Block } from '../clip/blocks.ts';
import type { Clip } from '../clip/clip.ts';
import { citedDocuments, describeDocument } from './cited-documents.ts';
import { formatDay, vietnamDay } from './dates.ts';
import { eachClip } from './each-clip.ts';
import type { ExportRequest } from './export-format.ts';
import { printable, printableLines } from './printable.ts';
import { selectContent } from './selection.ts';
import { sourceParts } from './source-line.ts';

function indented(text: string, first: string): string {
  const rest = ' '.repeat(first.length);
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : rest) + line)
    .join('\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return printableLines(inlineText(block.content)).join('\n');
    case 'list':
      return block.items
        .map((item, index) =>
          indented(blocksText(item, '\n'), block.ordered ? `${index + 1}. ` : '- '),
        )
        .join('\n');
    case 'table':
      return block.rows
        .map((row) => row.map(({ content }) => printable(blocksText(content, ' '))).join(' | '))
        .join('\n');
    case 'figure':
      return `[Ảnh${block.image.caption === null ? '' : `: ${printable(block.image.caption)}`}]`;
    case 'quote':
      return indented(blocksText(block.content, '\n'), '    ');
  }
}

function blocksText(blocks: readonly Block[], separator: string): string {
  return blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join(separator);
}

function list(label: string, items: readonly string[]): string {
  return items.length === 0 ? '' : [`${label}:`, ...items.map((item) => `- ${item}`)].join('\n');
}

function clipText({ article, note }: Clip, number: number): string {
  return [
    `${number}. ${printable(article.title).trim()}`,
    [sourceParts(article).join(' – '), article.url].filter(Boolean).join('\n'),
    printable(article.lead ?? '').trim(),
    blocksText(article.blocks, '\n\n'),
    list(
      'Tệp đính kèm',
      article.attachments.map(({ name, url }) => `${printable(name)} ${url}`),
    ),
    list(
      'Video, âm thanh',
      article.media.map(({ title, url }) => `${printable(title)} ${url}`.trim()),
    ),
    list('Ghi chú', printableLines(note)),
    list('Văn bản được dẫn', citedDocuments(article).map(describeDocument)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const noteBetween = (note: string): string => printableLines(note).join('\n');

/** The clips as plain text for a message or a terminal: UTF-8, line feeds, no markup. */
export async function write(request: ExportRequest): Promise<Uint8Array> {
  const { groups, clips } = selectContent(request);
  const items = await eachClip(clips, request, (clip, index) => clipText(clip, index + 1));
  const day = formatDay(vietnamDay(request.now));
  const parts = [
    `${printable(request.title).trim()} (${day})`,
    ...groups.flatMap(({ label, items: members, notesBehind }) => [
      ...(label === null ? [] : [label.toLocaleUpperCase('vi')]),
      ...members.flatMap(({ number, notesBefore }) => [
        ...notesBefore.map(noteBetween),
        items[number - 1] ?? '',
      ]),
      ...notesBehind.map(noteBetween),
    ]),
  ];
  return new TextEncoder().encode(`${parts.join('\n\n')}\n`);
}
