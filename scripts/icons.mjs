// Draws the icons of the extension into public/icon: `npm run icons`. The drawings are the source,
// the PNG files their copies, since browsers take no SVG for a toolbar icon that changes.
import { mkdir, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { ensureBrowsers } from './setup/browsers.mjs';

const RED = '#b3261e';
const GREY = '#6b6460';
const GREEN = '#1e7a45';
const AMBER = '#b86e00';

/** A card with a folded corner on a 32-pixel grid, filled or in outline, with a mark upon it. */
function card({ stroke, fill, mark = '' }) {
  return `
    <path d="M7 2.5h12.5L26.5 9.5V27a2.5 2.5 0 0 1-2.5 2.5H7A2.5 2.5 0 0 1 4.5 27V5A2.5 2.5 0 0 1 7 2.500z"
      fill="${fill}" stroke="${stroke}" stroke-width="2.4" stroke-linejoin="round"/>
    <path d="M19.5 2.500V9.500H26.5" fill="${fill === 'none' ? 'none' : '#ffffff55'}" stroke="${stroke}"
      stroke-width="2.4" stroke-linejoin="round"/>${mark}`;
}

const lines = (colour) =>
  `<path d="M9.5 15h11M9.5 19.500h11M9.5 24h7" stroke="${colour}" stroke-width="2.4" stroke-linecap="round"/>`;
const badge = (colour, inside) =>
  `<circle cx="23.5" cy="23.5" r="7.5" fill="${colour}" stroke="#fff" stroke-width="1.5"/>${inside}`;

const ICONS = {
  none: card({ stroke: GREY, fill: 'none' }),
  article: card({ stroke: RED, fill: RED, mark: lines('#fff') }),
  list: card({
    stroke: RED,
    fill: '#fff',
    mark: `<g fill="${RED}"><circle cx="10" cy="15" r="1.7"/><circle cx="10" cy="19.8" r="1.7"/><circle cx="10" cy="24.6" r="1.7"/></g>
      <path d="M14 15h8M14 19.800h8M14 24.600h8" stroke="${RED}" stroke-width="2.2" stroke-linecap="round"/>`,
  }),
  saved: card({
    stroke: RED,
    fill: RED,
    mark: badge(
      GREEN,
      '<path d="M20 23.700l2.5 2.5 4.6-5" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/>',
    ),
  }),
  changed: card({
    stroke: RED,
    fill: RED,
    mark: badge(AMBER, '<circle cx="23.5" cy="23.5" r="2.8" fill="#fff"/>'),
  }),
  app: card({ stroke: RED, fill: RED, mark: lines('#fff') }),
};
const SIZES = { app: [16, 32, 48, 96, 128] };

const folder = new URL('../public/icon/', import.meta.url);
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: (await ensureBrowsers({ quiet: true })).chromium,
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const [name, drawing] of Object.entries(ICONS)) {
  for (const size of SIZES[name] ?? [16, 32]) {
    // The store asks for a 96-pixel drawing inside the 128-pixel icon.
    const margin = size === 128 ? 16 : 0;
    const inner = size - 2 * margin;
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;margin:${margin}px}</style>
       <svg xmlns="http://www.w3.org/2000/svg" width="${inner}" height="${inner}" viewBox="0 0 32 32">${drawing}</svg>`,
    );
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(`${name}-${size}.png`, folder), png);
  }
}
await browser.close();
