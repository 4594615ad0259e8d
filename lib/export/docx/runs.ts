import { ExternalHyperlink, type ParagraphChild } from 'docx';
import type { Inline } from '../../clip/blocks.ts';
import { safeAddress } from '../printable.ts';
import { inlineLines } from '../runs.ts';
import { text } from './text.ts';

/** A link to a page, shown in Word's Hyperlink style; plain text where the address is no web page. */
export function linkRun(label: string, address: string): ParagraphChild {
  const href = safeAddress(address);
  return href === null
    ? text(label)
    : new ExternalHyperlink({ link: href, children: [text(label, { isLink: true })] });
}

/** Inline content as Word runs: bold, italics, hyperlinks, line breaks. */
export function inlineRuns(content: readonly Inline[]): ParagraphChild[] {
  return inlineLines(content).flatMap((line, lineIndex) => {
    if (line.length === 0 && lineIndex > 0) return [text('', { isNewLine: true })];
    return line.map((run, index) => {
      const child = text(run.text, {
        bold: run.strong,
        italics: run.em,
        isLink: run.href !== null,
        isNewLine: lineIndex > 0 && index === 0,
      });
      return run.href === null
        ? child
        : new ExternalHyperlink({ link: run.href, children: [child] });
    });
  });
}
