import { blockText } from '../clip/blocks.ts';
import { foldText } from '../text/fold.ts';
import type { Draft } from './drafts.ts';

const LONGEST = 400;
const BYLINE =
  /^(tin|bai)( ?[,&+-] ?| va | )(tin|bai|anh)\b|^(tac gia|nguon|theo|nguoi viet|thuc hien)\b/;
const PICTURE_WORD =
  /^(\(?\s*)(anh|hinh|trong anh|anh minh hoa|hinh anh|chu thich( anh)?)( \d+)? ?[:.]|\(anh:.*\)$|\banh: [^.]{2,40}$/;

/** Without the brackets that portals print round captions. */
export function bareCaption(text: string): string {
  const inner = /^[([]\s*([^()[\]]*(?:\([^()]*\)[^()[\]]*)*)\s*[)\]]\s*\.?$/.exec(text)?.[1];
  return (inner ?? text)
    .replace(/^\(\s*|\s*\)\.?$/g, (mark) => (inner === undefined && hasPair(text) ? mark : ''))
    .trim();
}

function hasPair(text: string): boolean {
  return text.includes('(') && text.includes(')');
}

/** Whether the paragraph after an image speaks of it. */
function isCaption(draft: Draft, figure: Draft): boolean {
  if (draft.block.kind !== 'paragraph') return false;
  const text = blockText(draft.block);
  if (text === '' || text.length > LONGEST) return false;
  const folded = foldText(text);
  if (draft.caption) return !/^(tac gia|nguon:)/.test(folded);
  if (/^[([].*[)\]]\s*\.?$/s.test(text)) return true;
  if (BYLINE.test(folded)) return false;
  if (PICTURE_WORD.test(folded)) return true;
  if (draft.align === 'right') return false;
  if (draft.em && text.length <= 300) return true;
  return (
    draft.align === 'center' && figure.align === 'center' && text.length <= 250 && !draft.strong
  );
}

/** Gives every image the caption that follows it, and takes bare file names of images away. */
export function bindCaptions(drafts: readonly Draft[]): Draft[] {
  const bound: Draft[] = [];
  for (const draft of drafts) {
    if (
      draft.block.kind === 'paragraph' &&
      /^[\w().-]{1,60}\.(png|jpe?g|gif|bmp)$/i.test(blockText(draft.block))
    )
      continue;
    const last = bound[bound.length - 1];
    if (
      last?.block.kind === 'figure' &&
      last.block.image.caption === null &&
      isCaption(draft, last)
    ) {
      const caption = bareCaption(blockText(draft.block).replace(/\s*\n\s*/g, ' '));
      bound[bound.length - 1] = {
        ...last,
        block: { kind: 'figure', image: { ...last.block.image, caption } },
      };
    } else bound.push(draft);
  }
  return bound;
}
