import type { Page } from 'playwright-core';
import { type Article, bareArticle, type Block, citeArticle } from '../../../lib/index.ts';
import { readWords } from '../../browser/words.ts';
import { type ExtensionBrowser, launchChromium } from '../../browser/chromium.ts';
import {
  chooseSettings,
  openExtensionPage,
  openPopup,
  openTab,
  tabIdOf,
} from '../../browser/pages.ts';
import { addChip, saveClip } from '../../browser/popup.ts';
import { until } from '../../browser/until.ts';
import { NEWS_LIST } from '../../demo/news-site.ts';
import { type DemoPortal, startDemoPortal } from '../../demo/portal.ts';
import { THO_XUAN } from '../../demo/tho-xuan.ts';
import { readDemoClips } from '../demo-clips.ts';
import { drawMarks } from './marks.ts';

/** A library in which every view has something to show, and tabs of a portal beside it. */
export interface Stage extends ExtensionBrowser {
  readonly portal: DemoPortal;
  /** Tabs by what stands in them. */
  readonly tabs: Readonly<Record<'article' | 'saved' | 'list' | 'offline', number>>;
  readonly clips: Readonly<Record<'saved' | 'many' | 'broken' | 'long', string>>;
}

export const COLLECTION = 'Điểm tin tuần 05';
const UNSAVED = 'https://baoson.laocai.dcs.vn/tin/doan-kiem-tra';
const LONG_TITLE =
  'Hội nghị sơ kết sáu tháng đầu năm và triển khai nhiệm vụ sáu tháng cuối năm về xây dựng nông thôn mới kiểu mẫu, giảm nghèo bền vững, chuyển đổi số, cải cách thủ tục hành chính và phòng, chống thiên tai trên địa bàn huyện miền núi Mường Lát';

/** Opens a browser on a fresh profile; `seedStage` fills it. */
export async function openStage(
  build?: string,
): Promise<ExtensionBrowser & { portal: DemoPortal }> {
  const portal = await startDemoPortal();
  try {
    const browser = await launchChromium({
      portalArgs: portal.chromiumArgs,
      ...(build !== undefined && { build }),
    });
    const close = async (): Promise<void> => {
      await browser.close();
      await portal.close();
    };
    await chooseSettings(browser, { language: 'vi', theme: 'light' });
    // Headless browsers have no print dialog, and a picture needs none.
    await browser.context.addInitScript('globalThis.print = () => undefined;');
    return { ...browser, portal, close };
  } catch (error) {
    await portal.close();
    throw error;
  }
}

/** Keeps articles of portals and some that are hard to show. */
export async function seedStage(
  browser: ExtensionBrowser & { portal: DemoPortal },
): Promise<Stage> {
  const t = readWords('vi');
  const list = await openTab(browser, NEWS_LIST);
  const unsaved = browser.portal.pages.find(({ url }) => url.href.startsWith(UNSAVED));
  const article = await openTab(browser, unsaved?.url.href ?? '');
  const saved = await openTab(browser, THO_XUAN);
  const offline = await openOffline(browser);
  const tabs = {
    offline: await tabIdOf(browser, offline),
    list: await tabIdOf(browser, list),
    article: await tabIdOf(browser, article),
    saved: await tabIdOf(browser, saved),
  };
  const popup = { page: await openPopup(browser, tabs.saved), t };
  await popup.page.locator('.clip-foot').waitFor();
  await addChip(popup, 'field_collection', COLLECTION);
  await addChip(popup, 'field_tags', 'tuyên giáo');
  await saveClip(popup);
  const [row] = await ask<{ id: string; collections: string[] }[]>(popup.page, 'clips');
  if (row === undefined) throw new Error('gallery: the article was not saved');
  const { collections } = row;
  const clips = await readDemoClips();
  for (const [at, clip] of clips.entries()) {
    if (clip.article.url === THO_XUAN || clip.article.url.startsWith(UNSAVED)) continue;
    await send(popup.page, clip.article, {
      tags: at % 3 === 0 ? ['Văn hóa/Lễ hội'] : ['Nông thôn mới'],
      collections: at % 2 === 0 ? collections : [],
      note: clip.note,
    });
  }
  const many = await send(popup.page, made('nhan', LONG_TITLE, 80), {
    tags: Array.from({ length: 40 }, (_, at) => `Chuyên đề ${String(at + 1)}`),
    collections,
  });
  const long = await send(popup.page, made('dai', 'Diễn biến kỳ họp, ghi theo ngày', 250), {});
  const rows = await ask<{ id: string; missingImages: unknown[] }[]>(popup.page, 'clips');
  const brokenId = rows.find(({ missingImages }) => missingImages.length > 0)?.id;
  if (brokenId === undefined) throw new Error('gallery: no clip lacks its pictures');
  await trash(
    popup.page,
    await send(popup.page, made('bo', 'Thông báo lịch tiếp công dân', 2), {}),
  );
  await popup.page.goto(new URL(`library.html#clip=${row.id}`, popup.page.url()).href);
  await popup.page.locator('.reader h1', { hasText: 'Thọ Xuân' }).waitFor();
  await drawMarks(popup.page, [
    { paragraph: 0, key: '1' },
    { paragraph: 1, note: 'Đưa vào báo cáo quý, hỏi lại số liệu với Ban Tuyên giáo.' },
    { paragraph: 2, key: '3' },
  ]);
  await popup.page.close();
  return { ...browser, tabs, clips: { saved: row.id, many, long, broken: brokenId } };
}

