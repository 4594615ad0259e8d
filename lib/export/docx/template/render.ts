import type { Block } from '../../../clip/blocks.ts';
import { isMark, markName } from './marks.ts';
import { placeholderKey } from './scopes.ts';
import { SECTION } from './sections.ts';
import type { Values } from './values.ts';
import {
  child,
  element,
  isElement,
  withChildren,
  type XmlElement,
  type XmlPart,
} from './xml-tree.ts';

/** Our own element where blocks go, until they are written. */
export const BLOCKS = 'trich-luc:blocks';

/** Takes blocks to be written; gives the key under which they will be found. */
export type TakeBlocks = (blocks: readonly Block[]) => string;

/** Found inside out: what is nearer hides what is farther. */
function lookUp<Value>(
  scopes: readonly Values[],
  pick: (values: Values) => ReadonlyMap<string, Value>,
  name: string,
): Value | undefined {
  const key = placeholderKey(name);
  return scopes
    .toReversed()
    .map((values) => pick(values).get(key))
    .find((value) => value !== undefined);
}

/** Text in the look of the placeholder; its lines are parted by breaks. */
function textRun(mark: XmlElement, text: string): XmlElement {
  const lines = text
    .split('\n')
    .flatMap((line, index): XmlPart[] => [
      ...(index === 0 ? [] : [element('w:br')]),
      element('w:t', { 'xml:space': 'preserve' }, [line]),
    ]);
  return element('w:r', {}, [...mark.children, ...lines]);
}

/** The blocks that a paragraph stands for; undefined where it is an ordinary paragraph. */
function paragraphBlocks(
  paragraph: XmlElement,
  scopes: readonly Values[],
): readonly Block[] | undefined {
  for (const part of paragraph.children) {
    if (!isMark(part)) continue;
    const blocks = lookUp(scopes, (values) => values.blocks, markName(part));
    if (blocks !== undefined) return blocks;
  }
  return undefined;
}

function renderSection(
  section: XmlElement,
  scopes: readonly Values[],
  takeBlocks: TakeBlocks,
): XmlPart[] {
  const name = section.attributes.get('name') ?? '';
  const repeat = lookUp(scopes, (values) => values.sections, name);
  if (repeat !== undefined) {
    return repeat().flatMap((values) => render(section.children, [...scopes, values], takeBlocks));
  }
  const text = lookUp(scopes, (values) => values.texts, name) ?? '';
  const blocks = lookUp(scopes, (values) => values.blocks, name) ?? [];
  const isShown = text !== '' || blocks.length > 0;
  return isShown ? render(section.children, scopes, takeBlocks) : [];
}

/** A cell must hold a paragraph, and end with one (ECMA-376, 17.4.65). */
function closedCell(cell: XmlElement): XmlElement {
  const last = cell.children.filter(isElement).at(-1);
  return last?.name === 'w:p' || last?.name === BLOCKS
    ? cell
    : withChildren(cell, [...cell.children, element('w:p')]);
}

function render(
  parts: readonly XmlPart[],
  scopes: readonly Values[],
  takeBlocks: TakeBlocks,
): XmlPart[] {
  return parts.flatMap((part): XmlPart[] => {
    if (!isElement(part)) return [part];
    if (isMark(part)) {
      return [textRun(part, lookUp(scopes, (values) => values.texts, markName(part)) ?? '')];
    }
    if (part.name === SECTION) return renderSection(part, scopes, takeBlocks);
    if (part.name === 'w:p') {
      const blocks = paragraphBlocks(part, scopes);
      if (blocks !== undefined) return [element(BLOCKS, { key: takeBlocks(blocks) })];
    }
    const rendered = withChildren(part, render(part.children, scopes, takeBlocks));
    if (rendered.name === 'w:tc') return [closedCell(rendered)];
    // A table whose rows were all left out would be damaged.
    if (rendered.name === 'w:tbl' && child(rendered, 'w:tr') === undefined) return [];
    return [rendered];
  });
}

/** A part with its sections repeated and its placeholders filled. */
export function renderPart(root: XmlElement, values: Values, takeBlocks: TakeBlocks): XmlElement {
  return withChildren(root, render(root.children, [values], takeBlocks));
}
