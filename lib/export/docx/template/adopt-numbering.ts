import { addContentType, addRelations, folderOf, relatedPath, writePart } from './package-parts.ts';
import { readPart, type OpenTemplate, type Parts } from './open-template.ts';
import {
  child,
  childElements,
  element,
  withAttribute,
  withChildren,
  type XmlElement,
} from './xml-tree.ts';

const KIND = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';

function highest(elements: readonly XmlElement[], attribute: string): number {
  return elements.reduce(
    (most, { attributes }) => Math.max(most, Number(attributes.get(attribute)) || 0),
    0,
  );
}

function shifted(item: XmlElement, attribute: string, by: number): XmlElement {
  return withAttribute(item, attribute, String((Number(item.attributes.get(attribute)) || 0) + by));
}

/**
 * Adds our lists to the template's.
 *
 * @returns what to add to the numbers of our lists
 */
export function adoptNumbering(template: OpenTemplate, source: Parts): number {
  const ours = readPart(source, 'word/numbering.xml');
  const path = relatedPath(template, 'numbering');
  if (path === undefined || template.parts[path] === undefined) {
    const target = `${folderOf(template.main)}numbering.xml`;
    writePart(template.parts, target, ours);
    addContentType(template.parts, { part: `/${target}` }, TYPE);
    addRelations(template.parts, template.main, [
      element('Relationship', { Id: 'rIdTrichLucLists', Type: KIND, Target: 'numbering.xml' }),
    ]);
    return 0;
  }
  const theirs = readPart(template.parts, path);
  const abstracts = childElements(theirs, 'w:abstractNum');
  const numbers = childElements(theirs, 'w:num');
  const rest = childElements(theirs).filter(
    ({ name }) => name !== 'w:abstractNum' && name !== 'w:num',
  );
  const abstractBy = highest(abstracts, 'w:abstractNumId') + 1;
  const numberBy = highest(numbers, 'w:numId') + 1;
  const namespaces = new Map([...ours.attributes, ...theirs.attributes]);
  const merged = withChildren({ ...theirs, attributes: namespaces }, [
    ...rest.filter(({ name }) => name === 'w:numPicBullet'),
    ...abstracts,
    ...childElements(ours, 'w:abstractNum').map((item) =>
      shifted(item, 'w:abstractNumId', abstractBy),
    ),
    ...numbers,
    ...childElements(ours, 'w:num').map((item) => {
      const reference = child(item, 'w:abstractNumId');
      const children = item.children.map((part) =>
        part === reference ? shifted(reference, 'w:val', abstractBy) : part,
      );
      return shifted(withChildren(item, children), 'w:numId', numberBy);
    }),
    ...rest.filter(({ name }) => name !== 'w:numPicBullet'),
  ]);
  writePart(template.parts, path, merged);
  return numberBy;
}
