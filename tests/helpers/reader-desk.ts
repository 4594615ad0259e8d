import type { Page } from 'playwright-core';
import { openExtensionPage } from '../../scripts/browser/pages.ts';
import { type Article, type Block, blocksText, citeArticle } from '../../lib/index.ts';
import type { Desk } from './extension.ts';
import { makeArticle } from './make-article.ts';

const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  content: [{ kind: 'text', text }],
});
const part = (text: string): Block => ({
  kind: 'paragraph',
  content: [{ kind: 'strong', content: [{ kind: 'text', text }] }],
});

const MONEY = 'Toàn huyện giải ngân 25 tỷ đồng cho các công trình thủy lợi nội đồng.';
const MEETING = 'Các cấp ủy đã tổ chức 45 hội nghị quán triệt cho cán bộ, đảng viên.';

/** A report in three parts, each with words in italics, a list and a table. */
export function makeReport(change: (text: string) => string = (text) => text): Article {
  const blocks = ['I. Kết quả đạt được', 'II. Tồn tại, hạn chế', 'III. Nhiệm vụ năm 2023'].flatMap(
    (title, at): Block[] => [
      part(title),
      paragraph(change(`${MONEY} (Phần ${at + 1})`)),
      paragraph(change(`${MEETING} (Phần ${at + 1})`)),
      {
        kind: 'paragraph',
        content: [
          { kind: 'text', text: 'Đồng chí Bí thư nhấn mạnh: ' },
          { kind: 'em', content: [{ kind: 'text', text: 'rõ người, rõ việc' }] },
          { kind: 'text', text: '; không để tồn đọng.' },
        ],
      },
      {
        kind: 'list',
        ordered: false,
        items: [[paragraph('Thu ngân sách đạt 103%.')], [paragraph('Hộ nghèo còn 1,8%.')]],
      },
      {
        kind: 'table',
        rows: [
          [
            { header: true, colspan: 1, rowspan: 1, content: [paragraph('Xã Xuân Lập')] },
            { header: false, colspan: 1, rowspan: 1, content: [paragraph('4,2 tỷ đồng')] },
          ],
        ],
      },
      ...Array.from({ length: 8 }, (_, line) =>
        paragraph(
          `Việc thứ ${line + 1} của phần ${at + 1}: ${'rà soát, báo cáo kết quả. '.repeat(6)}`.trim(),
        ),
      ),
    ],
  );
  const text = blocksText(blocks);
  const url = 'https://thoxuan.thanhhoa.gov.vn/bao-cao';
  return citeArticle(
    makeArticle({
      url,
      canonicalUrl: url,
      title: 'Huyện Thọ Xuân tổng kết công tác năm 2022',
      lead: 'Sáng 31/01, Huyện ủy Thọ Xuân tổng kết công tác năm 2022.',
      blocks,
      text,
      wordCount: text.split(/\s+/).length,
    }),
  );
}

/** The message by which the popup saves an article, as JSON. */
export function saveMessage(article: Article): string {
  const payload = {
    jobId: crypto.randomUUID(),
    tabId: null,
    article,
    edits: {},
    tags: [],
    collections: [],
    note: '',
  };
  return JSON.stringify({ type: 'save-clip', payload });
}

/** Saves an article as the popup does; the same address again makes a revision. */
export async function saveArticle(desk: Desk, article: Article): Promise<void> {
  const page = await openExtensionPage(desk, 'popup.html?query=');
  const answer = await page.evaluate<{ ok?: boolean }>(
    `chrome.runtime.sendMessage(${saveMessage(article)})`,
  );
  if (answer.ok !== true) throw new Error(`not saved: ${JSON.stringify(answer)}`);
  await page.close();
}

/** Opens the newest clip in the library's reader. */
export async function openReader(desk: Desk): Promise<Page> {
  const page = await openExtensionPage(desk, 'library.html', { width: 1366, height: 768 });
  await page.getByRole('option').first().click();
  await page.locator('.reading-row').waitFor();
  return page;
}

/** The source of a function that selects from the first place of some words to the end of others. */
export const SELECT_WORDS = `(from, to) => {
  const texts = document.createTreeWalker(document.querySelector('.reading-text article'), 4);
  let start;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const first = start ? 0 : node.data.indexOf(from);
    if (!start && first === -1) continue;
    start ??= [node, first];
    const last = node.data.indexOf(to, start[0] === node ? start[1] : 0);
    if (last === -1) continue;
    getSelection().setBaseAndExtent(...start, node, last + to.length);
    return node.parentElement.scrollIntoView({ block: 'center' });
  }
  throw new Error('no such words');
}`;

/** Selects words as drawing over them would. */
export async function selectWords(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(`(${SELECT_WORDS})(${JSON.stringify(from)}, ${JSON.stringify(to)})`);
  await page.locator('.mark-bar').waitFor();
}

/** The words painted under a name of the style sheet, as they are drawn. */
export function painted(page: Page, name: string): Promise<string[]> {
  return page.evaluate<string[]>(`[...(CSS.highlights.get('${name}') ?? [])].map((drawn) => {
    const range = document.createRange();
    range.setStart(drawn.startContainer, drawn.startOffset);
    range.setEnd(drawn.endContainer, drawn.endOffset);
    return range.toString();
  })`);
}
