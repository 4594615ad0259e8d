import { type Topic, PEOPLE, PLACES, TOPICS } from './news-texts.ts';

/** A portal with a list of thirty articles, for saving many at once. */
export const NEWS_HOST = 'xuanmai.thanhhoa.gov.vn';
export const NEWS_LIST = `https://${NEWS_HOST}/portal/KenhTin/tin-tuc-su-kien.aspx`;
/** The second page of the list. */
const SECOND = '2';

export interface NewsPage {
  /** Path and query. */
  readonly path: string;
  readonly title: string;
  /** ISO. */
  readonly date: string;
  readonly html: string;
}

function fill(text: string, n: number): string {
  const pick = (list: readonly string[], step: number): string =>
    list[(n * step) % list.length] ?? '';
  return text
    .replaceAll('$PLACE', pick(PLACES, 3))
    .replaceAll('$PERSON', pick(PEOPLE, 5))
    .replaceAll('$DAY', printed(dayOf(n - 1)))
    .replaceAll('$MANY', String(40 + ((n * 37) % 260)))
    .replaceAll('$FEW', String(2 + ((n * 7) % 11)));
}

/** A day of early 2026, one every other day, the newest first. */
function dayOf(n: number): string {
  return new Date(Date.UTC(2026, 2, 30 - n * 2)).toISOString().slice(0, 10);
}

function printed(iso: string): string {
  return iso.split('-').reverse().join('/');
}

function slug(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/đ/gi, 'd');
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function frame(title: string, body: string): string {
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">
<style>body{font:15px/1.6 Arial,sans-serif;max-width:960px;margin:0 auto;padding:0 16px}li{margin:6px 0}img{max-width:100%}</style></head>
<body><form id="aspnetForm"><div><b>CỔNG THÔNG TIN ĐIỆN TỬ XÃ XUÂN MAI - HUYỆN THỌ XUÂN</b></div>
<ul class="top-menu"><li><a href="/portal/Pages/default.aspx">Trang chủ</a></li><li><a href="${NEWS_LIST}">Tin tức</a></li></ul>
${body}
<div><p>Bản quyền thuộc về Cổng thông tin điện tử xã Xuân Mai. Địa chỉ: số 12 đường Lê Lợi. Điện thoại: 0237 3 555 012. Ghi rõ nguồn khi phát hành lại thông tin từ trang này.</p></div></form></body></html>`;
}

function article(topic: Topic, n: number): NewsPage {
  const title = fill(topic.titles[Math.floor(n / TOPICS.length) % topic.titles.length] ?? '', n);
  const date = dayOf(n);
  const [year, month, day] = date.split('-').map(Number);
  const path = `/portal/Pages/${year}-${month}-${day}/${slug(title)}${n}xm.aspx`;
  const paragraphs = n % 2 === 0 ? topic.paragraphs : topic.paragraphs.toReversed();
  const picture =
    n % 3 === 0 ? `<p><img src="/portal/Photos/2026-03/bai-${n}.png" alt=""></p>` : '';
  const body = `<div class="art-detail"><p class="cat"><a href="${NEWS_LIST}">${topic.category}</a></p>
<h1 class="art-title">${title}</h1><div class="art-date">Đăng lúc: ${printed(date)} (GMT+7)</div><a class="btn-zoom" data-obj="#art-content">100%</a>
<div id="art-content"><p><b>${fill(topic.lead, n)}</b></p>${picture}${paragraphs.map((text) => `<p>${fill(text, n)}</p>`).join('')}
<p style="text-align:right"><b>${fill('$PERSON', n + 1)}</b></p></div></div>`;
  return { path, title, date, html: frame(title, body) };
}

function articles(from: number, count: number): NewsPage[] {
  return Array.from({ length: count }, (_, at) => {
    const topic = TOPICS[(from + at) % TOPICS.length];
    if (topic === undefined) throw new Error('demo portal: no topic');
    return article(topic, from + at);
  });
}

/** The thirty articles, the newest first. */
export const NEWS: readonly NewsPage[] = articles(0, TOPICS.length * 3);

/** How many articles stand behind the second page of the list. */
const LATER = 4;

function list(pages: readonly NewsPage[], more: string): string {
  const items = pages.map(
    ({ path, title, date }) =>
      `<li><a href="${path}">${title}</a> <span class="ShowDate">(${printed(date)})</span></li>`,
  );
  return frame(
    'Tin tức - Sự kiện',
    `<h2>Tin tức - Sự kiện</h2><ul class="news">${items.join('\n')}${more}</ul>`,
  );
}

/** Older articles, behind the second page of the list. */
const OLDER: readonly NewsPage[] = articles(NEWS.length, LATER);

/** What the portal answers at a path and query; undefined where it has no such page. */
export function newsPage(url: URL): string | undefined {
  if (url.host !== NEWS_HOST) return undefined;
  if (url.pathname === new URL(NEWS_LIST).pathname) {
    if (url.searchParams.get('p') === SECOND) return list(OLDER, '');
    const elsewhere =
      '<li><a href="https://thoxuan.thanhhoa.gov.vn/portal/Pages/2026-1-5/huyen-tong-ket-nam.aspx">Huyện tổng kết phong trào thi đua năm 2025</a> <span class="ShowDate">(05/01/2026)</span></li>';
    return list(NEWS, elsewhere).replace(
      '</ul>\n<div>',
      `</ul><p><a href="?p=${SECOND}">Trang sau</a></p>\n<div>`,
    );
  }
  return [...NEWS, ...OLDER].find(({ path }) => path === url.pathname)?.html;
}
