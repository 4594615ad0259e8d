import type { Clip } from '../clip/clip.ts';
import { formatDay, formatLongDay } from './dates.ts';
import { element, escapeHtml, linkHtml } from './html/markup.ts';
import { escapeText } from './markdown/escape.ts';
import { linkMarkdown } from './markdown/link.ts';
import { printable } from './printable.ts';
import { referenceMaker, type Reference } from './reference/reference.ts';

/** A citation for the clipboard, in both of the kinds that programs paste. */
export interface CitedClip {
  /** For `text/plain`. */
  readonly text: string;
  /** For `text/html`: escaped text, `<em>` and a link, nothing else. */
  readonly html: string;
}

/** A stretch of a citation. */
interface Part {
  readonly text: string;
  readonly isEmphasised?: boolean;
  readonly href?: string;
}

interface Facts extends Reference {
  /** ISO, or as printed where the page prints no day that can be read; empty for none. */
  readonly posted: string;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const longDay = (day: string) => (ISO_DAY.test(day) ? formatLongDay(day) : `ngày ${day}`);

/** `31-1-2023`, as the publishing house and the journals of the Party write a day. */
function partyDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return ISO_DAY.test(day) ? `${date}-${month}-${year}` : day;
}

/** `2023, 31 tháng 1`: APA's order, year first, in Vietnamese. */
function apaDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return ISO_DAY.test(day) ? `${year}, ${date} tháng ${month}` : day || 'không ngày';
}

/** Quotes inside a quoted title become single ones. */
function quoted({ title }: Facts): string {
  return `“${title.replace(/[“„«]/g, '‘').replace(/[”»"]/g, '’')}”`;
}

const link = ({ url }: Facts): Part => ({ text: url, href: url });

/** Every way of citing. To add one: a row here and its name in the catalogues. */
const citationStyleTable = {
  /** In running text, as Decree 30/2020/NĐ-CP cites: kind, name, author, body, full date. */
  state: {
    labelKey: 'cite_state',
    parts: (facts: Facts): Part[] => [
      { text: `Bài ${quoted(facts)}` },
      { text: facts.authors.length === 0 ? '' : ` của ${facts.authors.join(', ')}` },
      { text: `, đăng trên ${facts.container}` },
      { text: facts.posted === '' ? '' : ` ${longDay(facts.posted)}` },
      { text: ' (' },
      link(facts),
      { text: `, truy cập ${longDay(facts.accessed)})` },
    ],
  },
  /** As the footnotes of the Party's publishing house and of Tạp chí Cộng sản. */
  party: {
    labelKey: 'cite_party',
    parts: (facts: Facts): Part[] => [
      { text: facts.authors.length === 0 ? '' : `${facts.authors.join(', ')}: ` },
      { text: `${quoted(facts)}, ` },
      { text: facts.container, isEmphasised: true },
      { text: facts.posted === '' ? '' : `, ngày ${partyDay(facts.posted)}` },
      { text: ', ' },
      link(facts),
      { text: `, truy cập ngày ${partyDay(facts.accessed)}` },
    ],
  },
  /** APA 7, 10.16 (webpages) and 10.1 (newspapers); Vietnamese names stay whole. */
  apa: {
    labelKey: 'cite_apa',
    parts: (facts: Facts): Part[] => {
      const isNewspaper = facts.kind === 'newspaper';
      const hasAuthor = facts.authors.length > 0;
      return [
        { text: hasAuthor ? facts.authors.join(' & ') : facts.container },
        { text: `. (${apaDay(facts.posted)}). ` },
        { text: facts.title, isEmphasised: !isNewspaper },
        ...(hasAuthor
          ? [{ text: '. ' }, { text: facts.container, isEmphasised: isNewspaper }]
          : []),
        { text: '. ' },
        link(facts),
      ];
    },
  },
  /** A link with its source, for notes and chats. */
  markdown: {
    labelKey: 'cite_markdown',
    parts: (facts: Facts): Part[] => {
      const source = [
        facts.container,
        ISO_DAY.test(facts.posted) ? formatDay(facts.posted) : facts.posted,
      ];
      return [
        { text: facts.title, href: facts.url },
        { text: ` (${source.filter(Boolean).join(', ')})` },
      ];
    },
  },
} as const;

export type CitationStyle = keyof typeof citationStyleTable;

function isStyle(id: string): id is CitationStyle {
  return Object.hasOwn(citationStyleTable, id);
}

/** The ways of citing in the order in which they are offered. */
export const citationStyles = Object.keys(citationStyleTable)
  .filter(isStyle)
  .map((id) => ({ id, labelKey: citationStyleTable[id].labelKey }));

function partHtml({ text, isEmphasised, href }: Part): string {
  const html = isEmphasised === true ? element('em', escapeHtml(text)) : escapeHtml(text);
  return href === undefined ? html : linkHtml(html, href);
}

function partMarkdown({ text, href }: Part): string {
  return href === undefined ? escapeText(text) : linkMarkdown(text, href);
}

/**
 * One article as it is cited, in one line, without what the page did not say; it was read on the
 * day on which it was kept.
 */
export function citeClip(clip: Clip, style: CitationStyle): CitedClip {
  const reference = referenceMaker()(clip);
  const posted = reference.issued ?? printable(clip.article.publishedText ?? '').trim();
  const parts = citationStyleTable[style].parts({ ...reference, posted });
  const toText = style === 'markdown' ? partMarkdown : ({ text }: Part) => text;
  return { text: parts.map(toText).join(''), html: parts.map(partHtml).join('') };
}
