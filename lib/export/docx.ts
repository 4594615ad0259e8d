import { Paragraph, TableOfContents } from 'docx';
import { formatDay, vietnamDay } from './dates.ts';
import { documentIndexContent } from './docx/document-index.ts';
import { itemContent } from './docx/item.ts';
import { STYLE } from './docx/styles.ts';
import { text } from './docx/text.ts';
import { titleBlock } from './docx/title-block.ts';
import { wordFile } from './docx/word-file.ts';
import type { ExportRequest } from './export-format.ts';
import { loadPictures } from './pictures.ts';

const DOCUMENT_TITLE = 'ĐIỂM TIN';
/**
 * Laying the pages out takes about 60 ms a clip on a slow machine. Longer digests leave the page
 * numbers of the contents to Word, which offers to fill them in when it opens the file.
 */
const MAX_LAID_OUT = 100;

function contentsContent(): (Paragraph | TableOfContents)[] {
  return [
    new Paragraph({ style: STYLE.contentsTitle, children: [text('MỤC LỤC')] }),
    new TableOfContents('Mục lục', { hyperlink: true, headingStyleRange: '1-1' }),
  ];
}

/**
 * A digest (điểm tin) for Word, laid out after Decree 30/2020/NĐ-CP: title, contents with page
 * numbers, the items, an index of the cited documents. Contents and index need two items or more.
 */
export async function write(request: ExportRequest): Promise<Uint8Array> {
  const { clips, title, now } = request;
  const pictures = await loadPictures(clips, request.images);
  let lists = 0;
  const context = { pictures, nextList: () => (lists += 1) };
  const isDigest = clips.length > 1;
  const items = clips.flatMap((clip, index) => {
    const content = itemContent(clip, isDigest ? index + 1 : null, context);
    request.onProgress?.(index + 1, clips.length);
    return content;
  });
  const layout = isDigest && clips.length <= MAX_LAID_OUT ? await import('docx/layout') : null;
  return wordFile({
    title: `${DOCUMENT_TITLE}: ${title}`,
    ...(layout === null ? {} : { pageNumbers: layout.estimatePageNumbers }),
    children: [
      ...titleBlock({
        name: DOCUMENT_TITLE,
        title,
        remark: `Ngày ${formatDay(vietnamDay(now))}, gồm ${clips.length} tin`,
        now,
        heading: request.options?.heading,
      }),
      ...(isDigest ? contentsContent() : []),
      ...items,
      ...(isDigest ? documentIndexContent(clips) : []),
    ],
  });
}
