import { Document, Paragraph } from 'docx';
import type { Block } from '../../../clip/blocks.ts';
import type { Pictures } from '../../pictures.ts';
import { bodyContent, documentContext } from '../blocks.ts';
import { documentNumbering } from '../numbering.ts';
import { documentParts } from '../pack.ts';
import { documentStyles } from '../styles.ts';
import { readPart, type Parts } from './open-template.ts';
import { child, childElements, textOf, type XmlElement } from './xml-tree.ts';

/** Style of the paragraphs that part the fragments; they reach no file. */
const DIVIDER = 'TrichLucDivider';

/** Blocks written by `docx` into a file of their own, to be moved into a template. */
export interface Fragments {
  readonly contents: ReadonlyMap<string, readonly XmlElement[]>;
  /** The file they stand in, with their pictures, links, lists and styles. */
  readonly parts: Parts;
}

function styleOf(paragraph: XmlElement): string | undefined {
  return child(child(paragraph, 'w:pPr'), 'w:pStyle')?.attributes.get('w:val');
}

/** Writes blocks, by the keys that their place in the template was given. */
export async function writeFragments(
  blocks: ReadonlyMap<string, readonly Block[]>,
  pictures: Pictures,
): Promise<Fragments> {
  const context = documentContext(pictures);
  const children = [...blocks].flatMap(([key, content]) => [
    new Paragraph({ style: DIVIDER, text: key }),
    ...bodyContent(content, context, 2),
  ]);
  const document = new Document({
    styles: documentStyles,
    numbering: documentNumbering,
    sections: [{ children }],
  });
  const parts = await documentParts(document, context.stubs);
  const contents = new Map<string, XmlElement[]>();
  let current: XmlElement[] = [];
  const body = child(readPart(parts, 'word/document.xml'), 'w:body');
  for (const part of body === undefined ? [] : childElements(body)) {
    if (part.name === 'w:sectPr') continue;
    if (styleOf(part) === DIVIDER) {
      current = [];
      contents.set(textOf(part), current);
    } else current.push(part);
  }
  return { contents, parts };
}
