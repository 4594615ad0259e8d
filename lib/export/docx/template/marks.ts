import {
  child,
  textOf,
  element,
  isElement,
  withChildren,
  type XmlElement,
  type XmlPart,
} from './xml-tree.ts';

/** Our own element where a placeholder stood; it never reaches a file. */
export const MARK = 'trich-luc:mark';

/** Names of at most 60 characters in braces; anything longer is text. */
const PLACEHOLDER = /\{\s*([#/]?)\s*([^{}\t\n]{1,60}?)\s*\}/g;
/** What may hold runs inside a paragraph. */
const RUN_HOLDERS = new Set(['w:hyperlink', 'w:ins', 'w:smartTag', 'w:sdt', 'w:sdtContent']);

export interface Mark extends XmlElement {
  readonly name: typeof MARK;
}

export type MarkKind = 'open' | 'close' | 'value';

export function isMark(part: XmlPart): part is Mark {
  return isElement(part) && part.name === MARK;
}

export function markKind(mark: XmlElement): MarkKind {
  const kind = mark.attributes.get('kind');
  return kind === 'open' || kind === 'close' ? kind : 'value';
}

export const markName = (mark: XmlElement): string => mark.attributes.get('name') ?? '';

/** A run's text as one string; tabs and breaks part placeholders. */
interface Piece {
  readonly text: string;
  readonly isText: boolean;
}

function piecesOf(run: XmlElement): Piece[] {
  return run.children.filter(isElement).flatMap((part): Piece[] => {
    if (part.name === 'w:rPr') return [];
    if (part.name !== 'w:t') return [{ text: '\n', isText: false }];
    return [{ text: textOf(part), isText: true }];
  });
}

function collect(holder: XmlElement, texts: Piece[]): void {
  for (const part of holder.children) {
    if (!isElement(part)) continue;
    if (part.name === 'w:r') texts.push(...piecesOf(part));
    else if (RUN_HOLDERS.has(part.name)) collect(part, texts);
  }
}

function textElement(text: string): XmlElement {
  return element('w:t', { 'xml:space': 'preserve' }, [text]);
}

/** The text of one `w:t` cut at its placeholders, each in a run of its own with the same look. */
function cutText(text: string, properties: XmlElement | undefined): XmlElement[] {
  const look = properties === undefined ? [] : [properties];
  const runs: XmlElement[] = [];
  let end = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    const [all, sign = '', name = ''] = match;
    if (match.index > end) {
      runs.push(element('w:r', {}, [...look, textElement(text.slice(end, match.index))]));
    }
    const kind: MarkKind = sign === '#' ? 'open' : sign === '/' ? 'close' : 'value';
    runs.push(element(MARK, { kind, name }, look));
    end = match.index + all.length;
  }
  if (end < text.length) runs.push(element('w:r', {}, [...look, textElement(text.slice(end))]));
  return runs;
}

/** The pieces again, each placeholder moved whole into the piece in which it begins. */
function gathered(pieces: readonly Piece[]): string[] {
  const texts = pieces.map(({ text }) => text);
  const starts: number[] = [];
  let length = 0;
  for (const text of texts) {
    starts.push(length);
    length += text.length;
  }
  const all = texts.join('');
  const owner = new Int32Array(length);
  pieces.forEach(({ text }, piece) => {
    owner.fill(piece, starts[piece], (starts[piece] ?? 0) + text.length);
  });
  for (const match of all.matchAll(PLACEHOLDER)) {
    owner.fill(owner[match.index] ?? 0, match.index, match.index + match[0].length);
  }
  const result = texts.map(() => '');
  for (let index = 0; index < length; index += 1) {
    const piece = owner[index] ?? 0;
    result[piece] = (result[piece] ?? '') + (all[index] ?? '');
  }
  return result;
}

function rewrite(holder: XmlElement, texts: Iterator<string>): XmlElement {
  return withChildren(
    holder,
    holder.children.flatMap((part): XmlPart[] => {
      if (!isElement(part)) return [part];
      if (RUN_HOLDERS.has(part.name)) return [rewrite(part, texts)];
      if (part.name !== 'w:r') return [part];
      const properties = child(part, 'w:rPr');
      const look = properties === undefined ? [] : [properties];
      return part.children.filter(isElement).flatMap((content): XmlElement[] => {
        if (content.name === 'w:rPr') return [];
        const text = String(texts.next().value ?? '');
        if (content.name === 'w:t') return cutText(text, properties);
        return [element('w:r', {}, [...look, content])];
      });
    }),
  );
}

/**
 * A paragraph with its placeholders as marks. Word splits what was typed into runs wherever it was
 * corrected or formatted; a placeholder is put together again and looks as its first letter does.
 */
export function markPlaceholders(paragraph: XmlElement): XmlElement {
  const pieces: Piece[] = [];
  collect(paragraph, pieces);
  if (!pieces.some(({ text }) => text.includes('{'))) return paragraph;
  return rewrite(paragraph, gathered(pieces)[Symbol.iterator]());
}
