import type { Clip } from '../../clip/clip.ts';
import { citedDocuments, describeDocument } from '../cited-documents.ts';
import { itemTitle, languageOf } from '../html/item.ts';
import { printable, printableLines, safeAddress } from '../printable.ts';
import { sourceParts } from '../source-line.ts';
import type { PrintedItem, PrintedLine } from './printed-document.ts';

function linked(text: string, url: string): PrintedLine {
  return { text: printable(text).trim() || url, href: safeAddress(url) };
}

/**
 * An article as it is printed.
 *
 * @param number its place, from 1; null where it stands alone
 */
export function printedItem(
  clip: Clip,
  number: number | null,
  hasDirectives: boolean,
): PrintedItem {
  const { article } = clip;
  const documents = hasDirectives ? citedDocuments(article).map(describeDocument) : [];
  const lists = [
    { heading: 'Tệp đính kèm:', lines: article.attachments.map((it) => linked(it.name, it.url)) },
    { heading: 'Video, âm thanh:', lines: article.media.map((it) => linked(it.title, it.url)) },
    { heading: 'Văn bản được dẫn:', lines: documents.map((text) => ({ text, href: null })) },
  ];
  const source = sourceParts(article).join(' – ');
  return {
    clipId: clip.id,
    number,
    title: itemTitle(clip),
    language: languageOf(clip),
    source: source === '' ? '' : `Nguồn: ${source}`,
    address: { text: article.url, href: safeAddress(article.url) },
    lead: printable(article.lead ?? '').trim(),
    blocks: article.blocks,
    marks: null,
    notesBefore: [],
    note: printableLines(clip.note).map((text, at) => (at === 0 ? `Ghi chú: ${text}` : text)),
    lists: lists.filter(({ lines }) => lines.length > 0),
  };
}
