import { documentStyles, STYLE } from '../styles.ts';
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

/** Name of the style of body text where the template has one of the usual name. */
const BODY_NAME = 'Nội dung bài (Trích Lục)';

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

const styleId = ({ attributes }: XmlElement): string => attributes.get('w:styleId') ?? '';

/** Word knows styles by name, whatever the capitals; ids differ from language to language. */
function styleName(style: XmlElement): string {
  return (child(style, 'w:name')?.attributes.get('w:val') ?? '').trim().toLowerCase();
}

/** The style that body text gets; its name must not be one of the template's. */
function bodyStyle(style: XmlElement, names: ReadonlyMap<string, string>): XmlElement {
  if (!names.has(styleName(style))) return style;
  return withChildren(
    style,
    style.children.map((part) =>
      isElement(part) && part.name === 'w:name' ? withAttribute(part, 'w:val', BODY_NAME) : part,
    ),
  );
}

/**
 * Gives the template those of our styles that it lacks; styles of its own, headings above all, are
 * left as the office made them and used.
 *
 * @returns the ids under which our styles stand in the template, where they are others
 */
export function adoptStyles(
  template: OpenTemplate,
  source: Parts,
  look: PlaceLook,
): ReadonlyMap<string, string> {
  const path = relatedPath(template, 'styles');
  if (path === undefined || template.parts[path] === undefined) return new Map();
  const styles = readPart(template.parts, path);
  const theirs = childElements(styles, 'w:style');
  const ids = new Set(theirs.map(styleId));
  const names = new Map(theirs.map((style) => [styleName(style), styleId(style)]));
  const base = defaultStyle(styles);
  const renamed = new Map<string, string>();
  const added: XmlElement[] = [];
  for (const style of childElements(readPart(source, 'word/styles.xml'), 'w:style')) {
    const id = styleId(style);
    if (!KNOWN_IDS.has(id) && !/^(?:Heading[2-6]|Hyperlink)$/.test(id)) continue;
    const same = names.get(styleName(style));
    if (id === STYLE.body) {
      if (!ids.has(id)) added.push(adopted(bodyStyle(style, names), base, look));
    } else if (same !== undefined) renamed.set(id, same);
    else if (!ids.has(id)) {
      const isParagraph = style.attributes.get('w:type') === 'paragraph';
      added.push(isParagraph ? adopted(style, base, look) : style);
    }
  }
  const children = [...styles.children.filter(isElement), ...added];
  writePart(template.parts, path, withChildren(styles, children));
  return renamed;
}
