import type { Clip } from '../../clip/clip.ts';
import { citedDocuments, describeDocument } from '../cited-documents.ts';
import { headingShift } from '../heading-shift.ts';
import { printable, printableLines } from '../printable.ts';
import { sourceParts } from '../source-line.ts';
import { blocksHtml, type ShowPicture } from './blocks.ts';
import { element, escapeHtml, labelledList, linkHtml } from './markup.ts';

/** The title of a clip, or its address where the page had none. */
export function itemTitle({ article }: Clip): string {
  return printable(article.title).trim() || printable(article.url);
}

/** A title as a heading: with its number, unless the clip stands alone. */
export function numberedTitle(clip: Clip, number: number, count: number): string {
  return count === 1 ? itemTitle(clip) : `${number}. ${itemTitle(clip)}`;
}

/** The language of an article as `lang` takes it. */
export function languageOf({ article }: Clip): string {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(article.language) ? article.language : 'vi';
}

/**
 * A clip without its heading: source, lead, text, attachments, note, directives. Well-formed XML.
 *
 * @param level of the highest heading in the text
 */
export function itemHtml(clip: Clip, level: number, show: ShowPicture): string {
  const { article, note, files = {} } = clip;
  const source = [
    escapeHtml(sourceParts(article).join(' – ')),
    linkHtml(escapeHtml(article.url), article.url),
  ];
  const lead = escapeHtml(article.lead ?? '').trim();
  const notes = printableLines(note).map((line) => element('p', escapeHtml(line)));
  return [
    `<p class="source">${source.filter(Boolean).join('<br/>')}</p>`,
    lead === '' ? '' : `<p class="lead">${lead}</p>`,
    blocksHtml(article.blocks, show, headingShift(article.blocks, level)),
    labelledList(
      'Tệp đính kèm',
      article.attachments.map(({ name, url }) => {
        const link = linkHtml(escapeHtml(name || url), url);
        return files[url] === undefined ? link : `${link} (tệp giữ trong thư viện Trích Lục)`;
      }),
    ),
    labelledList(
      'Video, âm thanh',
      article.media.map(({ title, url }) => linkHtml(escapeHtml(title || url), url)),
    ),
    notes.length === 0 ? '' : `<div class="note">${notes.join('')}</div>`,
    labelledList('Văn bản được dẫn', citedDocuments(article).map(describeDocument).map(escapeHtml)),
  ]
    .filter((part) => part !== '')
    .join('\n');
}
