import { decodeXml } from '../../../text/xml-entities.ts';

/** An element; attributes keep their order and are decoded. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlPart[];
}

/** An element or decoded text. */
export type XmlPart = XmlElement | string;

/** Deeper than any text processor nests. */
const MOST_DEPTH = 250;
const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/>!?]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>|([^<]+)|(<)/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const escapeAttribute = (text: string): string =>
  escapeText(text)
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);

function attributesOf(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE)) {
    attributes.set(name, decodeXml(double ?? single ?? ''));
  }
  return attributes;
}

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlPart[];
}

/**
 * Reads the XML of a document part: elements, attributes, text. There are no entities but the five of
 * XML, so nothing can be expanded or fetched; null for text that is not well-formed.
 */
export function parseXml(source: string): XmlElement | null {
  if (source.includes('<!DOCTYPE')) return null;
  const top: Open = { name: '', attributes: new Map(), children: [] };
  const stack: Open[] = [top];
  for (const [, cdata, slash, name, attributes = '', isEmpty, text, stray] of source.matchAll(
    TOKEN,
  )) {
    const current = stack.at(-1);
    if (current === undefined || stray !== undefined || stack.length > MOST_DEPTH) return null;
    if (cdata !== undefined) current.children.push(cdata);
    else if (text !== undefined) current.children.push(decodeXml(text));
    else if (slash === '/') {
      if (current.name !== name || stack.length === 1) return null;
      stack.pop();
    } else if (name !== undefined) {
      const element: Open = { name, attributes: attributesOf(attributes), children: [] };
      current.children.push(element);
      if (isEmpty !== '/') stack.push(element);
    }
  }
  const root = top.children.find((part) => typeof part !== 'string');
  return stack.length === 1 && root !== undefined ? root : null;
}

function write(part: XmlPart, out: string[]): void {
  if (typeof part === 'string') {
    out.push(escapeText(part));
    return;
  }
  out.push('<', part.name);
  for (const [name, value] of part.attributes)
    out.push(' ', name, '="', escapeAttribute(value), '"');
  if (part.children.length === 0) out.push('/>');
  else {
    out.push('>');
    for (const child of part.children) write(child, out);
    out.push('</', part.name, '>');
  }
}

/** The XML of a part, with its declaration. */
export function writeXml(root: XmlElement): string {
  const out = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  write(root, out);
  return out.join('');
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlPart[] = [],
): XmlElement {
  return { name, attributes: new Map(Object.entries(attributes)), children };
}

export const isElement = (part: XmlPart): part is XmlElement => typeof part !== 'string';

/** The first child element of a name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((part): part is XmlElement => isElement(part) && part.name === name);
}

/** The child elements of a name, of any where none is given. */
export function childElements(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (part): part is XmlElement => isElement(part) && (name === undefined || part.name === name),
  );
}

export function withChildren(parent: XmlElement, children: readonly XmlPart[]): XmlElement {
  return { ...parent, children };
}

export function withAttribute(parent: XmlElement, name: string, value: string): XmlElement {
  return { ...parent, attributes: new Map(parent.attributes).set(name, value) };
}

/** Every element below and including this one, changed from the leaves up; null takes it away. */
export function mapElements(
  root: XmlElement,
  change: (element: XmlElement) => XmlElement | null,
): XmlElement | null {
  const children = root.children.flatMap((part): XmlPart[] => {
    if (!isElement(part)) return [part];
    const changed = mapElements(part, change);
    return changed === null ? [] : [changed];
  });
  return change(withChildren(root, children));
}

/** All text below an element. */
export function textOf(root: XmlElement): string {
  return root.children.map((part) => (isElement(part) ? textOf(part) : part)).join('');
}
