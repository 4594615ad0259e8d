import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';

const VIEWPORT = { width: 720, height: 1000 };

function unpack(book: string): string {
  const folder = book.replace(/\.epub$/, '-book');
  for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(book))))) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return folder;
}

/** What Chromium shows of a file, screen by screen. */
async function shootScreens(
  browser: Browser,
  file: string,
  screens: number,
  name: string,
): Promise<string[]> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(pathToFileURL(file).href);
  const made: string[] = [];
  for (let screen = 0; screen < screens; screen += 1) {
    await page.evaluate((top) => window.scrollTo(0, top), screen * VIEWPORT.height);
    made.push(`${name}-${String(screen)}.png`);
    await page.screenshot({ path: made.at(-1) ?? '' });
  }
  await page.close();
  return made;
}

/** The pages of a book: its contents and its first article. */
export async function shootBook(browser: Browser, book: string): Promise<string[]> {
  const folder = path.join(unpack(book), 'OEBPS');
  const contents = await shootScreens(browser, path.join(folder, 'nav.xhtml'), 1, `${book}-nav`);
  return [
    ...contents,
    ...(await shootScreens(browser, path.join(folder, 'tin-001.xhtml'), 2, `${book}-tin`)),
  ];
}

/** The first screen of a page of text or of the web. */
export async function shootFile(browser: Browser, file: string): Promise<string[]> {
  if (!file.endsWith('.md')) return shootScreens(browser, file, 1, file);
  // Chromium offers Markdown for download; under another name it shows the text.
  const text = `${file}.txt`;
  writeFileSync(text, `\uFEFF${readFileSync(file, 'utf8')}`);
  return shootScreens(browser, text, 1, file);
}

/** The print view of a page of the web, as a PDF file. */
export async function printPage(browser: Browser, file: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  const pdf = `${file}.pdf`;
  await page.pdf({ path: pdf, preferCSSPageSize: true });
  await page.close();
  return pdf;
}