/** A tab in which a portal could not be reached. */
async function openOffline(browser: ExtensionBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.route('**', (route) => route.abort('internetdisconnected'));
  await page.goto(THO_XUAN).catch(() => null);
  return page;
}

/** An article of so many paragraphs, some eighty words each. */
function made(path: string, title: string, paragraphs: number): Article {
  const sentence =
    'Các đại biểu nghe báo cáo tình hình sản xuất, thảo luận về việc nạo vét kênh mương, sửa đường thôn và chăm lo cho hộ khó khăn theo Nghị quyết số 26-NQ/TW của Ban Chấp hành Trung ương.';
  const blocks = Array.from({ length: paragraphs }, (_, at): Block =>
    at % 25 === 24
      ? {
          kind: 'heading',
          level: 2,
          content: [{ kind: 'text', text: `Ngày làm việc thứ ${String((at + 1) / 25)}` }],
        }
      : { kind: 'paragraph', content: [{ kind: 'text', text: `${sentence} ${sentence}` }] },
  );
  const url = `https://muonglat.thanhhoa.gov.vn/tin/${path}`;
  const portal = {
    name: 'Trang thông tin huyện Mường Lát',
    host: 'muonglat.thanhhoa.gov.vn',
    platform: null,
  };
  return citeArticle({
    ...bareArticle({ url, title, portal, language: 'vi', blocks }),
    publishedAt: '2023-02-03',
    category: 'Kinh tế – xã hội',
  });
}

interface Kept {
  readonly tags?: readonly string[];
  readonly collections?: readonly string[];
  readonly note?: string;
}

/** Saves as the popup does, by the background's own message; gives the clip's id. */
async function send(page: Page, article: Article, kept: Kept): Promise<string> {
  const payload = {
    jobId: crypto.randomUUID(),
    tabId: null,
    article,
    edits: {},
    tags: kept.tags ?? [],
    collections: kept.collections ?? [],
    note: kept.note ?? '',
  };
  const message = JSON.stringify({ type: 'save-clip', payload });
  const answer = await page.evaluate<{ ok: boolean; value: { clipId: string } }>(
    `chrome.runtime.sendMessage(${message})`,
  );
  if (!answer.ok) throw new Error(`gallery: not saved: ${JSON.stringify(answer)}`);
  return answer.value.clipId;
}

/** The rows of a table, without what JSON cannot say. */
function ask<Rows>(page: Page, table: string): Promise<Rows> {
  return page.evaluate<Rows>(`new Promise((resolve) => {
    indexedDB.open('trich-luc').onsuccess = ({ target: { result } }) => {
      result.transaction('${table}').objectStore('${table}').getAll().onsuccess = (event) => {
        result.close();
        resolve(JSON.parse(JSON.stringify(event.target.result)));
      };
    };
  })`);
}

/** Deletes a clip as a person does, in the library. */
async function trash(page: Page, clipId: string): Promise<void> {
  await page.goto(page.url().replace(/popup\.html.*/, `library.html#clip=${clipId}`));
  await page.locator('#reader h1').waitFor();
  await page.locator('#reader').focus();
  await page.keyboard.press('Delete');
  await until(
    'the clip in the trash',
    () => ask<{ id: string; deletedAt: string }[]>(page, 'clips'),
    (rows) => rows.some(({ id, deletedAt }) => id === clipId && deletedAt !== ''),
  );
}

/** A page of the extension of the size of an office screen. */
export function openOffice(browser: ExtensionBrowser, file: string): Promise<Page> {
  return openExtensionPage(browser, file, { width: 1366, height: 768 });
}
