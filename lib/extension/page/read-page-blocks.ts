import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Block, blockSchema } from '../../index.ts';

const PAGE_BLOCKS = '/page-blocks.js';

const answerSchema = v.object({ url: v.string(), blocks: v.array(blockSchema) });

/**
 * Everything that the page of a tab shows; undefined where the tab shows another page by now, or the browser does
 * not let us into it.
 */
export async function readPageBlocks(tabId: number, url: string): Promise<Block[] | undefined> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      files: [PAGE_BLOCKS],
    });
    const parsed = v.safeParse(answerSchema, frame?.result);
    return parsed.success && parsed.output.url === url ? parsed.output.blocks : undefined;
  } catch {
    return undefined; // Nothing is offered then; what is selected on the page can still be added.
  }
}
