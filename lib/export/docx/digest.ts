import { HeadingLevel, Paragraph, TableOfContents, type Table } from 'docx';
import type { Clip } from '../../clip/clip.ts';
import { formatDay, vietnamDay } from '../dates.ts';
import { eachClip } from '../each-clip.ts';
import type { ExportRequest } from '../export-format.ts';
import { type ClipGroup, groupClips } from '../group-clips.ts';
import { CONTENTS_HEADING, DIGEST_NAME } from '../official-words.ts';
import { chosen, switchedOn } from '../options.ts';
import { printableLines } from '../printable.ts';
import { roman } from '../roman.ts';
import { BODY, DIRECTIVE_INDEX, GROUP, NOTES } from '../shared-options.ts';
import { documentContext } from './blocks.ts';
import { documentIndexContent } from './document-index.ts';
import { backMatter, frontMatter } from './front.ts';
import { itemContent } from './item.ts';
import { SIGNATURE } from './options.ts';
import { STYLE } from './styles.ts';
import { text } from './text.ts';
import { loadWordPictures } from './word-images.ts';
import { wordFile } from './word-file.ts';

function contentsContent(): (Paragraph | TableOfContents)[] {
  return [
    new Paragraph({ style: STYLE.contentsTitle, children: [text(CONTENTS_HEADING)] }),
    new TableOfContents('Mục lục', { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

function groupHeading(label: string, index: number): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: [text(`${roman(index + 1)}. ${label.toLocaleUpperCase('vi')}`)],
  });
}

/** Headings and notes by the clip that they stand before, and those behind the last one. */
function between(groups: readonly ClipGroup[], hasNotes: boolean) {
  const before = new Map<Clip, Paragraph[]>();
  let waiting: Paragraph[] = [];
  let number = 0;
  for (const { label, clips, notes } of groups) {
    const notesAt = (id: string | null): Paragraph[] =>
      notes
        .filter((note) => hasNotes && note.before === id)
        .flatMap(({ text: note }) => printableLines(note))
        .map((line) => new Paragraph({ style: STYLE.note, children: [text(line)] }));
    if (label !== null) waiting.push(groupHeading(label, number++));
    for (const clip of clips) {
      before.set(clip, [...waiting, ...notesAt(clip.id)]);
      waiting = [];
    }
    waiting.push(...notesAt(null));
  }
  return { before, behind: waiting };
}

/**
 * A digest (điểm tin): title, contents with page numbers, the items under the headings they are
 * grouped by, an index of the cited documents. Contents and index need two items or more.
 *
 * @throws the reason of the request's signal once it is aborted
 */
export async function writeDigest(request: ExportRequest): Promise<Uint8Array> {
  const { title, now } = request;
  const groups = groupClips(request.clips, chosen(request, GROUP), request.sections);
  const ordered = groups.flatMap(({ clips }) => clips);
  const { before, behind } = between(groups, switchedOn(request, NOTES));
  const context = documentContext(await loadWordPictures(ordered, request));
  const isDigest = ordered.length > 1;
  const hasDirectives = switchedOn(request, DIRECTIVE_INDEX);
  const items = await eachClip(ordered, request, (clip, index): (Paragraph | Table)[] => {
    const content = itemContent(
      clip,
      {
        number: isDigest ? index + 1 : null,
        level: groups.some(({ label }) => label !== null) ? 2 : 1,
        isNewPage: false,
        hasBody: chosen(request, BODY) === 'full',
        hasNote: switchedOn(request, NOTES),
        hasDirectives,
      },
      context,
    );
    return [...(before.get(clip) ?? []), ...content];
  });
  return wordFile({
    title: `${DIGEST_NAME}: ${title}`,
    now: request.now,
    work: request,
    stubs: context.stubs,
    hasContents: isDigest,
    children: [
      ...frontMatter(request, {
        name: DIGEST_NAME,
        title,
        remark: `Ngày ${formatDay(vietnamDay(now))}, gồm ${ordered.length} tin`,
      }),
      ...(isDigest ? contentsContent() : []),
      ...items.flat(),
      ...behind,
      ...(isDigest && hasDirectives
        ? documentIndexContent(ordered, switchedOn(request, SIGNATURE))
        : []),
      ...backMatter(request),
    ],
  });
}
