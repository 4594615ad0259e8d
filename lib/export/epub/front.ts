import { formatDay, vietnamDay } from '../dates.ts';
import { itemTitle } from '../html/item.ts';
import { element, escapeHtml } from '../html/markup.ts';
import { printable } from '../printable.ts';
import type { SelectedGroup } from '../selection.ts';
import { pagePath, type BookPage } from './page.ts';

/** Id of the page of an item. */
export function itemPage(number: number): string {
  return `tin-${String(number).padStart(3, '0')}`;
}

/** A plain title page. */
export function coverPage(title: string, now: Date, count: number): BookPage {
  return {
    id: 'cover',
    title,
    language: 'vi',
    type: 'frontmatter',
    content: `<section epub:type="titlepage" class="cover">
<h1>${escapeHtml(title)}</h1>
<p>${formatDay(vietnamDay(now))}</p>
<p>${count} bài</p>
</section>`,
  };
}

function entry(address: string, label: string, inner = ''): string {
  return `<li><a href="${address}">${escapeHtml(label)}</a>${inner}</li>`;
}

function groupEntries({ label, items }: SelectedGroup): string {
  const entries = items
    .map(({ clip, number }) => entry(pagePath(itemPage(number)), `${number}. ${itemTitle(clip)}`))
    .join('\n');
  const [first] = items;
  if (label === null || first === undefined) return entries;
  return entry(pagePath(itemPage(first.number)), printable(label), `<ol>\n${entries}\n</ol>`);
}

/** The contents, for readers and for the reading system; `hasIndex` lists the index of documents. */
export function contentsPage(groups: readonly SelectedGroup[], hasIndex: boolean): BookPage {
  const entries = groups.map(groupEntries);
  if (hasIndex) entries.push(entry(pagePath('van-ban'), 'Bảng tra văn bản được dẫn'));
  return {
    id: 'nav',
    title: 'Mục lục',
    language: 'vi',
    type: 'frontmatter',
    content: `<nav epub:type="toc" id="toc">
${element('h1', 'Mục lục')}
<ol class="contents">
${entries.join('\n')}
</ol>
</nav>`,
  };
}
