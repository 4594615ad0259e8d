import type { Block, Inline } from '../clip/blocks.ts';
import { blockText, inlineText } from '../clip/blocks.ts';
import { foldText } from '../text/fold.ts';
import { documentType, unwrapViewer } from './source.ts';

const ATTACHED =
  /^((cac )?(tai lieu|tep( tin)?|file|van ban|phu luc)( lieu)? ?(dinh kem|kem theo)|dinh kem|tai ve( tai day)?|tai (tep|file|tai lieu|van ban).{0,30}|download|xem (chi tiet )?(tai day|van ban)|nhan vao day de (xem|tai).{0,20}|nhan vao de xem chi tiet|xem noi dung chi tiet( tai day)?) ?:?( tai day)?\.?$/;
/** Words over the columns of a table of files. */
const COLUMN =
  /^(stt|tt|ten( file| tep( tin)?| tai lieu| van ban)?|(file|tep|tai lieu|van ban)( tin)? ?(dinh kem|kem theo)?|dinh kem|tai ve|tai xuong|download|kich thuoc|dung luong|dinh dang|loai|xem|file)$/;
/** Beside a link: a number in the list, a size, how often it was fetched, a short name. */
const LONGEST_BESIDE = 60;

/** Whether a folded line only says that files follow. */
export function announcesFiles(folded: string): boolean {
  return ATTACHED.test(folded);
}

function linksOf(content: readonly Inline[]): readonly Extract<Inline, { kind: 'link' }>[] {
  return content.flatMap((inline) => {
    if (inline.kind === 'link') return [inline];
    return inline.kind === 'strong' || inline.kind === 'em' ? linksOf(inline.content) : [];
  });
}

function inlinesOf(block: Block): readonly Inline[] {
  if (block.kind === 'paragraph' || block.kind === 'heading') return block.content;
  return block.kind === 'list' ? block.items.flat().flatMap(inlinesOf) : [];
}

/** Whether some blocks link to documents and say hardly anything else. */
function areFiles(blocks: readonly Block[]): boolean {
  const content = blocks.flatMap(inlinesOf);
  const links = linksOf(content);
  if (links.length === 0) return false;
  if (links.some((link) => documentType(unwrapViewer(link.href)) === null)) return false;
  const whole = blocks.map(blockText).join(' ');
  const linked = links.reduce((sum, link) => sum + inlineText(link.content).length, 0);
  return whole.length - linked <= LONGEST_BESIDE;
}

/** A paragraph, list or table of files and nothing else; the files have a field of their own. */
export function isFileBlock(block: Block, linked: boolean): boolean {
  if (block.kind === 'table') {
    const isHead = (row: (typeof block.rows)[number]): boolean =>
      row.every((cell) => {
        const text = foldText(cell.content.map(blockText).join(' '));
        return text === '' || COLUMN.test(text) || ATTACHED.test(text);
      });
    const rows = block.rows.filter((row) => !isHead(row));
    return rows.length > 0 && rows.every((row) => areFiles(row.flatMap((cell) => cell.content)));
  }
  if (block.kind === 'list') return block.items.length > 0 && block.items.every(areFiles);
  if (block.kind !== 'paragraph') return false;
  const free = block.content.filter((inline) => inline.kind !== 'link');
  const label = foldText(inlineText(free))
    .replace(/[\s,;.|()-]+$|\(?\d+([.,]\d+)? ?[kmg]b\)?/g, '')
    .trim();
  if (!linked && label !== '' && !ATTACHED.test(label)) return false;
  const links = block.content.filter((inline) => inline.kind === 'link');
  return links.length > 0 && links.every((link) => documentType(unwrapViewer(link.href)) !== null);
}
