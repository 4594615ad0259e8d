import { cleanLine } from '../../text/normalize.ts';
import { type Visitor, walk } from '../nodes.ts';

const SILENT = new Set(
  'script style noscript template head select button input svg textarea'.split(' '),
);
const MOST_NODES = 20_000;

/** The text of an element of a live page: scripts, styles and controls left out, white space evened. */
export function textOfPart(element: Element): string {
  let text = '';
  const visitor: Visitor = {
    enter: (_, tag) => {
      text += ' ';
      return !SILENT.has(tag);
    },
    leave: () => undefined,
    text: (data) => {
      text += data;
    },
  };
  walk(element, visitor, MOST_NODES);
  return cleanLine(text);
}
