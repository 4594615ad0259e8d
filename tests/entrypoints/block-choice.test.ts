import { expect, test } from 'vitest';
import { partsOfBody, toggledPart, withLines } from '../../entrypoints/popup/state/block-choice.ts';
import { applyEdits, type Block, blockText, type ClipEdits } from '../../lib/index.ts';
import { makeArticle } from '../helpers/make-article.ts';

function paragraph(text: string): Block {
  return { kind: 'paragraph', content: [{ kind: 'text', text }] };
}
const picture: Block = {
  kind: 'figure',
  image: { src: 'https://a.gov.vn/anh.jpg', alt: '', caption: 'Sân vận động' },
};
const article = makeArticle({
  blocks: [paragraph('Mở đầu'), picture, paragraph('Quảng cáo')],
  images: [picture.image],
  text: 'Mở đầu\nSân vận động\nQuảng cáo',
});

function toggle(edits: ClipEdits, words: string): ClipEdits {
  const part = partsOfBody(article, edits).find(({ block }) => blockText(block) === words);
  if (part === undefined) throw new Error(`no part "${words}"`);
  return { ...edits, ...toggledPart(edits, part) };
}

const kept = (edits: ClipEdits) =>
  applyEdits(article, edits).blocks.map((block) => blockText(block));

test('a part that is left out stays in the preview, to be taken back', () => {
  const edits = toggle({}, 'Quảng cáo');
  expect(kept(edits)).toEqual(['Mở đầu', 'Sân vận động']);
  expect(partsOfBody(article, edits).map(({ isKept }) => isKept)).toEqual([true, true, false]);
  expect(kept(toggle(edits, 'Quảng cáo'))).toEqual(['Mở đầu', 'Sân vận động', 'Quảng cáo']);
});

test('a picture left out in the preview is left out in the list of pictures as well', () => {
  const edits = toggle({}, 'Sân vận động');
  expect(edits.omittedImages).toEqual(['https://a.gov.vn/anh.jpg']);
  expect(partsOfBody(article, edits)[1]?.isKept).toBe(false);
  expect(kept(toggle(edits, 'Sân vận động'))).toContain('Sân vận động');
});

test('selected lines stand at the end, one paragraph each, and go away again', () => {
  const edits = withLines(article, {}, '  Dòng một\n\n Dòng   hai ');
  expect(kept(edits)).toEqual(['Mở đầu', 'Sân vận động', 'Quảng cáo', 'Dòng một', 'Dòng hai']);
  expect(kept(toggle(edits, 'Dòng một'))).toEqual([
    'Mở đầu',
    'Sân vận động',
    'Quảng cáo',
    'Dòng hai',
  ]);
});

test('an article without text takes lines, too', () => {
  const bare = makeArticle({ blocks: [], text: '', wordCount: 0 });
  const edited = applyEdits(bare, withLines(bare, {}, 'Toàn văn ở tệp đính kèm'));
  expect(edited.text).toBe('Toàn văn ở tệp đính kèm');
  expect(edited.wordCount).toBe(6);
});
