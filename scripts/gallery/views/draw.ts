import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { chooseSettings } from '../../browser/pages.ts';
import type { ExtensionBrowser } from '../../browser/chromium.ts';
import { shrinkPng } from '../shrink-png.ts';
import { openStage, seedStage } from './stage.ts';
import { damagedView, emptyViews, type View, views } from './table.ts';

export const LOOKS = [
  { language: 'vi', theme: 'light' },
  { language: 'vi', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const;
const OFFICE = { width: 1366, height: 768 };
const SCREENS: Readonly<Record<View['size'], readonly (typeof OFFICE)[]>> = {
  popup: [{ width: 400, height: 600 }],
  page: [OFFICE, { width: 1920, height: 1080 }],
  question: [OFFICE],
};

/** Puts the looks on an open view, one after the other; it follows without being loaded again. */
export async function eachLook(
  browser: ExtensionBrowser,
  page: Page,
  work: (look: (typeof LOOKS)[number]) => Promise<void>,
): Promise<void> {
  for (const look of LOOKS) {
    await chooseSettings(browser, look);
    await page.locator(`html[lang="${look.language}"][data-theme="${look.theme}"]`).waitFor();
    await work(look);
  }
  await chooseSettings(browser, LOOKS[0]);
}

/** Draws every view in both languages and themes, at both sizes of screens, into a folder. */
export async function drawViews(folder: string, only?: string): Promise<void> {
  if (only === undefined) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const wanted = ({ name }: { readonly name: string }): boolean =>
    only === undefined || name.startsWith(only);
  const empty = await openStage();
  const missed: string[] = [];
  const draw = async (
    { name, size }: Pick<View, 'name' | 'size'>,
    open: () => Promise<Page>,
  ): Promise<void> => {
    try {
      await drawView(empty, { name, size }, await open(), folder);
    } catch (error) {
      missed.push(
        `${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
      );
    }
  };
  try {
    for (const view of emptyViews.filter(wanted)) await draw(view, () => view.open(empty));
    const stage = await seedStage(empty);
    for (const view of [...views, damagedView].filter(wanted)) {
      await draw(view, () => view.open(stage));
    }
  } finally {
    await empty.close();
  }
  writeFileSync(path.join(folder, 'README.md'), indexOf(folder));
  const files = readdirSync(folder).filter((file) => file.endsWith('.png'));
  const bytes = files.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
  console.log(`${String(files.length)} pictures, ${(bytes / 1e6).toFixed(1)} MB`);
  if (missed.length > 0) throw new Error(`not drawn:\n${missed.join('\n')}`);
}

async function drawView(
  browser: ExtensionBrowser,
  { name, size }: Pick<View, 'name' | 'size'>,
  page: Page,
  folder: string,
): Promise<void> {
  try {
    for (const screen of SCREENS[size]) {
      await page.setViewportSize(screen);
      await eachLook(browser, page, async ({ language, theme }) => {
        // A wide screen shows the same colours and words: two looks of it are enough.
        if (screen.width > 1366 && (language === 'vi') !== (theme === 'light')) return;
        // The caret blinks, and moves nothing.
        const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
        const file = `${name}-${language}-${theme}-${String(screen.width)}.png`;
        writeFileSync(path.join(folder, file), shrinkPng(shot));
      });
    }
    console.log(name);
  } finally {
    await page.close();
  }
}

/** The pictures by view, for looking at them one by one. */
function indexOf(folder: string): string {
  const files = readdirSync(folder).filter((file) => file.endsWith('.png'));
  const names = [...emptyViews, ...views, damagedView].map(({ name }) => name);
  const parts = names.flatMap((name) => {
    const own = files.filter(
      (file) => /^-(?:vi|en)-/.test(file.slice(name.length)) && file.startsWith(name),
    );
    if (own.length === 0) return [];
    const links = own.map((file) => `[${file.slice(name.length + 1, -4)}](${file})`).join(' · ');
    const first = own.find((file) => file.includes('-vi-light-')) ?? own[0];
    return [`## ${name}\n\n![${name}](${first ?? ''})\n\n${links}\n`];
  });
  return `# Views\n\nEvery view in both languages and themes, on a screen of 1366 × 768, pages in two looks at 1920 × 1080 as well; popups are 400 wide. Made\nby \`npm run gallery -- views\`.\n\n${parts.join('\n')}`;
}
