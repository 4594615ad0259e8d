/** An element of the trees that `docx` writes: `{name: [{_attr: …}, child, "text"]}`. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly children: readonly unknown[];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function attributesOf(value: unknown): Readonly<Record<string, unknown>> {
  const attributes = isRecord(value) ? value['_attr'] : undefined;
  return isRecord(attributes) ? attributes : {};
}

/** A child as an element; null for text and for the attributes of its parent. */
export function nodeOf(value: unknown): XmlNode | null {
  if (!isRecord(value)) return null;
  const name = Object.keys(value)[0];
  if (name === undefined || name === '_attr') return null;
  const inner = value[name];
  if (!Array.isArray(inner)) return { name, attributes: attributesOf(inner), children: [] };
  const children: readonly unknown[] = inner;
  return { name, attributes: attributesOf(children[0]), children };
}

/** The child elements. */
export function nodesOf({ children }: XmlNode): XmlNode[] {
  return children.map(nodeOf).filter((node) => node !== null);
}

/** The first child element of that name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  for (const child of node?.children ?? []) {
    const found = nodeOf(child);
    if (found?.name === name) return found;
  }
  return undefined;
}

/** A number in an attribute; undefined where it is missing or none. */
export function numberIn(node: XmlNode | undefined, attribute: string): number | undefined {
  const value = node?.attributes[attribute];
  const number = typeof value === 'string' ? Number.parseFloat(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A text in an attribute. */
export function textIn(node: XmlNode | undefined, attribute: string): string | undefined {
  const value = node?.attributes[attribute];
  return typeof value === 'string' ? value : undefined;
}

/** Whether a switch such as `w:keepNext` stands there and is on; undefined where it is missing. */
export function switchIn(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = childOf(node, name);
  if (found === undefined) return undefined;
  const value = found.attributes['w:val'];
  return value !== false && value !== 'false' && value !== '0' && value !== 0;
}
