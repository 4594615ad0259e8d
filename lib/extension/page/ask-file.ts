import * as v from 'valibot';
import { fromBase64 } from '../../index.ts';
import { askTab } from './ask-tab.ts';
import type { FilePart, FilePartQuestion } from './protocol.ts';

const partSchema: v.GenericSchema<unknown, FilePart> = v.nullable(
  v.object({ status: v.number(), size: v.number(), base64: v.string(), isLast: v.boolean() }),
);

/** Bytes of a file as the page in a tab gets them. */
export interface FileBytes {
  readonly status: number;
  readonly size: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isLast: boolean;
}

/** `no-tab`: no page answers; `network`: the page cannot read the file. */
export type AskFileFault = 'no-tab' | 'network';

/** The next bytes of a file as the page in a tab gets them. */
export async function askFile(
  tabId: number,
  question: Omit<FilePartQuestion, 'ask'>,
): Promise<FileBytes | AskFileFault> {
  const answer = await askTab(tabId, { ask: 'fetch-file', ...question });
  if (answer === undefined) return 'no-tab';
  const parsed = v.safeParse(partSchema, answer);
  if (!parsed.success || parsed.output === null) return 'network';
  const { base64, ...part } = parsed.output;
  const bytes = fromBase64(base64);
  return bytes === undefined ? 'network' : { ...part, bytes: new Uint8Array(bytes) };
}
