import type { SaveRequest } from '../../lib/extension/database/schema.ts';
import { until } from '../browser/until.ts';

/** A page of the extension in either browser: playwright's and puppeteer's both do. */
export interface SavingPage {
  evaluate(script: string): Promise<unknown>;
  on(event: 'console', listener: (message: { text(): string }) => void): unknown;
}

/** Saves under way in a page of the extension, four at a time, as fast as they go. */
export interface Saver {
  /** Addresses of clips whose saving was acknowledged. */
  readonly acknowledged: readonly string[];
  /** Reasons with which saves were refused. */
  readonly refused: readonly string[];
  /** Milliseconds that refused saves took to say so. */
  readonly refusalTimes: readonly number[];
  /** How often an answer stayed away, so that the save was asked for again. */
  readonly retries: () => number;
  /** Resolves when every save was answered. */
  done(seconds: number): Promise<void>;
}

/**
 * Sends saves as the popup does, under an id of their own each; where no answer comes, which says nothing
 * about the save, the same one is sent again.
 */
export async function startSaver(
  page: SavingPage,
  requests: readonly SaveRequest[],
): Promise<Saver> {
  const acknowledged: string[] = [];
  const refused: string[] = [];
  const refusalTimes: number[] = [];
  let retries = 0;
  let isDone = false;
  page.on('console', (message) => {
    const [word, value = '', time = ''] = message.text().split(' ');
    if (word === 'saver:saved') acknowledged.push(value);
    if (word === 'saver:refused') {
      refused.push(value);
      refusalTimes.push(Number(time));
    }
    if (word === 'saver:again') retries += 1;
    if (word === 'saver:done') isDone = true;
  });
  await page.evaluate(`(() => {
    const queue = ${JSON.stringify(requests)};
    const say = (words) => { console.log(words); (globalThis.said ??= []).push(words); };
    const lane = async () => {
      for (let payload = queue.shift(); payload !== undefined; payload = queue.shift()) {
        for (;;) {
          const began = performance.now();
          const answer = await chrome.runtime
            .sendMessage({ type: 'save-clip', payload })
            .catch(() => undefined);
          if (answer?.ok) say('saver:saved ' + payload.article.url);
          else if (answer) say('saver:refused ' + answer.reason + ' ' + (performance.now() - began));
          if (answer) break;
          say('saver:again');
          await new Promise((resolve) => setTimeout(resolve, 200));
        }
      }
    };
    void Promise.all([lane(), lane(), lane(), lane()]).then(() => say('saver:done'));
  })()`);
  return {
    acknowledged,
    refused,
    refusalTimes,
    retries: () => retries,
    done: async (seconds) => {
      await until('the end of saving', () => Promise.resolve(isDone), Boolean, seconds);
    },
  };
}
