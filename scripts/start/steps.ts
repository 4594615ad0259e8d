import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from '../browser/chromium.ts';
import { chooseFormat, runExport } from '../browser/export-page.ts';
import { iconTitle, openExtensionPage, readTable } from '../browser/pages.ts';
import type { Popup } from '../browser/popup.ts';
import {
  addChip,
  chipsOf,
  exportShelf,
  fieldValue,
  openExportDialog,
  openShelf,
  saveClip,
  search,
  showFace,
} from '../browser/popup.ts';
import { until } from '../browser/until.ts';
import type { DemoPortal } from '../demo/portal.ts';
import { exportDigest, printDigest, saveFromList } from './digest.ts';

/** What the steps of the demo work on. */
export interface Stage {
  readonly browser: ExtensionBrowser;
  readonly portal: DemoPortal;
  /** The tab with the article, and its number. */
  readonly article: Page;
  readonly tabId: number;
  readonly popup: Popup;
  /** Where files and pictures go. */
  readonly folder: string;
  /** How many requests the portal had answered when the page was loaded. */
  readonly loaded: number;
  /** Takes a picture of a page, by default the popup, and gives the file's name. */
  readonly picture: (name: string, page?: Page) => Promise<string>;
}

export interface DemoStep {
  readonly title: string;
  /** Gives what was found, a line each; throws where it is not what it must be. */
  readonly run: (stage: Stage) => Promise<string[]>;
}

const TAG = 'tuyên giáo';
const COLLECTION = 'Điểm tin tuần 05';

function expect(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(what);
}

async function onlyClip({ popup }: Stage): Promise<Record<string, unknown>> {
  const rows = await readTable(popup.page, 'clips');
  expect(rows.length === 1, `the store holds ${rows.length} clips, not 1`);
  return rows[0] ?? {};
}

async function detectPage(stage: Stage): Promise<string[]> {
  const { browser, popup, tabId, portal, loaded, article } = stage;
  const { t } = popup;
  const icon = await until(
    'the icon',
    () => iconTitle(browser, tabId),
    (title) => title === t('icon_article'),
  );
  await showFace(popup, 'clip');
  const line = await popup.page.locator('.page-line.page-article').innerText();
  const title = await fieldValue(popup, 'field_title');
  const heading = await article.locator('h1, h2').allInnerTexts();
  expect(heading.includes(title), `the popup shows another title than the page: ${title}`);
  const documents = await chipsOf(popup, 'field_documents');
  expect(documents.length > 0, 'no directive was found');
  const asked = portal.requests.slice(loaded).filter((each) => each.destination !== 'image');
  return [
    icon,
    line.replace(/\s*\n\s*/g, ' · '),
    title,
    `${await fieldValue(popup, 'field_date')} · ${await fieldValue(popup, 'field_category')}`,
    (await popup.page.locator('.byline').innerText()).trim(),
    (await popup.page.locator('.pictures-head').innerText()).trim(),
    `${t('field_documents')}: ${documents.join(', ')}`,
    `requests to the portal besides its own pictures: ${asked.length}`,
    await stage.picture('1-article', article),
    await stage.picture('2-popup'),
  ];
}

async function clipPage(stage: Stage): Promise<string[]> {
  const { popup, browser, tabId } = stage;
  const saved = await saveClip(popup);
  const clip = await onlyClip(stage);
  const images = await until(
    'the pictures in the store',
    async () => Object.keys((await readTable(popup.page, 'revisions'))[0]?.['images'] ?? {}),
    (sources) => sources.length === clip['imageCount'],
  );
  const icon = await until(
    'the icon',
    () => iconTitle(browser, tabId),
    (title) => title === popup.t('icon_saved'),
  );
  return [
    saved.replace(/\s*\n\s*/g, ' · '),
    `in the store: "${String(clip['title'])}", ${images.length} pictures, ${String(clip['wordCount'])} words`,
    icon,
    await stage.picture('3-saved'),
  ];
}

function findBy(query: string, pictureName: string): DemoStep['run'] {
  return async (stage) => {
    // Marks in the text come with the second answer, behind the first paint.
    const found = await until(
      'the marks',
      () => search(stage.popup, query),
      ([best]) => (best?.marks.length ?? 0) > 0,
    );
    const clip = await onlyClip(stage);
    const [first] = found;
    expect(first?.title === clip['title'], `found instead: ${JSON.stringify(found)}`);
    expect((first?.marks.length ?? 0) > 0, 'the result marks nothing');
    return [
      `${await stage.popup.page.locator('.results-count').innerText()}: ${first?.title ?? ''}`,
      `marked: ${first?.marks.join(' | ') ?? ''}`,
      await stage.picture(pictureName),
    ];
  };
}

