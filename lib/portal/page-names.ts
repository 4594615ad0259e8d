import { attributeOf, walk } from './nodes.ts';

const MOST = 100_000;

/**
 * Every id, class and address of a style sheet of a page, once each, in one text of small letters. Asking a page for a selector
 * may walk all of it, so that two dozen selectors are first looked for in here.
 */
export function namesIn(root: Element): string {
  const names = new Set<string>();
  const visitor = {
    enter(element: Element, tag: string) {
      if (tag === 'form' || !element.hasAttributes()) return true;
      for (const name of ['id', 'class']) names.add(attributeOf(element, name));
      if (tag === 'link') names.add(attributeOf(element, 'href'));
      return true;
    },
    leave: () => undefined,
    text: () => undefined,
  };
  for (const name of ['id', 'class']) names.add(attributeOf(root, name));
  walk(root, visitor, MOST);
  return [...names].join(' ').toLowerCase();
}

/**
 * Whether one of some selectors may fit an element of the page: the names that open it are there. One that
 * opens with a tag alone may always fit.
 */
export function mayFit(selectors: string, names: string): boolean {
  return selectors.split(',').some((selector) => {
    const name = /[.#]([\w-]+)|"([^"]+)"/.exec(selector);
    return name === null || names.includes((name[1] ?? name[2] ?? '').toLowerCase());
  });
}
