import type { Article } from '../clip/article.ts';
import { formatDay } from './dates.ts';
import { printable } from './printable.ts';
import { formatByline } from './source-line.ts';

/**
 * A clip as one line to be cited in a report, each part that is known: `Lê Thơ, Xuân Chất: “Thường
 * trực Huyện ủy … làm việc với …”, Cổng thông tin điện tử huyện Thọ Xuân, 31/01/2023, https://…`.
 * Quotes inside the title become single ones.
 */
export function citeClip(article: Article): string {
  const { title, portal, publishedAt, publishedText, canonicalUrl, url } = article;
  const byline = formatByline(article);
  const date = publishedAt ?? publishedText;
  const quoted = `“${printable(title).replace(/[“„«]/g, '‘').replace(/[”»"]/g, '’')}”`;
  return [
    byline === '' ? quoted : `${byline}: ${quoted}`,
    printable(portal.name || portal.host),
    date === null ? '' : printable(formatDay(date)),
    canonicalUrl || url,
  ]
    .filter((part) => part !== '')
    .join(', ')
    .replace(/\s+/g, ' ');
}
