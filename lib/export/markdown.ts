import { formatDay, vietnamDay } from './dates.ts';
import { eachClip } from './each-clip.ts';
import type { ExportRequest } from './export-format.ts';
import { escapeText } from './markdown/escape.ts';
import { clipFields, frontMatter } from './markdown/front-matter.ts';
import { itemMarkdown } from './markdown/item.ts';
import { printable, printableLines } from './printable.ts';
import { selectContent } from './selection.ts';

const noteBetween = (note: string): string => printableLines(note).map(escapeText).join('\\\n');

/**
 * CommonMark with GFM tables and YAML front matter, in UTF-8. One clip: its fields are the front
 * matter. Several: the front matter is the collection's, and each clip is a section.
 */
export async function write(request: ExportRequest): Promise<Uint8Array> {
  const { groups, clips } = selectContent(request);
  const [only] = clips;
  const day = vietnamDay(request.now);
  const isGrouped = groups.some(({ label }) => label !== null);
  const level = only && clips.length === 1 ? 1 : isGrouped ? 3 : 2;
  const items = await eachClip(clips, request, (clip) => itemMarkdown(clip, level));
  const sections = groups.flatMap(({ label, items: members, notesBehind }) => [
    ...(label === null || level === 1 ? [] : [`## ${escapeText(label)}`]),
    ...members.flatMap(({ number, notesBefore }) => [
      ...notesBefore.map(noteBetween),
      items[number - 1] ?? '',
    ]),
    ...notesBehind.map(noteBetween),
  ]);
  const head =
    only && level === 1
      ? [frontMatter(clipFields(only))]
      : [
          frontMatter([
            ['title', request.title],
            ['exported', day],
            ['clips', clips.map(({ article }) => article.url)],
          ]),
          `# ${escapeText(printable(request.title).trim())} (${formatDay(day)})`,
        ];
  return new TextEncoder().encode(`${[...head, ...sections].join('\n\n')}\n`);
}
