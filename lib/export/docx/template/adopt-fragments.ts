import { adoptNumbering } from './adopt-numbering.ts';
import { adoptStyles, type PlaceLook } from './adopt-styles.ts';
import type { Fragments } from './fragments.ts';
import { addContentType, addRelations, folderOf, readRelations } from './package-parts.ts';
import { type OpenTemplate, type Parts } from './open-template.ts';
import { childElements, mapElements, withAttribute, type XmlElement } from './xml-tree.ts';

const MAIN = 'word/document.xml';
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
};

/** Moves the pictures and links of the fragments over; gives the new id of each relation. */
function adoptRelations(template: OpenTemplate, source: Parts): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const added: XmlElement[] = [];
  for (const relation of childElements(readRelations(source, MAIN))) {
    const type = relation.attributes.get('Type') ?? '';
    const isPicture = type.endsWith('/relationships/image');
    if (!isPicture && !type.endsWith('/relationships/hyperlink')) continue;
    const id = `rIdTrichLuc${ids.size + 1}`;
    ids.set(relation.attributes.get('Id') ?? '', id);
    let moved = withAttribute(relation, 'Id', id);
    if (isPicture) {
      const from = relation.attributes.get('Target') ?? '';
      const name = `media/trich-luc-${from.slice(from.lastIndexOf('/') + 1)}`;
      const bytes = source[`word/${from}`];
      if (bytes !== undefined) template.parts[`${folderOf(template.main)}${name}`] = bytes;
      const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
      addContentType(template.parts, { extension }, CONTENT_TYPES[extension] ?? 'image/png');
      moved = withAttribute(moved, 'Target', name);
    }
    added.push(moved);
  }
  addRelations(template.parts, template.main, added);
  return ids;
}

/**
 * Moves fragments into a template's package: their pictures, links, lists and styles.
 *
 * @returns the fragments, referring to the template's package now
 */
export function adoptFragments(
  template: OpenTemplate,
  { contents, parts }: Fragments,
  look: PlaceLook,
): ReadonlyMap<string, readonly XmlElement[]> {
  const relations = adoptRelations(template, parts);
  const numberBy = adoptNumbering(template, parts);
  const styles = adoptStyles(template, parts, look);
  const change = (part: XmlElement): XmlElement => {
    if (part.name === 'w:numId') {
      return withAttribute(part, 'w:val', String(Number(part.attributes.get('w:val')) + numberBy));
    }
    if (part.name === 'w:pStyle' || part.name === 'w:rStyle') {
      const style = styles.get(part.attributes.get('w:val') ?? '');
      return style === undefined ? part : withAttribute(part, 'w:val', style);
    }
    for (const attribute of ['r:id', 'r:embed']) {
      const id = relations.get(part.attributes.get(attribute) ?? '');
      if (id !== undefined) return withAttribute(part, attribute, id);
    }
    return part;
  };
  return new Map(
    [...contents].map(([key, fragment]) => [
      key,
      fragment.map((part) => mapElements(part, change)).filter((part) => part !== null),
    ]),
  );
}
