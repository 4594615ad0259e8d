import type { Article } from '../clip/article.ts';
import { formatDay } from './dates.ts';
import { printable } from './printable.ts';

/** Authors and their body: `Lê Thơ, Xuân Chất (Trung tâm Văn hóa)`; empty where nobody is named. */
export function formatByline({ byline }: Article): string {
  if (byline.authors.length === 0) return printable(byline.text ?? byline.organisation ?? '');
  const names = byline.authors.map(printable).join(', ');
  return byline.organisation === null ? names : `${names} (${printable(byline.organisation)})`;
}

/** Where, when and by whom, each part that is known: `Cổng …`, `31/01/2023`, `Lê Thơ`. */
export function sourceParts(article: Article): string[] {
  const date = article.publishedAt ?? article.publishedText;
  return [
    printable(article.portal.name || article.portal.host),
    date === null ? '' : printable(formatDay(date)),
    formatByline(article),
    article.source === null ? '' : `Theo ${printable(article.source).replace(/^Theo\s+/i, '')}`,
  ].filter((part) => part !== '');
}
