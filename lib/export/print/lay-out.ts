import { withDecidedDocuments } from '../../clip/decided-documents.ts';
import type { RegisterEntry } from '../../clip/register.ts';
import type { Clip } from '../../clip/clip.ts';
import { documentIndex } from '../cited-documents.ts';
import { formatDay, vietnamDay } from '../dates.ts';
import { chosenHeading } from '../docx/chosen-heading.ts';
import { SIGNATURE } from '../docx/options.ts';
import type { ExportRequest } from '../export-format.ts';
import {
  capitals,
  CONTENTS_HEADING,
  DIGEST_NAME,
  DIRECTIVES_NAME,
  INDEX_COLUMNS,
  INDEX_HEADING,
  RECIPIENTS,
  RECIPIENTS_HEADING,
} from '../official-words.ts';
import { chosen, switchedOn } from '../options.ts';
import { printable, printableLines } from '../printable.ts';
import { groupByIssuer } from '../register/by-issuer.ts';
import { describeEntry, doubtOf, LEVEL_NAMES, UNKNOWN_ISSUER } from '../register/entry-words.ts';
import { ISSUER_LEVELS } from '../register/issuer-rank.ts';
import { roman } from '../roman.ts';
import { selectContent } from '../selection.ts';
import { DIRECTIVE_INDEX } from '../shared-options.ts';
import { printedHeading } from './heading.ts';
import { printedItem } from './item.ts';
import { printedMarks } from './marks.ts';
import { MARKS, PRINT_TEMPLATE } from './options.ts';
import type { PrintedDocument, PrintedPart } from './printed-document.ts';

/** What every template has: heading block and signature, as they were asked for. */
function frame(request: ExportRequest): Pick<PrintedDocument, 'heading' | 'signature'> {
  const heading = chosenHeading(request);
  const { title = '', name = '' } = heading?.signer ?? {};
  return {
    heading: heading === undefined ? null : printedHeading(heading, vietnamDay(request.now)),
    signature: switchedOn(request, SIGNATURE)
      ? {
          style: heading?.style ?? 'state',
          heading: RECIPIENTS_HEADING,
          recipients: RECIPIENTS,
          title: capitals(title),
          name: printable(name).trim(),
        }
      : null,
  };
}

function front(name: string, { title, now }: ExportRequest, what: string) {
  const remark = `(Ngày ${formatDay(vietnamDay(now))}, gồm ${what})`;
  return { name, title: printable(title).trim(), remark };
}

function index(clips: readonly Clip[]): PrintedDocument['index'] {
  const entries = documentIndex(clips);
  if (entries.length === 0) return null;
  const rows = entries.map((entry, at) => [
    String(at + 1),
    printable(entry.title) + (entry.resolved ? '' : ' (chưa xác định)'),
    printable(entry.issuer ?? ''),
    entry.date === null ? '' : formatDay(entry.date),
    entry.items.join(', '),
  ]);
  return { heading: INDEX_HEADING, columns: INDEX_COLUMNS, rows };
}

function digest(request: ExportRequest, most: number): PrintedDocument {
  const { groups, clips } = selectContent(request);
  const isDigest = clips.length > 1;
  const hasDirectives = switchedOn(request, DIRECTIVE_INDEX);
  let section = 0;
  const parts = groups.map(({ label, items, notesBehind }): PrintedPart => ({
    heading: label === null ? null : `${roman((section += 1))}. ${label.toLocaleUpperCase('vi')}`,
    entries: [],
    items: items
      .filter(({ number }) => number <= most)
      .map(({ clip, number, notesBefore }) => ({
        ...printedItem(clip, isDigest ? number : null, hasDirectives),
        notesBefore: notesBefore.flatMap(printableLines),
      })),
    notesBehind: notesBehind.flatMap(printableLines),
  }));
  return {
    ...frame(request),
    front: front(DIGEST_NAME, request, `${clips.length} tin`),
    contents: isDigest ? CONTENTS_HEADING : null,
    parts,
    isPageEach: false,
    index: isDigest && hasDirectives && clips.length <= most ? index(clips) : null,
  };
}

function fullText(request: ExportRequest, most: number): PrintedDocument {
  const hasDirectives = switchedOn(request, DIRECTIVE_INDEX);
  const { pictures = true, notes = true } = request.choices ?? {};
  const first = request.clips.slice(0, most);
  const { clips } = selectContent({ ...request, clips: first, choices: { pictures, notes } });
  const items = clips.map((clip) => {
    const item = printedItem(clip, null, hasDirectives);
    return switchedOn(request, MARKS)
      ? { ...item, marks: printedMarks(clip, notes !== false) }
      : item;
  });
  return {
    ...frame(request),
    front: null,
    contents: null,
    parts: [{ heading: null, entries: [], items, notesBehind: [] }],
    isPageEach: true,
    index: null,
  };
}

function directives(request: ExportRequest, entries: readonly RegisterEntry[]): PrintedDocument {
  const groups = groupByIssuer(entries);
  const levels = ISSUER_LEVELS.filter((level) => groups.some((group) => group.level === level));
  const parts = levels.map((level, at): PrintedPart => {
    const members = groups
      .map((group, place) => ({ ...group, number: place + 1 }))
      .filter((group) => group.level === level);
    return {
      heading: `${roman(at + 1)}. ${LEVEL_NAMES[level]}`,
      entries: members.map(({ issuer, number, entries: documents }) => ({
        heading: `${number}. ${issuer ?? UNKNOWN_ISSUER}`,
        of: documents.map((entry) => ({
          title: printable(entry.title),
          description: describeEntry(entry),
          cited: ` (${entry.clips}\u00A0bài\u00A0dẫn)`,
          doubt: entry.resolved ? '' : doubtOf(entry, documents),
        })),
      })),
      items: [],
      notesBehind: [],
    };
  });
  return {
    ...frame(request),
    front: front(DIRECTIVES_NAME, request, `${entries.length} văn bản`),
    contents: null,
    parts,
    isPageEach: false,
    index: null,
  };
}

/**
 * Clips as a document made for paper, in one of the templates: the same words in the same order as
 * the Word file has, as data, for a print view and for a preview. Pictures are not part of it.
 *
 * @param most articles laid out, for a preview of the beginning; what stands behind them is left out
 */
export function layOutPrint(asked: ExportRequest, most = Infinity): PrintedDocument {
  const { clips, register = [] } = asked;
  const request = { ...asked, clips: withDecidedDocuments(clips, register) };
  switch (chosen(request, PRINT_TEMPLATE)) {
    case 'digest':
      return digest(request, most);
    case 'full':
      return fullText(request, most);
    case 'directives':
      return directives(request, request.register ?? []);
  }
}
