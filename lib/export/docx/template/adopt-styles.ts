import { documentStyles } from '../styles.ts';
import { STYLE } from '../styles.ts';
import { writePart, relatedPath } from './package-parts.ts';
import { readPart, type OpenTemplate, type Parts } from './open-template.ts';
import {
  child,
  childElements,
  element,
  isElement,
  withAttribute,
  withChildren,
  type XmlElement,
} from './xml-tree.ts';

/** Order of the children of `w:rPr` as far as styles use them (ECMA-376, CT_RPr). */
const RUN_ORDER =
  'w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u w:effect w:lang'.split(
    ' ',
  );
/** What all of our styles take over from the placeholder, unless they say it themselves. */
const SHARED = new Set(['w:rFonts', 'w:color', 'w:sz', 'w:szCs', 'w:lang']);
/** What cannot stand in the paragraph properties of a style. */
const NOT_IN_STYLE = new Set(['w:pStyle', 'w:rPr', 'w:sectPr', 'w:pPrChange', 'w:numPr']);
const KNOWN_IDS = new Set([
  ...Object.values(STYLE),
  ...(documentStyles.paragraphStyles ?? []).map(({ id }) => id),
]);

/** How the paragraph looks in whose place articles go. */
export interface PlaceLook {
  readonly paragraph: XmlElement | undefined;
  readonly run: XmlElement | undefined;
}

function runProperties(style: XmlElement, look: PlaceLook, isBody: boolean): XmlElement | null {
  const own = childElements(child(style, 'w:rPr') ?? element('w:rPr'));
  const names = new Set(own.map(({ name }) => name));
  const taken = childElements(look.run ?? element('w:rPr')).filter(
    ({ name }) => !names.has(name) && name !== 'w:rStyle' && (isBody || SHARED.has(name)),
  );
  const all = [...own, ...taken].filter(({ name }) => RUN_ORDER.includes(name));
  if (all.length === 0) return null;
  return element(
    'w:rPr',
    {},
    all.toSorted((a, b) => RUN_ORDER.indexOf(a.name) - RUN_ORDER.indexOf(b.name)),
  );
}

/** The style on the template's own ground; body text looks exactly as its placeholder did. */
function adopted(style: XmlElement, base: string, look: PlaceLook): XmlElement {
  const isBody = style.attributes.get('w:styleId') === STYLE.body;
  const run = runProperties(style, look, isBody);
  const parent = isBody
    ? (child(look.paragraph, 'w:pStyle')?.attributes.get('w:val') ?? base)
    : base;
  const body = element(
    'w:pPr',
    {},
    childElements(look.paragraph ?? element('w:pPr')).filter(({ name }) => !NOT_IN_STYLE.has(name)),
  );
  const paragraph = isBody && look.paragraph !== undefined ? body : child(style, 'w:pPr');
  const rest = childElements(style)
    .filter(({ name }) => name !== 'w:rPr' && name !== 'w:pPr')
    .map((part) => (part.name === 'w:basedOn' ? withAttribute(part, 'w:val', parent) : part));
  return withChildren(style, [
    ...rest,
    ...(paragraph === undefined || paragraph.children.length === 0 ? [] : [paragraph]),
    ...(run === null ? [] : [run]),
  ]);
}

function defaultStyle(styles: XmlElement): string {
  const style = childElements(styles, 'w:style').find(
    ({ attributes }) =>
      attributes.get('w:type') === 'paragraph' &&
      ['1', 'true', 'on'].includes(attributes.get('w:default') ?? ''),
  );
  return style?.attributes.get('w:styleId') ?? 'Normal';
}

/**
 * Gives the template those of our styles that it lacks; styles of its own, headings above all, are
 * left as the office made them.
 */
export function adoptStyles(template: OpenTemplate, source: Parts, look: PlaceLook): void {
  const path = relatedPath(template, 'styles');
  if (path === undefined || template.parts[path] === undefined) return;
  const styles = readPart(template.parts, path);
  const present = new Set(
    childElements(styles, 'w:style').map(({ attributes }) => attributes.get('w:styleId')),
  );
  const base = defaultStyle(styles);
  const added = childElements(readPart(source, 'word/styles.xml'), 'w:style').filter(
    ({ attributes }) => {
      const id = attributes.get('w:styleId') ?? '';
      return !present.has(id) && (KNOWN_IDS.has(id) || /^(?:Heading[2-6]|Hyperlink)$/.test(id));
    },
  );
  writePart(
    template.parts,
    path,
    withChildren(styles, [
      ...styles.children.filter(isElement),
      ...added.map((style) =>
        style.attributes.get('w:type') === 'paragraph' ? adopted(style, base, look) : style,
      ),
    ]),
  );
}
