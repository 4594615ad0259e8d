import { askTab } from './ask-tab.ts';

/** Longest Base64 text of an image: 15 MB and a third. */
const MAX_LENGTH = 20_000_004;

/** The bytes of an image as the page itself gets them; undefined where it cannot. */
export async function askImage(
  tabId: number,
  src: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const answer = await askTab(tabId, { ask: 'fetch-image', src });
  const base64 = base64Of(answer);
  if (base64 === undefined || base64.length > MAX_LENGTH) return undefined;
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined; // No Base64 at all: the page answered for us.
  }
}

function base64Of(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('base64' in answer)) return undefined;
  return typeof answer.base64 === 'string' ? answer.base64 : undefined;
}