async function tagClip(stage: Stage): Promise<string[]> {
  await showFace(stage.popup, 'clip');
  await addChip(stage.popup, 'field_tags', TAG);
  const { tags } = await until(
    'the tag in the store',
    () => onlyClip(stage),
    (clip) => JSON.stringify(clip['tags']).includes(TAG),
  );
  return [`in the store: ${JSON.stringify(tags)}`];
}

async function collectClip(stage: Stage): Promise<string[]> {
  await addChip(stage.popup, 'field_collection', COLLECTION);
  const clip = await until(
    'the collection in the store',
    () => onlyClip(stage),
    (row) => Array.isArray(row['collections']) && row['collections'].length === 1,
  );
  const shown = await stage.picture('6-tagged-and-collected');
  const titles = await openShelf(stage.popup, COLLECTION);
  expect(titles.includes(String(clip['title'])), `the collection holds ${titles.join(', ')}`);
  const head = await stage.popup.page.locator('.shelf-head').innerText();
  return [head.trim().replace(/\s*\n\s*/g, ' · '), ...titles, shown];
}

async function exportClip(stage: Stage): Promise<string[]> {
  const { popup, folder } = stage;
  const title = String((await onlyClip(stage))['title']);
  const word = await exportShelf(popup, folder);
  const parts = unzipSync(readFileSync(word.file));
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const pictures = Object.keys(parts).filter((name) => name.startsWith('word/media/')).length;
  expect(body.replace(/<[^>]+>/g, '').includes(title), 'the Word file lacks the title');
  const dialog = await openExportDialog(popup);
  await chooseFormat(dialog, 'markdown');
  const markdown = await runExport(dialog, folder);
  const lines = readFileSync(markdown.file, 'utf8').split('\n').length;
  expect(readFileSync(markdown.file, 'utf8').includes(title), 'the Markdown file lacks the title');
  await chooseFormat(dialog, 'json');
  const json = await runExport(dialog, folder);
  const library = JSON.parse(readFileSync(json.file, 'utf8'));
  expect(library.clips[0].article.title === title, 'the JSON file lacks the clip');
  const size = (file: string): string => `${Math.ceil(readFileSync(file).length / 1000)} kB`;
  return [
    `${word.said} (${size(word.file)}, ${pictures} pictures)`,
    `${markdown.said} (${size(markdown.file)}, ${lines} lines)`,
    `${json.said} (${size(json.file)}, ${library.clips.length} clip)`,
    await stage.picture('7-exported', dialog.page),
  ];
}

async function readClip(stage: Stage): Promise<string[]> {
  const clip = await onlyClip(stage);
  const reader = await openExtensionPage(stage.browser, `library.html#clip=${String(clip['id'])}`);
  await reader.locator('h1').waitFor();
  const pictures = reader.locator('figure img');
  await until(
    'the pictures in the reader',
    () => pictures.count(),
    (count) => count === clip['imageCount'],
  );
  return [
    await reader.locator('h1').innerText(),
    `${await pictures.count()} pictures, ${await reader.locator('figcaption').count()} captions`,
    await stage.picture('8-reader', reader),
  ];
}

export const STEPS: readonly DemoStep[] = [
  { title: 'page detected', run: detectPage },
  { title: 'clipped', run: clipPage },
  { title: 'found by "ket luan so 01"', run: findBy('ket luan so 01', '4-search') },
  { title: 'found by "238 qd tw"', run: findBy('238 qd tw', '5-search') },
  { title: `tagged "${TAG}"`, run: tagClip },
  { title: `put in the collection "${COLLECTION}"`, run: collectClip },
  { title: 'exported to DOCX, Markdown and JSON', run: exportClip },
  { title: 'read', run: readClip },
  {
    title: 'nine more saved from a list page',
    run: (stage) => saveFromList(stage, COLLECTION),
  },
  { title: 'digest of ten exported to DOCX', run: exportDigest },
  { title: 'the same printed to PDF', run: (stage) => printDigest(stage, COLLECTION) },
];
