import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../root.ts';

/** A fixture page under the address at which its portal shows it. */
export interface DemoPage {
  readonly url: URL;
  readonly title: string;
  readonly html: string;
}

/** Every fixture page: X.html at the `url` that X.json beside it names. */
export function readPages(): DemoPage[] {
  const folder = path.join(ROOT, 'tests', 'fixtures', 'pages');
  return globSync('**/*.html', { cwd: folder })
    .sort()
    .map((file) => {
      const about: unknown = JSON.parse(
        readFileSync(path.join(folder, file.replace(/\.html$/, '.json')), 'utf8'),
      );
      if (typeof about !== 'object' || about === null || !('url' in about)) {
        throw new Error(`demo portal: ${file} has no "url" in the JSON file beside it`);
      }
      const title = 'title' in about && typeof about.title === 'string' ? about.title : file;
      return {
        url: new URL(String(about.url)),
        title,
        html: readFileSync(path.join(folder, file), 'utf8'),
      };
    });
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

function frame(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>${escape(title)}</title><link rel="icon" href="data:,">
<style>body{font:16px/1.6 sans-serif;max-width:860px;margin:2em auto;padding:0 1em}</style></head>
<body><div id="menu"><a href="/">Trang chủ</a> | <a href="/danh-sach-tin">Tin tức - Sự kiện</a></div>
<h1>${escape(title)}</h1>${body}</body></html>`;
}

/** The portal's front page. */
export function homePage(host: string): string {
  return frame(
    `Cổng thông tin điện tử ${host}`,
    '<p>Cổng thông tin mô phỏng để dùng thử. <a href="/danh-sach-tin">Xem danh sách tin</a></p>',
  );
}

/** A page that lists every page of the demo, those of other portals too. */
export function listPage(pages: readonly DemoPage[]): string {
  const items = pages.map(
    ({ url, title }) => `<li><a href="${escape(url.href)}">${escape(title)}</a> (${url.host})</li>`,
  );
  return frame('Tin tức - Sự kiện', `<ul class="danh-sach-tin">${items.join('\n')}</ul>`);
}

export function notFoundPage(): string {
  return frame('Không tìm thấy trang', '<p>404: trang này không có trong cổng mô phỏng.</p>');
}
