import { expect, test } from 'vitest';
import { type Block, type HeadingLevel, outlineOf } from '../../../lib/index.ts';

const text = (words: string) => ({ kind: 'text', text: words }) as const;
const heading = (level: HeadingLevel, words: string): Block => ({
  kind: 'heading',
  level,
  content: [text(words)],
});
const bold = (words: string): Block => ({
  kind: 'paragraph',
  content: [{ kind: 'strong', content: [text(words)] }, text(' ')],
});
const plain = (words: string): Block => ({ kind: 'paragraph', content: [text(words)] });

test('headings are the parts, as deep as they lie to each other', () => {
  const blocks = [
    heading(2, 'Kết quả'),
    plain('…'),
    heading(4, 'Kinh tế'),
    heading(2, 'Phương hướng'),
  ];
  expect(outlineOf({ blocks })).toEqual([
    { path: '0', text: 'Kết quả', depth: 0 },
    { path: '2', text: 'Kinh tế', depth: 1 },
    { path: '3', text: 'Phương hướng', depth: 0 },
  ]);
});

test('where there are none, lines in bold type are, by their numbers', () => {
  const blocks = [
    bold('I. Kết quả đạt được'),
    bold('1. Về kinh tế'),
    bold('1.1. Trồng trọt'),
    plain('Nội dung.'),
    bold('II. Nhiệm vụ'),
  ];
  expect(outlineOf({ blocks }).map(({ text: words, depth }) => `${depth} ${words}`)).toEqual([
    '0 I. Kết quả đạt được',
    '1 1. Về kinh tế',
    '2 1.1. Trồng trọt',
    '0 II. Nhiệm vụ',
  ]);
});

test('a paragraph with some bold words is no part, nor is a long bold one; two parts are no outline', () => {
  const mixed: Block = {
    kind: 'paragraph',
    content: [{ kind: 'strong', content: [text('Đáng chú ý')] }, text(' là việc này.')],
  };
  expect(outlineOf({ blocks: [bold('Một'), mixed, bold('Hai '.repeat(60)), bold('Hai')] })).toEqual(
    [],
  );
});
