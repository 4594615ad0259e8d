import type { PageNumberEstimator } from 'docx';
import { PAGE, TEXT_WIDTH } from '../layout.ts';
import { flowBlocks, type FlowBlock } from './flow.ts';
import { nodeOf } from './xml-node.ts';

const PAGE_HEIGHT = PAGE.height - PAGE.margin.top - PAGE.margin.bottom;
/** Word leaves no single line of a paragraph on a page of its own. */
const FEWEST_LINES = 2;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** How many lines go on this page when `fitting` of them would fit. */
function linesHere({ lines, keepLines }: FlowBlock, fitting: number): number {
  if (fitting >= lines.length) return lines.length;
  if (keepLines) return 0;
  const here = Math.min(fitting, lines.length - FEWEST_LINES);
  return here < FEWEST_LINES ? 0 : here;
}

function fewestLines(block: FlowBlock): readonly number[] {
  const isWhole = block.keepLines || block.lines.length < 2 * FEWEST_LINES;
  return isWhole ? block.lines : block.lines.slice(0, FEWEST_LINES);
}

/** Room for a block and all that must stay with it. */
function roomKept(blocks: readonly FlowBlock[], start: number): number {
  let room = 0;
  let gap = 0;
  for (let index = start; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined) break;
    room += Math.max(gap, block.before);
    if (!block.keepNext) return room + sum(fewestLines(block));
    room += sum(block.lines);
    gap = block.after;
  }
  return room;
}

/** The page on which each bookmark stands. */
function placeBlocks(blocks: readonly FlowBlock[]): { pages: number; places: Map<string, number> } {
  const places = new Map<string, number>();
  let page = 1;
  let used = 0;
  let gap = 0;
  const turn = (repeated: number): void => {
    page += 1;
    used = repeated;
    gap = 0;
  };
  blocks.forEach((block, index) => {
    const isKeptTogether = blocks[index - 1]?.keepNext !== true;
    if (used > 0 && block.isPageStart) turn(0);
    if (used > 0 && isKeptTogether) {
      const room = roomKept(blocks, index);
      if (used + gap + room > PAGE_HEIGHT && room <= PAGE_HEIGHT) turn(block.repeated);
    }
    // Between two paragraphs Word leaves the larger of the two spaces, none at the top of a page.
    if (used > 0 || page === 1) used += Math.max(gap, block.before);
    gap = 0;
    let rest = block.lines;
    let isFirst = true;
    while (rest.length > 0) {
      let fitting = 0;
      let height = used;
      while (fitting < rest.length && height + (rest[fitting] ?? 0) <= PAGE_HEIGHT) {
        height += rest[fitting] ?? 0;
        fitting += 1;
      }
      const isFresh = used <= block.repeated;
      const here = isFresh ? Math.max(1, fitting) : linesHere({ ...block, lines: rest }, fitting);
      if (here > 0 && isFirst) {
        for (const name of block.bookmarks) places.set(name, page);
        isFirst = false;
      }
      used += sum(rest.slice(0, here));
      rest = rest.slice(here);
      if (rest.length > 0) turn(block.repeated);
    }
    gap = block.after;
  });
  return { pages: page, places };
}

/**
 * The page numbers for the table of contents of our own documents, so that Word shows them without
 * asking to update fields. It knows our styles and Times New Roman alone, and is some fifty times
 * faster than the general layout of `docx`.
 *
 * @param reached told of each part of the body that is laid out
 */
export function ownPageNumbers(
  reached: (done: number, total: number) => void,
): PageNumberEstimator {
  return (body) => {
    const root = nodeOf(body);
    const blocks = root === null ? [] : flowBlocks(root, TEXT_WIDTH, reached);
    const { pages, places } = placeBlocks(blocks);
    return {
      bookmarks: new Map([...places].map(([name, page]) => [name, String(page)])),
      bookmarkPageNumbers: places,
      pageCount: pages,
    };
  };
}
