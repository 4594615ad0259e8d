import {
  type Article,
  type Block,
  blockKeys,
  type ClipEdits,
  cleanLine,
} from '../../../lib/index.ts';

/** A part of the body in the preview: of the page, or added by hand. */
export interface PartOfBody {
  readonly id: string;
  readonly block: Block;
  readonly isKept: boolean;
  /** Index among the blocks added by hand, or null for one of the page. */
  readonly added: number | null;
}

/** Every part of an article's body in order, those left out included. */
export function partsOfBody(article: Article, edits: ClipEdits): PartOfBody[] {
  const keys = blockKeys(article.blocks);
  const known = new Set(keys);
  const added = (edits.addedBlocks ?? []).map(({ after, block }, index) => ({
    after: after !== null && known.has(after) ? after : null,
    part: { id: `added ${index}`, block, isKept: true, added: index },
  }));
  const addedAfter = (key: string | null) =>
    added.filter(({ after }) => after === key).map(({ part }) => part);
  return [
    ...addedAfter(null),
    ...article.blocks.flatMap((block, index): PartOfBody[] => {
      const key = keys[index] ?? '';
      return [
        { id: key, block, isKept: isKept(block, key, edits), added: null },
        ...addedAfter(key),
      ];
    }),
  ];
}

function isKept(block: Block, key: string, edits: ClipEdits): boolean {
  if (edits.omittedBlocks?.includes(key) === true) return false;
  return block.kind !== 'figure' || edits.omittedImages?.includes(block.image.src) !== true;
}

/** The edits with a part left out, or taken back in. A part added by hand is taken away. */
export function toggledPart(edits: ClipEdits, part: PartOfBody): ClipEdits {
  if (part.added !== null) {
    return { addedBlocks: (edits.addedBlocks ?? []).filter((_, index) => index !== part.added) };
  }
  const { block, id } = part;
  // A picture left out here is left out in the list of pictures, and the other way round.
  if (block.kind === 'figure') {
    return {
      omittedImages: toggled(edits.omittedImages ?? [], block.image.src, part.isKept),
      omittedBlocks: toggled(edits.omittedBlocks ?? [], id, false),
    };
  }
  return { omittedBlocks: toggled(edits.omittedBlocks ?? [], id, part.isKept) };
}

function toggled(list: readonly string[], name: string, isIn: boolean): string[] {
  const others = list.filter((each) => each !== name);
  return isIn ? [...others, name] : others;
}

/** The edits with lines of the page added at the end of the body, each as a paragraph. */
export function withLines(article: Article, edits: ClipEdits, text: string): ClipEdits {
  const after = blockKeys(article.blocks).at(-1) ?? null;
  const lines = text.split(/\n+/).map(cleanLine).filter(Boolean);
  const added = lines.map((line) => ({
    after,
    block: { kind: 'paragraph', content: [{ kind: 'text', text: line }] } as const,
  }));
  return { addedBlocks: [...(edits.addedBlocks ?? []), ...added] };
}
