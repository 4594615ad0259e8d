import { HeadingLevel, Paragraph, TextRun } from 'docx';
import type { RegisterEntry } from '../../clip/register.ts';
import { formatDay, vietnamDay } from '../dates.ts';
import { backMatter, frontMatter } from '../docx/front.ts';
import { LIST, STEP } from '../docx/numbering.ts';
import { SIGNATURE } from '../docx/options.ts';
import { STYLE } from '../docx/styles.ts';
import { text } from '../docx/text.ts';
import { wordFile } from '../docx/word-file.ts';
import { DIRECTIVES_NAME } from '../official-words.ts';
import { switchedOn } from '../options.ts';
import { roman } from '../roman.ts';
import { groupByIssuer, type IssuerGroup } from './by-issuer.ts';
import { describeEntry, doubtOf, LEVEL_NAMES, UNKNOWN_ISSUER } from './entry-words.ts';
import { ISSUER_LEVELS } from './issuer-rank.ts';
import type { RegisterRequest } from './register-request.ts';

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
      text(describeEntry(entry)),
      ...(entry.resolved ? [] : [text(doubtOf(entry, group), { italics: true })]),
      // Our own words, so that their spaces may be ones that do not break.
      new TextRun(` (${entry.clips}\u00A0bài\u00A0dẫn)`),
    ],
  });
}

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
    title: `${DIRECTIVES_NAME}: ${title}`,
    hasContents: false,
    now,
    children: [
      ...frontMatter(request, {
        name: DIRECTIVES_NAME,
        title,
        remark: `Ngày ${formatDay(vietnamDay(now))}, gồm ${entries.length} văn bản`,
      }),
      ...levelContent(groupByIssuer(entries), switchedOn(request, SIGNATURE)),
      ...backMatter(request),
    ],
  });
}
