import type { Inline } from '../../clip/blocks.ts';
import { inlineLines, type Run, type RunLine } from '../runs.ts';
import { escapeAddress, escapeLineStart, escapeText } from './escape.ts';

const WORD_EDGE = /[\p{L}\p{N}\p{M}]/u;
const OUTER = /^([\s\p{P}\p{S}]*)(.*?)([\s\p{P}\p{S}]*)$/su;

/**
 * Text between emphasis marks. CommonMark takes `**` for a mark only where it leans on a word, so
 * white space, and punctuation where a word follows outside, stay outside the marks.
 */
function emphasise(text: string, mark: string, before: string, after: string): string {
  const parts = OUTER.exec(text);
  const [head, core, tail] = [parts?.[1] ?? '', parts?.[2] ?? '', parts?.[3] ?? ''];
  if (core === '') return escapeText(text);
  const headInside = !/^\s/.test(head) && WORD_EDGE.test(before.slice(-1)) ? '' : head.trimStart();
  const tailInside = !/\s$/.test(tail) && WORD_EDGE.test(after.slice(0, 1)) ? '' : tail.trimEnd();
  const outerHead = head.slice(0, head.length - headInside.length);
  const outerTail = tail.slice(tailInside.length);
  const inner = escapeText(headInside + core + tailInside);
  return `${escapeText(outerHead)}${mark}${inner}${mark}${escapeText(outerTail)}`;
}

function runText(line: RunLine, index: number): string {
  const run = line[index];
  if (run === undefined) return '';
  const mark = `${run.strong ? '**' : ''}${run.em ? '*' : ''}`;
  if (mark === '') return escapeText(run.text);
  const before = line[index - 1]?.text ?? '';
  const after = line[index + 1]?.text ?? '';
  return emphasise(run.text, mark, before, after);
}

function linkText(line: RunLine, start: number, end: number, href: string): string {
  let label = '';
  for (let index = start; index < end; index += 1) label += runText(line, index);
  const [head, tail] = [/^\s*/.exec(label)?.[0] ?? '', /\s*$/.exec(label)?.[0] ?? ''];
  if (label.trim() === '') return head;
  return `${head}[${label.trim()}](${escapeAddress(href)})${tail}`;
}

function lineText(line: RunLine): string {
  let text = '';
  let index = 0;
  while (index < line.length) {
    const run: Run | undefined = line[index];
    if (run === undefined) break;
    if (run.href === null) {
      text += runText(line, index);
      index += 1;
      continue;
    }
    const { href } = run;
    let end = index;
    while (line[end]?.href === href) end += 1;
    text += linkText(line, index, end, href);
    index = end;
  }
  return text;
}

/** Inline content in one line, breaks as spaces: for headings, table cells and captions. */
export function inlineOneLine(content: readonly Inline[]): string {
  return inlineLines(content).map(lineText).join(' ').replace(/\s+/g, ' ').trim();
}

/** Inline content as a paragraph; a break becomes a backslash at the end of the line. */
export function inlineParagraph(content: readonly Inline[]): string {
  const lines = inlineLines(content)
    .map((line) => lineText(line).trim())
    .filter((line) => line !== '');
  return lines.map(escapeLineStart).join('\\\n');
}
