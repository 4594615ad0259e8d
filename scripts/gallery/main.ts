import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { ROOT } from '../root.ts';
import { findChromium } from '../setup/browsers.mjs';
import { readDemoClips } from './demo-clips.ts';
import { exhibits, writeExhibit, type Exhibit } from './exports.ts';
import { drawPages, missingPrograms, printDocuments } from './office.ts';
import { drawPortals } from './portals.ts';
import { drawSheet } from './sheet.ts';
import { drawViews } from './views/draw.ts';
import { printPage, shootBook, shootFile } from './web-pages.ts';

const FOLDER = path.join(ROOT, 'docs', 'gallery', 'exports');
const OFFICE = /\.(?:docx|xlsx|csv)$/;

/** The first pages and, of three or more, the last two. */
function choosePages(pages: readonly string[], most: number): readonly string[] {
  if (pages.length <= most) return pages;
  return most < 3 ? pages.slice(0, most) : [...pages.slice(0, most - 2), ...pages.slice(-2)];
}

async function drawExhibit(
  browser: Browser,
  { name, pages }: Exhibit,
  file: string,
  pdf: string | undefined,
): Promise<void> {
  const show = async (drawn: readonly string[], as: string): Promise<void> => {
    const target = path.join(FOLDER, `${as}.png`);
    await drawSheet(browser, choosePages(drawn, pages), target);
    console.log(`${path.relative(ROOT, target)} (${Math.ceil(statSync(target).size / 1000)} kB)`);
  };
  // A workbook is fitted to the width of its sheet, so its letters are small.
  const resolution = file.endsWith('.xlsx') ? 120 : undefined;
  if (pdf !== undefined) await show(drawPages(pdf, resolution), name);
  else if (file.endsWith('.epub')) await show(await shootBook(browser, file), name);
  else await show(await shootFile(browser, file), name);
  if (file.endsWith('.html'))
    await show(drawPages(await printPage(browser, file)), `${name}-print`);
}

/** Draws every export format, made of ten demo articles, into docs/gallery/exports. */
async function drawExports(): Promise<void> {
  const missing = missingPrograms(['soffice', 'pdftoppm']);
  if (missing.length > 0) {
    throw new Error(`gallery: ${missing.join(' and ')} missing; install LibreOffice and poppler`);
  }
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium found; run "npm start" to set up.');
  const work = mkdtempSync(path.join(tmpdir(), 'trich-luc-gallery-'));
  const browser = await chromium.launch({ executablePath });
  try {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    const clips = await readDemoClips();
    const shown = await exhibits();
    const files: string[] = [];
    for (const exhibit of shown) files.push(await writeExhibit(exhibit, clips, work));
    const printed = files.filter((file) => OFFICE.test(file));
    const prints = new Map(printDocuments(printed, work).map((pdf, at) => [printed[at], pdf]));
    for (const [at, exhibit] of shown.entries()) {
      const file = files[at] ?? '';
      await drawExhibit(browser, exhibit, file, prints.get(file));
    }
  } finally {
    await browser.close();
    rmSync(work, { recursive: true, force: true });
  }
}

const galleries: Readonly<Record<string, () => Promise<void>>> = {
  exports: drawExports,
  views: () => drawViews(path.join(ROOT, 'docs', 'gallery', 'views'), process.argv[3]),
  portals: () => drawPortals(path.join(ROOT, 'docs', 'gallery', 'portals.png')),
};

const draw = galleries[process.argv[2] ?? ''];
if (draw === undefined) {
  console.error(`Usage: npm run gallery -- ${Object.keys(galleries).join(' | ')}`);
  process.exitCode = 2;
} else {
  try {
    await draw();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
