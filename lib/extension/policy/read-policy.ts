import { browser } from 'wxt/browser';
import { parsePolicy, type ReadPolicy } from './parse-policy.ts';

/** What the office set through the browser's policies; nothing where it set nothing. */
export async function readPolicy(): Promise<ReadPolicy> {
  try {
    return parsePolicy(await browser.storage.managed.get());
  } catch {
    return parsePolicy({}); // Firefox rejects where no policy names us.
  }
}
