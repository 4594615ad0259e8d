import * as v from 'valibot';
import { type PackedSource, packedSource } from '../source/packed-source.ts';
import { askTab } from './ask-tab.ts';

const answerSchema = v.object({ url: v.string(), source: v.nullable(v.string()) });

/** The markup of the page in a tab as it is now; undefined where it cannot be had or is too much. */
export async function askSource(tabId: number): Promise<PackedSource | undefined> {
  const parsed = v.safeParse(answerSchema, await askTab(tabId, { ask: 'page-source' }));
  if (!parsed.success || parsed.output.source === null) return undefined;
  return packedSource(parsed.output.url, parsed.output.source);
}
