import type { Block } from '../clip/blocks.ts';
import { cleanLine } from '../text/normalize.ts';
import { isHidden } from '../portal/lines.ts';
import { walk } from '../portal/nodes.ts';

/** Nodes and characters that are read of a page too large to be taken apart. */
const MAX_NODES = 150_000;
const MAX_TEXT = 1_000_000;

const SKIP = new Set(
  'script style noscript template head select option textarea button svg math canvas iframe object audio video map datalist nav footer aside'.split(
    ' ',
  ),
);
const BREAKS = new Set(
  'p div section article li tr table h1 h2 h3 h4 h5 h6 br dd dt blockquote pre form center header main ul ol'.split(
    ' ',
  ),
);

/** The text of a page as paragraphs, and whether all of it was read. */
export interface PlainText {
  readonly blocks: readonly Block[];
  readonly complete: boolean;
}

/**
 * Reads a page beyond the budgets as plain paragraphs, from its title on where it prints one: no profile, no
 * tables, no pictures, but nothing lost up to a million characters.
 */
export function plainText(root: Element, title: string): PlainText {
  const lines: string[] = [];
  let text = '';
  let length = 0;
  const flush = (): void => {
    const line = cleanLine(text);
    text = '';
    if (line === title) lines.length = 0;
    else if (line !== '') lines.push(line);
  };
  const complete = walk(
    root,
    {
      enter(element, tag) {
        if (SKIP.has(tag) || length >= MAX_TEXT) return false;
        if (tag !== 'form' && isHidden(element)) return false;
        if (BREAKS.has(tag)) flush();
        return true;
      },
      leave(_, tag) {
        if (BREAKS.has(tag)) flush();
      },
      text(data) {
        const room = MAX_TEXT - length;
        length += data.length;
        if (room > 0) text += data.slice(0, room);
      },
    },
    MAX_NODES,
  );
  flush();
  return {
    blocks: lines.map((line) => ({ kind: 'paragraph', content: [{ kind: 'text', text: line }] })),
    complete: complete && length <= MAX_TEXT,
  };
}
