import { BLOCKS } from './render.ts';
import {
  element,
  isElement,
  mapElements,
  withAttribute,
  withChildren,
  type XmlElement,
  type XmlPart,
} from './xml-tree.ts';

/** Ids that Word gives to paragraphs; in what was repeated they would stand twice. */
const PARAGRAPH_IDS = ['w14:paraId', 'w14:textId'];
const BOOKMARKS = new Set(['w:bookmarkStart', 'w:bookmarkEnd']);

function withoutIds(part: XmlElement): XmlElement {
  if (!PARAGRAPH_IDS.some((id) => part.attributes.has(id))) return part;
  const attributes = new Map(part.attributes);
  for (const id of PARAGRAPH_IDS) attributes.delete(id);
  return { ...part, attributes };
}

function withBlocks(
  part: XmlElement,
  fragments: ReadonlyMap<string, readonly XmlElement[]>,
): XmlElement {
  if (!part.children.some((child) => isElement(child) && child.name === BLOCKS)) return part;
  const children = part.children.flatMap((child) =>
    isElement(child) && child.name === BLOCKS
      ? [...(fragments.get(child.attributes.get('key') ?? '') ?? [])]
      : [child],
  );
  const last = children.filter(isElement).at(-1);
  const isOpenCell = part.name === 'w:tc' && last?.name !== 'w:p';
  return withChildren(part, isOpenCell ? [...children, element('w:p')] : children);
}

/** The second and later bookmarks of one name go, their ends with them. */
function doubledBookmarks(root: XmlElement): ReadonlySet<XmlElement> {
  const doubled = new Set<XmlElement>();
  const names = new Set<string>();
  const ended = new Set<string>();
  const visit = (part: XmlElement): void => {
    if (part.name === 'w:bookmarkStart') {
      const name = part.attributes.get('w:name') ?? '';
      if (names.has(name)) doubled.add(part);
      names.add(name);
    } else if (part.name === 'w:bookmarkEnd') {
      const id = part.attributes.get('w:id') ?? '';
      if (ended.has(id)) doubled.add(part);
      ended.add(id);
    }
    for (const child of part.children) if (isElement(child)) visit(child);
  };
  visit(root);
  return doubled;
}

/**
 * A rendered part, ready to be written: blocks in their places, namespaces declared, ids of drawings
 * unique, bookmarks once.
 */
export function finishPart(
  root: XmlElement,
  fragments: ReadonlyMap<string, readonly XmlElement[]>,
  namespaces: ReadonlyMap<string, string>,
  nextId: () => number,
): XmlElement {
  const doubled = doubledBookmarks(root);
  const drop = (part: XmlElement): XmlElement =>
    withChildren(
      part,
      part.children.flatMap((child): XmlPart[] => {
        if (!isElement(child)) return [child];
        return BOOKMARKS.has(child.name) && doubled.has(child) ? [] : [drop(child)];
      }),
    );
  const finished = mapElements(drop(root), (part) => withoutIds(withBlocks(part, fragments)));
  const numbered = mapElements(finished ?? root, (part) =>
    part.name === 'wp:docPr' ? withAttribute(part, 'id', String(nextId())) : part,
  );
  const result = numbered ?? root;
  const missing = [...namespaces].filter(
    ([name]) => name.startsWith('xmlns:') && !result.attributes.has(name),
  );
  return { ...result, attributes: new Map([...result.attributes, ...missing]) };
}
