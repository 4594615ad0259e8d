import { isMark, markKind, markName, markPlaceholders } from './marks.ts';
import type { TemplateProblem } from './template-error.ts';
import {
  element,
  isElement,
  textOf,
  withChildren,
  type XmlElement,
  type XmlPart,
} from './xml-tree.ts';

/** Our own element round what a section repeats. */
export const SECTION = 'trich-luc:section';

/** What may be repeated as a whole, so that a section may begin in one and end in another. */
const LIFTING = new Set(['w:p', 'w:tc', 'w:tr', 'w:tbl', 'w:sdt', 'w:sdtContent']);
/** What leaves a paragraph nothing to show. */
const PARAGRAPH_FURNITURE = new Set(['w:pPr', 'w:proofErr', 'w:bookmarkStart', 'w:bookmarkEnd']);

interface Lifted {
  /** What stands for the element; nothing for a paragraph that held only section marks. */
  readonly parts: readonly XmlPart[];
  /** Section marks to stand before and behind. */
  readonly opens: readonly XmlElement[];
  readonly closes: readonly XmlElement[];
}

function isBlankRun(part: XmlElement): boolean {
  return (
    part.name === 'w:r' &&
    part.children.every(
      (content) =>
        isElement(content) &&
        (content.name === 'w:rPr' || (content.name === 'w:t' && textOf(content).trim() === '')),
    )
  );
}

/** Whether a paragraph holds section marks and nothing else that shows. */
function isMarkerParagraph(paragraph: XmlElement): boolean {
  let hasMark = false;
  for (const part of paragraph.children.filter(isElement)) {
    if (isMark(part)) {
      if (markKind(part) === 'value') return false;
      hasMark = true;
    } else if (part.name === 'w:pPr') {
      if (part.children.some((inner) => isElement(inner) && inner.name === 'w:sectPr'))
        return false;
    } else if (!PARAGRAPH_FURNITURE.has(part.name) && !isBlankRun(part)) return false;
  }
  return hasMark;
}

/** Pairs the marks among parts; those without a partner are lifted. */
function pair(parts: readonly XmlPart[]): Lifted {
  const opens: XmlElement[] = [];
  const closes: XmlElement[] = [];
  const stack: { mark: XmlElement | null; parts: XmlPart[] }[] = [{ mark: null, parts: [] }];
  const top = () => stack.at(-1) ?? { mark: null, parts: [] };
  for (const part of parts) {
    if (!isMark(part) || markKind(part) === 'value') {
      top().parts.push(part);
      continue;
    }
    if (markKind(part) === 'open') {
      stack.push({ mark: part, parts: [] });
      continue;
    }
    const { mark, parts: inner } = top();
    if (mark !== null && sameName(mark, part)) {
      stack.pop();
      top().parts.push(element(SECTION, { name: markName(mark) }, inner));
    } else closes.push(part);
  }
  while (stack.length > 1) {
    const { mark, parts: inner } = stack.pop() ?? { mark: null, parts: [] };
    if (mark !== null) opens.unshift(mark);
    top().parts.push(...inner);
  }
  return { parts: top().parts, opens, closes };
}

const key = (mark: XmlElement): string =>
  markName(mark).normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
const sameName = (one: XmlElement, other: XmlElement): boolean => key(one) === key(other);

function problemOf(mark: XmlElement): TemplateProblem {
  const kind = markKind(mark) === 'open' ? 'unclosed' : 'unopened';
  return { kind, name: markName(mark) };
}

/** A row repeats as a whole: what begins in one of its cells and ends in another goes round it. */
function liftRow(row: XmlElement, problems: TemplateProblem[]): Lifted {
  const lifted = row.children.map((part): Lifted =>
    isElement(part) ? lift(part, problems) : { parts: [part], opens: [], closes: [] },
  );
  return {
    parts: lifted.flatMap(({ parts }) => parts),
    opens: lifted.flatMap(({ opens }) => opens),
    closes: lifted.flatMap(({ closes }) => closes),
  };
}

function liftChildren(parent: XmlElement, problems: TemplateProblem[]): Lifted {
  return pair(
    parent.children.flatMap((part) => {
      if (!isElement(part) || isMark(part)) return [part];
      const { parts, opens, closes } = lift(part, problems);
      return [...opens, ...parts, ...closes];
    }),
  );
}

function lift(source: XmlElement, problems: TemplateProblem[]): Lifted {
  const marked = source.name === 'w:p' ? markPlaceholders(source) : source;
  if (marked.name === 'w:p' && isMarkerParagraph(marked)) {
    const marks = marked.children.filter(isMark);
    return { parts: marks, opens: [], closes: [] };
  }
  const { parts, opens, closes } =
    marked.name === 'w:tr' ? liftRow(marked, problems) : liftChildren(marked, problems);
  const whole = withChildren(marked, parts);
  if (LIFTING.has(marked.name)) return { parts: [whole], opens, closes };
  problems.push(...[...closes, ...opens].map(problemOf));
  return { parts: [whole], opens: [], closes: [] };
}

/**
 * A part with its placeholders as marks and what is between `{#…}` and `{/…}` in elements of our own.
 * A section may stand inside a line, fill paragraphs of its own, or begin and end in different cells,
 * rows or paragraphs; then it repeats those as wholes.
 */
export function findSections(root: XmlElement): {
  readonly root: XmlElement;
  readonly problems: readonly TemplateProblem[];
} {
  const problems: TemplateProblem[] = [];
  const { parts, opens, closes } = liftChildren(root, problems);
  problems.push(...[...closes, ...opens].map(problemOf));
  return { root: withChildren(root, parts), problems };
}
