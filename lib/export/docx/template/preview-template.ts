import { blocksText, type Block } from '../../../clip/blocks.ts';
import type { ExportRequest } from '../../export-format.ts';
import { broughtFile, chosen } from '../../options.ts';
import { BODY } from '../../shared-options.ts';
import { OWN_TEMPLATE } from '../options.ts';
import { overlaid, styleLooks, type PreviewLook } from './preview-styles.ts';
import { readTemplate } from './read-template.ts';
import { BLOCKS, renderPart } from './render.ts';
import { TemplateError } from './template-error.ts';
import { templateValues } from './values.ts';
import { child, childElements, isElement, textOf, type XmlElement } from './xml-tree.ts';

/** Letters of one look. */
export interface PreviewRun extends PreviewLook {
  readonly text: string;
}

/** A piece of a filled template, as far as a preview shows it. */
export type PreviewPiece =
  | {
      readonly kind: 'paragraph';
      readonly align: PreviewLook['align'];
      readonly runs: readonly PreviewRun[];
    }
  | { readonly kind: 'picture' }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly PreviewPiece[])[])[] };

/** More than stands on a page. */
const MOST_PIECES = 80;
/** Articles that can stand on a first page. */
const MOST_CLIPS = 8;

/** Thrown at the end of the first page. */
class PageEnd extends Error {}

const NOT_SHOWN = new Set(['w:del', 'w:moveFrom', 'w:instrText']);

/** The pieces of a filled part, until the first page must be full. */
class Reader {
  readonly pieces: PreviewPiece[] = [];
  private readonly lookOf: (id: string | undefined) => PreviewLook;
  private readonly blocks: ReadonlyMap<string, readonly Block[]>;
  private count = 0;

  constructor(
    lookOf: (id: string | undefined) => PreviewLook,
    blocks: ReadonlyMap<string, readonly Block[]>,
  ) {
    this.lookOf = lookOf;
    this.blocks = blocks;
  }

  read(parent: XmlElement, into: PreviewPiece[] = this.pieces): PreviewPiece[] {
    for (const part of parent.children.filter(isElement)) {
      if (part.name === 'w:p') this.add(into, this.paragraph(part));
      else if (part.name === 'w:tbl') this.add(into, { kind: 'table', rows: this.rows(part) });
      else if (part.name === BLOCKS) this.articleBlocks(part, into);
      else if (!NOT_SHOWN.has(part.name)) this.read(part, into);
    }
    return into;
  }

  private add(into: PreviewPiece[], piece: PreviewPiece): void {
    into.push(piece);
    this.count += 1;
    if (this.count >= MOST_PIECES) throw new PageEnd();
  }

  private rows(table: XmlElement): PreviewPiece[][][] {
    return childElements(table, 'w:tr').map((row) =>
      childElements(row, 'w:tc').map((cell) => this.read(cell, [])),
    );
  }

  private paragraph(paragraph: XmlElement): PreviewPiece {
    const properties = child(paragraph, 'w:pPr');
    if (child(properties, 'w:pageBreakBefore') !== undefined && this.count > 0) throw new PageEnd();
    const style = child(properties, 'w:pStyle')?.attributes.get('w:val');
    const look = overlaid(this.lookOf(style), properties, undefined);
    return { kind: 'paragraph', align: look.align, runs: this.runs(paragraph, look) };
  }

  private runs(parent: XmlElement, look: PreviewLook): PreviewRun[] {
    return parent.children.filter(isElement).flatMap((part): PreviewRun[] => {
      if (NOT_SHOWN.has(part.name) || part.name === 'w:pPr') return [];
      if (part.name !== 'w:r') return this.runs(part, look);
      const text = part.children.filter(isElement).map(runText).join('');
      return text === '' ? [] : [{ ...overlaid(look, undefined, child(part, 'w:rPr')), text }];
    });
  }

  private articleBlocks(part: XmlElement, into: PreviewPiece[]): void {
    const look = this.lookOf(undefined);
    for (const block of this.blocks.get(part.attributes.get('key') ?? '') ?? []) {
      if (block.kind === 'figure') this.add(into, { kind: 'picture' });
      const text = blocksText([block]);
      if (text === '') continue;
      const align = block.kind === 'figure' ? 'center' : 'justify';
      const isBold = block.kind === 'heading';
      this.add(into, { kind: 'paragraph', align, runs: [{ ...look, isBold, text }] });
    }
  }
}

function runText(part: XmlElement): string {
  if (part.name === 'w:t') return textOf(part);
  if (part.name === 'w:tab') return '\t';
  if (part.name !== 'w:br' && part.name !== 'w:cr') return '';
  return part.attributes.get('w:type') === 'page' ? '' : '\n';
}

/**
 * The beginning of the office's own template, filled: text, its main looks, tables and places of
 * pictures; headers, footers and margins are left to the file.
 *
 * @throws TemplateError where it cannot be filled
 */
export function previewTemplate(request: ExportRequest): readonly PreviewPiece[] {
  const file = broughtFile(request, OWN_TEMPLATE);
  if (file === null) throw new TemplateError([{ kind: 'no-word-file', name: 'none was given' }]);
  const { template, filled } = readTemplate(file);
  const main = filled.find(({ path }) => path === template.main);
  if (main === undefined) return [];
  const blocks = new Map<string, readonly Block[]>();
  const isFull = chosen(request, BODY) === 'full';
  const values = templateValues({ ...request, clips: request.clips.slice(0, MOST_CLIPS) });
  const root = renderPart(main.root, values, (content) => {
    const key = `khối ${blocks.size + 1}`;
    blocks.set(key, isFull ? content : content.filter(({ kind }) => kind === 'figure'));
    return key;
  });
  const reader = new Reader(styleLooks(template), blocks);
  try {
    reader.read(root);
  } catch (error) {
    if (!(error instanceof PageEnd)) throw error;
  }
  return reader.pieces;
}
