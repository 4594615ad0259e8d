import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Desk } from '../../helpers/extension.ts';
import { openSearch, openSearchDesk } from '../../helpers/search-library.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openSearchDesk();
});
afterAll(() => desk.close());

describe('the address bar behind the keyword tl', () => {
  interface Suggestion {
    readonly content: string;
    readonly description: string;
  }
  // The browser's own address bar cannot be driven from here: its event is sent to our listener.
  const suggest = (text: string): Promise<Suggestion[]> =>
    desk.worker.evaluate<Suggestion[], string>(
      (typed) =>
        new Promise((resolve) => {
          const { chrome } = globalThis as unknown as {
            chrome: { omnibox: { onInputChanged: { dispatch(...values: unknown[]): void } } };
          };
          chrome.omnibox.onInputChanged.dispatch(typed, resolve);
        }),
      text,
    );

  test('suggests what the popup lists, in its order, marked for Chrome', async () => {
    const suggestions = await suggest('giao ban');
    const at = await openSearch(desk);
    await at.type('giao ban', 2);
    const plain = suggestions.map(({ description }) =>
      description.replace(/ <dim>.*$/, '').replace(/<[^>]+>/g, ''),
    );
    expect(plain).toEqual(await at.titles());
    expect(suggestions[0]?.description).toContain('<match>giao ban</match>');
    await at.page.close();
    expect(suggestions[0]?.content).toMatch(/library\.html#clip=/);
  });

  test.each([
    [
      'a suggestion opens its clip',
      async (): Promise<string> => (await suggest('kenh muong'))[0]?.content ?? '',
      'h1',
    ],
    [
      'a text as typed opens all that it finds',
      async (): Promise<string> => 'giao ban',
      '#list [role="option"]',
    ],
  ] as const)('%s', async (_title, entered, shown) => {
    const opening = desk.context.waitForEvent('page');
    await desk.worker.evaluate(
      (text) => {
        const { chrome } = globalThis as unknown as {
          chrome: { omnibox: { onInputEntered: { dispatch(...values: unknown[]): void } } };
        };
        chrome.omnibox.onInputEntered.dispatch(text, 'newForegroundTab');
      },
      await entered(),
    );
    const opened = await opening;
    await opened.locator(shown).first().waitFor();
    expect((await opened.locator(shown).allInnerTexts()).join(' ')).toMatch(/kênh mương|giao ban/);
    await opened.close();
  });
});
