import { Readability } from '@mozilla/readability';
import type { Copy } from './copy.ts';

/** Above this many nodes Readability takes seconds. */
const MAX_NODES = 12_000;

/**
 * The body as Readability finds it, or null. It only ever sees a copy without forms and clobbering names
 * (Readability 0.6 hangs for ever on `<form><input name="parentNode">`).
 * @param title given so that it can drop a heading that repeats it
 * @param spare whether the copy must stay as it is, for another reading
 */
export function readabilityBody(copy: Copy, title: string, spare = false): Element | null {
  if (copy.nodes > MAX_NODES) return null;
  const page = spare ? duplicate(copy.page) : copy.page;
  page.title = title;
  const parsed = new Readability<Element | null>(page, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => (isElement(node) ? node : null),
  }).parse();
  return parsed?.content ?? null;
}

function duplicate(page: Document): Document {
  const clone = page.implementation.createHTMLDocument('');
  clone.body.replaceWith(clone.importNode(page.body, true));
  return clone;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
