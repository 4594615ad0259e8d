/**
 * Reading a page that may lie. A form answers `form.parentNode` with its own `<input name="parentNode">`,
 * and a document answers `document.body` with `<img name="body">`; both are read past their own names here.
 */

const ELEMENT = 1;
const TEXT = 3;

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Forms are the only elements whose `nodeType` can be something else than a number. */
export function isElement(node: unknown): node is Element {
  if (!isObject(node) || !('nodeType' in node)) return false;
  return node.nodeType === ELEMENT || typeof node.nodeType !== 'number';
}

function isNode(value: unknown): value is Node {
  return isObject(value) && 'nodeType' in value;
}

export function isText(node: Node): node is Text {
  return node.nodeType === TEXT;
}

/** The value of a member as the DOM defines it, whatever names the page gave to its elements. */
function inherited(object: object, name: string): unknown {
  for (
    let prototype: unknown = Object.getPrototypeOf(object);
    isObject(prototype);
    prototype = Object.getPrototypeOf(prototype)
  ) {
    const property = Object.getOwnPropertyDescriptor(prototype, name);
    if (property?.get !== undefined) return property.get.call(object);
    if (property !== undefined) return property.value;
  }
  return Reflect.get(object, name);
}

/** The `<html>` element, or null for a document without one. */
export function rootElement(page: Document): Element | null {
  // Nothing that a name puts in its place is called `html`, so the long way is for the rest.
  const direct: unknown = page.documentElement;
  if (isElement(direct) && direct.localName === 'html') return direct;
  const root = inherited(page, 'documentElement');
  return isElement(root) ? root : null;
}

function isImplementation(value: unknown): value is DOMImplementation {
  return isObject(value) && 'createHTMLDocument' in value;
}

/** A new, empty document that shares nothing with the page. */
export function emptyDocument(page: Document): Document | null {
  const implementation = inherited(page, 'implementation');
  return isImplementation(implementation) ? implementation.createHTMLDocument('') : null;
}

/** Characters of text inside an element, however deep, up to `limit` nodes. */
export function textLengthOf(root: Element, limit: number): number {
  let length = 0;
  const visitor = {
    enter: () => true,
    leave: () => undefined,
    text: (data: string) => {
      length += data.length;
    },
  };
  walk(root, visitor, limit);
  return length;
}

const SMALL_A = 97;

/** Tag in lower case, which it has already in every document but those that call themselves XML. */
export function tagOf(element: Element): string {
  const name: unknown = element.localName;
  if (typeof name !== 'string') return 'form';
  return name.charCodeAt(0) < SMALL_A ? name.toLowerCase() : name;
}

function relative(node: Node, name: 'firstChild' | 'nextSibling' | 'parentNode'): Node | null {
  const found = inherited(node, name);
  return isNode(found) ? found : null;
}

function isForm(node: Node): boolean {
  return isElement(node) && tagOf(node) === 'form';
}

export function firstChildOf(node: Node): Node | null {
  return isForm(node) ? relative(node, 'firstChild') : node.firstChild;
}

export function nextSiblingOf(node: Node): Node | null {
  return isForm(node) ? relative(node, 'nextSibling') : node.nextSibling;
}

export function parentOf(node: Node): Element | null {
  const parent = isForm(node) ? relative(node, 'parentNode') : node.parentNode;
  return isElement(parent) ? parent : null;
}

/** An attribute, empty where there is none. Forms have no attribute that matters here. */
export function attributeOf(element: Element, name: string): string {
  return isForm(element) ? '' : (element.getAttribute(name) ?? '');
}

export interface Visitor {
  /** Says whether to go inside. */
  enter(element: Element, tag: string): boolean;
  leave(element: Element, tag: string): void;
  text(data: string): void;
}

/** As {@link isText} and {@link isElement} of a node whose type was read: the walk asks it of every one. */
function hasText(_node: Node, type: unknown): _node is Text {
  return type === TEXT;
}

function hasTag(_node: Node, type: unknown): _node is Element {
  return type === ELEMENT || typeof type !== 'number';
}

/**
 * Visits every node under `root` in reading order, without recursion, so that depth costs nothing.
 * @returns false where it stopped after `limit` nodes.
 */
export function walk(root: Element, visitor: Visitor, limit: number): boolean {
  const path: Element[] = [];
  const tags: string[] = [];
  let node = firstChildOf(root);
  for (let left = limit; ;) {
    while (node === null) {
      const done = path.pop();
      const tag = tags.pop();
      if (done === undefined || tag === undefined) return true;
      visitor.leave(done, tag);
      node = tag === 'form' ? relative(done, 'nextSibling') : done.nextSibling;
    }
    if (left-- <= 0) return false;
    const type: unknown = node.nodeType;
    if (hasText(node, type)) {
      visitor.text(node.data);
      node = node.nextSibling;
    } else if (hasTag(node, type)) {
      const tag = tagOf(node);
      if (visitor.enter(node, tag)) {
        path.push(node);
        tags.push(tag);
        node = tag === 'form' ? relative(node, 'firstChild') : node.firstChild;
      } else node = tag === 'form' ? relative(node, 'nextSibling') : node.nextSibling;
    } else node = node.nextSibling;
  }
}
