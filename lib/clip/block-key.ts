import { type Block, blockText } from './blocks.ts';

const LONGEST = 160;

function keyOf(block: Block): string {
  const told = block.kind === 'figure' ? block.image.src : blockText(block);
  return `${block.kind} ${told.replace(/\s+/g, ' ').slice(0, LONGEST)}`;
}

/**
 * A key for each block that outlives a new reading of its page: what it says, not where it stands. Blocks that
 * say the same are counted.
 */
export function blockKeys(blocks: readonly Block[]): string[] {
  const seen = new Map<string, number>();
  return blocks.map((block) => {
    const key = keyOf(block);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key} #${String(count)}`;
  });
}
