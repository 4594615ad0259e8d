import type { Inline } from '../clip/blocks.ts';
import { printable, safeAddress } from './printable.ts';

/** A stretch of text with one look; inline trees laid flat. */
export interface Run {
  readonly text: string;
  readonly strong: boolean;
  readonly em: boolean;
  readonly href: string | null;
}

type Style = Omit<Run, 'text'>;

/** Lines of runs; a break begins a new line. */
export type RunLine = readonly Run[];

const PLAIN: Style = { strong: false, em: false, href: null };

function sameStyle(a: Style, b: Style): boolean {
  return a.strong === b.strong && a.em === b.em && a.href === b.href;
}

function append(line: Run[], run: Run): void {
  const last = line.at(-1);
  if (last && sameStyle(last, run)) line[line.length - 1] = { ...last, text: last.text + run.text };
  else line.push(run);
}

function walk(content: readonly Inline[], style: Style, lines: Run[][]): void {
  for (const inline of content) {
    switch (inline.kind) {
      case 'text': {
        const text = printable(inline.text);
        if (text !== '') append(lines.at(-1) ?? [], { text, ...style });
        break;
      }
      case 'break':
        lines.push([]);
        break;
      case 'strong':
        walk(inline.content, { ...style, strong: true }, lines);
        break;
      case 'em':
        walk(inline.content, { ...style, em: true }, lines);
        break;
      case 'link':
        walk(inline.content, { ...style, href: safeAddress(inline.href) ?? style.href }, lines);
        break;
    }
  }
}

/** Inline content as lines of runs, printable, with links to http, https and mailto only. */
export function inlineLines(content: readonly Inline[]): RunLine[] {
  const lines: Run[][] = [[]];
  walk(content, PLAIN, lines);
  return lines;
}
