import { HeadingLevel, Paragraph, TextRun } from 'docx';
import type { RegisterEntry } from '../../clip/register.ts';
import { formatDay, vietnamDay } from '../dates.ts';
import { backMatter, frontMatter } from '../docx/front.ts';
import { LIST, STEP } from '../docx/numbering.ts';
import { SIGNATURE } from '../docx/options.ts';
import { STYLE } from '../docx/styles.ts';
import { text } from '../docx/text.ts';
import { wordFile } from '../docx/word-file.ts';
import { switchedOn } from '../options.ts';
import { printable } from '../printable.ts';
import { roman } from '../roman.ts';
import { groupByIssuer, type IssuerGroup } from './by-issuer.ts';
import { ISSUER_LEVELS, type IssuerLevel } from './issuer-rank.ts';
import type { RegisterRequest } from './register-request.ts';

const DOCUMENT_TITLE = 'TỔNG HỢP VĂN BẢN CHỈ ĐẠO';
const UNKNOWN_ISSUER = 'Chưa xác định cơ quan ban hành';

/** What stands behind the title: ` khóa XIII ngày 11/11/2020 về …`, as far as it is known. */
function description({ title, term, date, subject }: RegisterEntry): string {
  const session = term === null || title.includes('khóa') ? '' : ` khóa ${term}`;
  const day = date === null || title.includes('ngày') ? '' : ` ngày ${formatDay(date)}`;
  const about = printable(subject ?? '')
    .trim()
    .replace(/^về(?: việc)?\s+/iu, '')
    .replace(/[.;,]+$/u, '');
  return `${session}${day}${about === '' ? '' : ` về ${about}`}`;
}

/** Two bodies may issue the same number; where the text names neither, the portal tells them apart. */
function doubtOf({ title, mentions }: RegisterEntry, entries: readonly RegisterEntry[]): string {
  const isShared = entries.filter((other) => other.title === title).length > 1;
  const portal = printable(mentions[0]?.portalName ?? '').trim();
  return isShared && portal !== '' ? ` (chưa xác định, theo ${portal})` : ' (chưa xác định)';
}

/** `Nghị quyết số 169/NQ-CP ngày 11/11/2020 về … (3 bài dẫn)`. */
function entryParagraph(
  entry: RegisterEntry,
  group: readonly RegisterEntry[],
  keepNext: boolean,
): Paragraph {
  return new Paragraph({
    style: STYLE.list,
    numbering: { reference: LIST.bullets, level: 0 },
    indent: { left: STEP, hanging: STEP },
    keepLines: true,
    keepNext,
    children: [
      text(entry.title, { bold: true }),
      text(description(entry)),
      ...(entry.resolved ? [] : [text(doubtOf(entry, group), { italics: true })]),
      // Our own words, so that their spaces may be ones that do not break.
      new TextRun(` (${entry.clips}\u00A0bài\u00A0dẫn)`),
    ],
  });
}

/** How the levels are headed. */
const LEVEL_NAMES: Readonly<Record<IssuerLevel, string>> = {
  central: 'VĂN BẢN CỦA TRUNG ƯƠNG',
  province: 'VĂN BẢN CỦA CẤP TỈNH',
  district: 'VĂN BẢN CỦA CẤP HUYỆN',
  commune: 'VĂN BẢN CỦA CẤP XÃ',
  other: 'VĂN BẢN KHÁC',
};

function groupContent(
  { issuer, entries }: IssuerGroup,
  index: number,
  isFollowed: boolean,
): Paragraph[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      children: [text(`${index + 1}. ${issuer ?? UNKNOWN_ISSUER}`)],
    }),
    ...entries.map((entry, place) =>
      entryParagraph(entry, entries, isFollowed && place === entries.length - 1),
    ),
  ];
}

/** @param isFollowed whether a signature comes after the last entry, which must not stand alone */
function levelContent(groups: readonly IssuerGroup[], isFollowed: boolean): Paragraph[] {
  const levels = ISSUER_LEVELS.filter((level) => groups.some((group) => group.level === level));
  return groups.flatMap((group, index) => {
    const isFirst = groups[index - 1]?.level !== group.level;
    const number = roman(levels.indexOf(group.level) + 1);
    const heading = new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: [text(`${number}. ${LEVEL_NAMES[group.level]}`)],
    });
    return [
      ...(isFirst ? [heading] : []),
      ...groupContent(group, index, isFollowed && index === groups.length - 1),
    ];
  });
}

/** The documents for Word, by rank of the issuing body and by date. */
export function write(request: RegisterRequest): Promise<Uint8Array> {
  const { entries, title, now } = request;
  return wordFile({
    title: `${DOCUMENT_TITLE}: ${title}`,
    hasContents: false,
    now,
    children: [
      ...frontMatter(request, {
        name: DOCUMENT_TITLE,
        title,
        remark: `Ngày ${formatDay(vietnamDay(now))}, gồm ${entries.length} văn bản`,
      }),
      ...levelContent(groupByIssuer(entries), switchedOn(request, SIGNATURE)),
      ...backMatter(request),
    ],
  });
}
