import type { Page } from 'playwright-core';

/** A paragraph to highlight: its number in the body, and the key of its colour or what is said to it. */
export type Mark = { readonly paragraph: number } & (
  { readonly key: '1' | '2' | '3' | '4' } | { readonly note: string }
);

/** Highlights paragraphs of the article that the reader shows, as selecting them and pressing keys does. */
export async function drawMarks(page: Page, marks: readonly Mark[]): Promise<void> {
  await page.locator('.reading-row').waitFor();
  for (const [at, mark] of marks.entries()) {
    await page.locator('#reader').focus();
    await page
      .locator('.reader-body > p')
      .nth(mark.paragraph)
      .evaluate((drawn) => {
        drawn.scrollIntoView({ block: 'center' });
        getSelection()?.selectAllChildren(drawn);
      });
    await page.locator('.mark-bar').waitFor();
    if ('key' in mark) await page.keyboard.press(mark.key);
    else {
      await page.keyboard.press('n');
      await page.locator('.note-text').fill(mark.note);
      await page.locator('.note-text').press('Enter');
      await page.locator('.note-text').waitFor({ state: 'detached' });
    }
    await page.locator('.tool-count', { hasText: String(at + 1) }).waitFor();
  }
}
