import type { Inline } from '../clip/blocks.ts';
import { normalizeText } from '../text/normalize.ts';

/** A piece of text with its marks, before it becomes inline content. */
export interface Run {
  readonly text: string;
  readonly strong: boolean;
  readonly em: boolean;
  readonly href: string | null;
}

/** A run, or a line break. */
export type Piece = Run | 'break';

/** Collapses white space over the borders of runs, and trims the ends. */
function collapse(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let space = true;
  for (const piece of pieces) {
    if (piece === 'break') {
      result.push(piece);
      space = true;
      continue;
    }
    let text = normalizeText(piece.text).replace(/\s+/g, ' ');
    if (space) text = text.replace(/^ /, '');
    if (text === '') continue;
    space = text.endsWith(' ');
    result.push({ ...piece, text });
  }
  for (let end = result.length - 1; end >= 0; end -= 1) {
    const piece = result[end];
    const next = result[end + 1];
    if (piece === undefined || piece === 'break') continue;
    if (next === undefined || next === 'break')
      result[end] = { ...piece, text: piece.text.trimEnd() };
  }
  return result.filter((piece) => piece === 'break' || piece.text !== '');
}

function sentenceEnds(line: readonly Piece[]): boolean {
  const text = line.map((piece) => (piece === 'break' ? '' : piece.text)).join('');
  return text.length >= 80 && /[.!?:;…”"]$/.test(text);
}

/**
 * Splits pieces into paragraphs: at two breaks in a row, and at one break after a full sentence, since portals
 * set whole articles with `<br>` alone. Other breaks stay.
 */
export function paragraphsOf(pieces: readonly Piece[]): Run[][][] {
  const lines: Run[][] = [[]];
  for (const piece of collapse(pieces)) {
    if (piece === 'break') lines.push([]);
    else lines[lines.length - 1]?.push(piece);
  }
  const paragraphs: Run[][][] = [];
  let open: Run[][] = [];
  for (const line of lines) {
    const last = open[open.length - 1];
    if (line.length === 0 || (last !== undefined && sentenceEnds(last))) {
      if (open.length > 0) paragraphs.push(open);
      open = [];
    }
    if (line.length > 0) open.push(line);
  }
  if (open.length > 0) paragraphs.push(open);
  return paragraphs;
}

function marked(run: Run): Inline {
  let inline: Inline = { kind: 'text', text: run.text };
  if (run.em) inline = { kind: 'em', content: [inline] };
  if (run.strong) inline = { kind: 'strong', content: [inline] };
  return inline;
}

function same(a: Run, b: Run): boolean {
  return a.strong === b.strong && a.em === b.em && a.href === b.href;
}

function lineInline(line: readonly Run[]): Inline[] {
  const merged: Run[] = [];
  for (const run of line) {
    const last = merged[merged.length - 1];
    if (last !== undefined && same(last, run))
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    else merged.push(run);
  }
  const content: Inline[] = [];
  let inside: Inline[] = [];
  merged.forEach((run, index) => {
    if (run.href === null) content.push(marked(run));
    else if (run.href === merged[index - 1]?.href) inside.push(marked(run));
    else {
      inside = [marked(run)];
      content.push({ kind: 'link', href: run.href, content: inside });
    }
  });
  return content;
}

/** Inline content of one paragraph, its lines joined by breaks. */
export function inlineOf(lines: readonly Run[][]): Inline[] {
  return lines.flatMap((line, index) =>
    index === 0 ? lineInline(line) : [{ kind: 'break' as const }, ...lineInline(line)],
  );
}
