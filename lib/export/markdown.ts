import type { Clip } from '../clip/clip.ts';
import { citedDocuments, describeDocument } from './cited-documents.ts';
import { formatDay, vietnamDay } from './dates.ts';
import type { ExportRequest } from './export-format.ts';
import { headingShift } from './heading-shift.ts';
import { blocksMarkdown } from './markdown/blocks.ts';
import {
  autolink,
  escapeAddress,
  escapeLineStart,
  escapeText,
  yamlString,
} from './markdown/escape.ts';
import { printable, printableLines, safeAddress } from './printable.ts';
import { formatByline, sourceParts } from './source-line.ts';

type FrontMatter = readonly (readonly [key: string, value: string | readonly string[] | null])[];

function frontMatter(fields: FrontMatter): string {
  const lines = fields.flatMap(([key, value]) => {
    if (value === null || value.length === 0) return [];
    if (typeof value === 'string') return [`${key}: ${yamlString(value)}`];
    return [`${key}:`, ...value.map((item) => `  - ${yamlString(item)}`)];
  });
  return ['---', ...lines, '---'].join('\n');
}

function articleFields(clip: Clip): FrontMatter {
  const { article } = clip;
  return [
    ['title', article.title],
    ['url', article.url],
    ['portal', article.portal.name],
    ['category', article.category],
    ['published', article.publishedAt],
    ['author', formatByline(article)],
    ['saved', clip.savedAt],
    ['tags', clip.tags],
    ['directives', citedDocuments(article).map(({ title }) => title)],
  ];
}

function link(label: string, address: string): string {
  const text = escapeText(printable(label));
  const href = safeAddress(address);
  return href === null ? text : `[${text}](${escapeAddress(href)})`;
}

function section(label: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`**${label}**`, lines.map((line) => `- ${line}`).join('\n')];
}

function noteMarkdown(note: string): string {
  const lines = printableLines(note).map((line) => escapeLineStart(escapeText(line)));
  return lines.length === 0 ? '' : `> **Ghi chú:** ${lines.join('\\\n> ')}`;
}

function clipMarkdown(clip: Clip, level: number): string {
  const { article } = clip;
  const heading = escapeText(printable(article.title).trim()) || escapeText(article.url);
  const source = sourceParts(article).map(escapeText).join(' – ');
  const lead = article.lead === null ? '' : escapeText(printable(article.lead).trim());
  return [
    `${'#'.repeat(level)} ${heading}`,
    [escapeLineStart(source), autolink(article.url)].filter(Boolean).join('\\\n'),
    ...(lead === '' ? [] : [`**${lead}**`]),
    blocksMarkdown(article.blocks, headingShift(article.blocks, level + 1)),
    ...section(
      'Tệp đính kèm',
      article.attachments.map(({ name, url }) => link(name || url, url)),
    ),
    noteMarkdown(clip.note),
    ...section('Văn bản được dẫn', citedDocuments(article).map(describeDocument).map(escapeText)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/**
 * CommonMark with GFM tables and YAML front matter, in UTF-8. One clip: its fields are the front
 * matter. Several: the front matter is the collection's, and each clip is a section.
 */
export function write(request: ExportRequest): Uint8Array {
  const [only] = request.clips;
  const day = vietnamDay(request.now);
  const parts =
    only && request.clips.length === 1
      ? [frontMatter(articleFields(only)), clipMarkdown(only, 1)]
      : [
          frontMatter([
            ['title', request.title],
            ['exported', day],
            ['clips', request.clips.map(({ article }) => article.url)],
          ]),
          `# ${escapeText(printable(request.title).trim())} (${formatDay(day)})`,
          ...request.clips.map((clip) => clipMarkdown(clip, 2)),
        ];
  return new TextEncoder().encode(`${parts.join('\n\n')}\n`);
}
