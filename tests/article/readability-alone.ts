import { Readability } from '@mozilla/readability';

function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === 1;
}

/** What Readability alone keeps of a page, with a line feed at every block. */
export function readabilityAlone(page: Document): {
  readonly title: string;
  readonly text: string;
} {
  const parsed = new Readability<Node>(page, { serializer: (node) => node }).parse();
  const content = parsed?.content;
  if (!isElement(content)) return { title: parsed?.title ?? '', text: '' };
  for (const block of content.querySelectorAll('p, div, li, tr, td, h1, h2, h3, h4, br'))
    block.append('\n');
  return { title: parsed?.title ?? '', text: content.textContent };
}
