import { readPart, type OpenTemplate, type Parts } from './open-template.ts';
import { childElements, element, withChildren, writeXml, type XmlElement } from './xml-tree.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = '[Content_Types].xml';

export function writePart(parts: Parts, path: string, root: XmlElement): void {
  parts[path] = new TextEncoder().encode(writeXml(root));
}

/** Where the relations of a part stand: `word/document.xml` → `word/_rels/document.xml.rels`. */
export function relationsPath(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

export function readRelations(parts: Parts, part: string): XmlElement {
  const path = relationsPath(part);
  return parts[path] === undefined
    ? element('Relationships', { xmlns: RELATIONS })
    : readPart(parts, path);
}

/** Adds relations to a part. */
export function addRelations(parts: Parts, part: string, added: readonly XmlElement[]): void {
  if (added.length === 0) return;
  const relations = readRelations(parts, part);
  writePart(parts, relationsPath(part), withChildren(relations, [...relations.children, ...added]));
}

/** The path of a part that the main part refers to by this kind of relation. */
export function relatedPath({ parts, main }: OpenTemplate, kind: string): string | undefined {
  const relation = childElements(readRelations(parts, main)).find(({ attributes }) =>
    attributes.get('Type')?.endsWith(`/relationships/${kind}`),
  );
  const target = relation?.attributes.get('Target');
  if (target === undefined) return undefined;
  return target.startsWith('/') ? target.slice(1) : `${folderOf(main)}${target}`;
}

export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** Says what kind of file an extension (`png`) or a part (`/word/numbering.xml`) is. */
export function addContentType(
  parts: Parts,
  where: { extension: string } | { part: string },
  type: string,
): void {
  const types = readPart(parts, TYPES);
  const isKnown = childElements(types).some(({ name, attributes }) =>
    'part' in where
      ? name === 'Override' && attributes.get('PartName') === where.part
      : name === 'Default' && attributes.get('Extension')?.toLowerCase() === where.extension,
  );
  if (isKnown) return;
  const added =
    'part' in where
      ? element('Override', { PartName: where.part, ContentType: type })
      : element('Default', { Extension: where.extension, ContentType: type });
  const children = 'part' in where ? [...types.children, added] : [added, ...types.children];
  writePart(parts, TYPES, withChildren(types, children));
}

/** A template (.dotx) becomes a document. */
export function makeDocumentType(parts: Parts): void {
  const types = readPart(parts, TYPES);
  const children = types.children.map((part) => {
    if (typeof part === 'string') return part;
    const type = part.attributes
      .get('ContentType')
      ?.replace('.template.main+xml', '.document.main+xml');
    return type === undefined
      ? part
      : { ...part, attributes: new Map(part.attributes).set('ContentType', type) };
  });
  writePart(parts, TYPES, withChildren(types, children));
}
