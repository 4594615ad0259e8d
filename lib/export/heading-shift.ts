import type { Block } from '../clip/blocks.ts';

/**
 * What to add to the heading levels of an article so that the highest of them becomes `top`: the
 * headings of a portal begin at any level, those of a document below its title.
 */
export function headingShift(blocks: readonly Block[], top: number): number {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  return levels.length === 0 ? 0 : top - Math.min(...levels);
}
