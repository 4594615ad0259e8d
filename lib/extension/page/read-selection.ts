import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Article } from '../../index.ts';
import { articleSchema } from '../messages/schemas.ts';

const SELECTION = '/selection.js';

/** What is selected in a frame of a tab, as an article; undefined where nothing is, or it is out of reach. */
export async function readSelection(tabId: number, frameId: number): Promise<Article | undefined> {
  try {
    const target = { tabId, frameIds: [frameId] };
    const [frame] = await browser.scripting.executeScript({ target, files: [SELECTION] });
    const parsed = v.safeParse(articleSchema, frame?.result);
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined; // The browser does not let us into this page: the caller says so.
  }
}
