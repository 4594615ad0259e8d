import type { Block, Inline } from '../clip/blocks.ts';
import { blockText, inlineText } from '../clip/blocks.ts';
import { bareFold } from './title.ts';
import type { Draft } from './drafts.ts';

const LOOKED_AT = 12;
/** What may stand on the title's line beside it. */
const LONGEST_REST = 40;

function linesOf(block: Block): readonly (readonly Inline[])[] {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return [];
  const lines: Inline[][] = [[]];
  for (const inline of block.content) {
    if (inline.kind === 'break') lines.push([]);
    else lines[lines.length - 1]?.push(inline);
  }
  return lines;
}

function isBold(line: readonly Inline[]): boolean {
  return line.every((inline) => inline.kind === 'strong' || !/\p{L}/u.test(inlineText([inline])));
}

/** What stands below the title's line in a paragraph that holds the whole head, lines broken by `<br>`. */
function below(draft: Draft, lines: readonly (readonly Inline[])[]): Draft[] {
  const rest = lines.filter((line) => line.length > 0);
  if (rest.length === 0) return [];
  const content = rest.flatMap((line, index) =>
    index === 0 ? line : [{ kind: 'break' as const }, ...line],
  );
  return [{ ...draft, strong: rest.every(isBold), block: { kind: 'paragraph', content } }];
}

/** The drafts after the title, where it stands near their beginning; all of them where it does not. */
export function afterTitle(drafts: readonly Draft[], title: string): readonly Draft[] {
  const bare = bareFold(title);
  if (bare.length <= 7) return drafts;
  const holds = (text: string): boolean =>
    bareFold(text).startsWith(bare) && text.length < title.length + LONGEST_REST;
  for (const [index, draft] of drafts.slice(0, LOOKED_AT).entries()) {
    if (draft.block.kind === 'figure') continue;
    if (holds(blockText(draft.block))) return drafts.slice(index + 1);
    const lines = linesOf(draft.block);
    const at = lines.findIndex((line) => holds(inlineText(line)));
    if (at !== -1) return [...below(draft, lines.slice(at + 1)), ...drafts.slice(index + 1)];
  }
  return drafts;
}
