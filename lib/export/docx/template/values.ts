import type { Block } from '../../../clip/blocks.ts';
import { blocksImages } from '../../../clip/blocks.ts';
import type { Clip } from '../../../clip/clip.ts';
import { citedDocuments, describeDocument, documentIndex } from '../../cited-documents.ts';
import { formatDay, formatLongDay, vietnamDay } from '../../dates.ts';
import type { ExportRequest } from '../../export-format.ts';
import { groupClips } from '../../group-clips.ts';
import { chosen, typed } from '../../options.ts';
import { printable, printableLines } from '../../printable.ts';
import { roman } from '../../roman.ts';
import { GROUP } from '../../shared-options.ts';
import { formatByline } from '../../source-line.ts';
import { NUMBER } from '../options.ts';
import { placeholderKey } from './scopes.ts';

/** What the placeholders of one scope stand for; keys are folded names. */
export interface Values {
  readonly texts: ReadonlyMap<string, string>;
  readonly blocks: ReadonlyMap<string, readonly Block[]>;
  readonly sections: ReadonlyMap<string, () => readonly Values[]>;
}

interface Source {
  readonly texts?: Readonly<Record<string, string>>;
  readonly blocks?: Readonly<Record<string, readonly Block[]>>;
  readonly sections?: Readonly<Record<string, () => readonly Values[]>>;
}

function folded<Value>(source: Readonly<Record<string, Value>> = {}): ReadonlyMap<string, Value> {
  return new Map(Object.entries(source).map(([name, value]) => [placeholderKey(name), value]));
}

function valuesOf({ texts, blocks, sections }: Source): Values {
  return { texts: folded(texts), blocks: folded(blocks), sections: folded(sections) };
}

const day = (date: string | null): string => (date === null ? '' : formatDay(date));

/** Position of each clip in the document, from 1. */
type Numbers = ReadonlyMap<Clip, number>;

function itemValues(clip: Clip, number: number): Values {
  const { article } = clip;
  const documents = citedDocuments(article);
  return valuesOf({
    texts: {
      'thứ tự': String(number),
      'tiêu đề': printable(article.title).trim() || printable(article.url),
      nguồn: printable(article.portal.name || article.portal.host),
      'ngày đăng': printable(day(article.publishedAt ?? article.publishedText)),
      'tác giả': formatByline(article),
      'chuyên mục': printable(article.category ?? ''),
      'địa chỉ': printable(article.url),
      'tóm tắt': printable(article.lead ?? '').trim(),
      'ghi chú': printableLines(clip.note).join('\n'),
      thẻ: clip.tags.map(printable).join(', '),
      'tệp đính kèm': article.attachments.map(({ name, url }) => printable(name || url)).join('; '),
      video: article.media.map(({ title, url }) => printable(title || url)).join('; '),
      'văn bản dẫn': documents.map(describeDocument).join('; '),
    },
    blocks: {
      'nội dung': article.blocks,
      ảnh: blocksImages(article.blocks).map((image) => ({ kind: 'figure', image })),
    },
    sections: {
      'văn bản': () =>
        documents.map((document, index) =>
          valuesOf({
            texts: {
              'thứ tự văn bản': String(index + 1),
              'tên văn bản': printable(document.title),
              'cơ quan ban hành': printable(document.issuer ?? ''),
              'ngày ban hành': day(document.date),
              'bài dẫn': String(number),
            },
          }),
        ),
    },
  });
}

function itemsOf(clips: readonly Clip[], numbers: Numbers): readonly Values[] {
  return clips.map((clip) => itemValues(clip, numbers.get(clip) ?? 0));
}

/** What the placeholders of a template stand for. */
export function templateValues(request: ExportRequest): Values {
  const groups = groupClips(request.clips, chosen(request, GROUP), request.sections);
  const clips = groups.flatMap((group) => group.clips);
  const numbers: Numbers = new Map(clips.map((clip, index) => [clip, index + 1]));
  const office = request.options?.heading;
  const today = vietnamDay(request.now);
  return valuesOf({
    texts: {
      'tên bộ sưu tập': printable(request.title).trim(),
      ngày: formatDay(today),
      'ngày tháng năm': formatLongDay(today),
      'số bài': String(clips.length),
      'cơ quan chủ quản': printable(office?.superior ?? ''),
      'cơ quan': printable(office?.agency ?? ''),
      'địa danh': printable(office?.place ?? ''),
      'số ký hiệu': printable(typed(request, NUMBER) || (office?.number ?? '')),
      'chức vụ': printable(office?.signer?.title ?? ''),
      'người ký': printable(office?.signer?.name ?? ''),
    },
    sections: {
      bài: () => itemsOf(clips, numbers),
      nhóm: () =>
        groups.map((group, index) =>
          valuesOf({
            texts: {
              'tên nhóm': group.label ?? printable(request.title).trim(),
              'thứ tự nhóm': roman(index + 1),
              'số bài của nhóm': String(group.clips.length),
            },
            sections: { bài: () => itemsOf(group.clips, numbers) },
          }),
        ),
      'văn bản': () =>
        documentIndex(clips).map((entry, index) =>
          valuesOf({
            texts: {
              'thứ tự văn bản': String(index + 1),
              'tên văn bản': printable(entry.title),
              'cơ quan ban hành': printable(entry.issuer ?? ''),
              'ngày ban hành': day(entry.date),
              'bài dẫn': entry.items.join(', '),
            },
          }),
        ),
    },
  });
}
