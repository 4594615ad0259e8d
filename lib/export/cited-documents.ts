import type { Article } from '../clip/article.ts';
import type { CitedDocument } from '../clip/citation.ts';
import type { Clip } from '../clip/clip.ts';
import { formatDay } from './dates.ts';
import { printable } from './printable.ts';

/** What the lists of directives show of a document. */
export type ListedDocument = Pick<CitedDocument, 'id' | 'title' | 'date' | 'issuer' | 'resolved'>;

/** A document of the index and the items, counted from 1, that cite it. */
export interface IndexEntry extends ListedDocument {
  readonly items: readonly number[];
}

/** Id of a document that the text alone does not tell from others; never shared across articles. */
function titleKey(title: string): string {
  return `title:${title.normalize('NFC').toLowerCase()}`;
}

/** The documents an article cites; where only mentions were given, one for each wording. */
export function citedDocuments(article: Article): ListedDocument[] {
  if (article.documents.length > 0) return [...article.documents];
  const byTitle = new Map<string, ListedDocument>();
  for (const { text, date, issuer, normalized } of article.directives) {
    const id = normalized ?? titleKey(text);
    if (!byTitle.has(id)) {
      byTitle.set(id, { id, title: text, date, issuer, resolved: normalized !== null });
    }
  }
  return [...byTitle.values()];
}

/** `Quyết định số 238-QĐ/TW, ngày 30/09/2020, Ban Bí thư`, each part once. */
export function describeDocument(document: ListedDocument): string {
  const parts = [printable(document.title)];
  if (document.date !== null) parts.push(`ngày ${formatDay(document.date)}`);
  if (document.issuer !== null && !document.title.includes(document.issuer)) {
    parts.push(printable(document.issuer));
  }
  return parts.join(', ');
}

/**
 * Every document that the clips cite, by title in Vietnamese order. A resolved document is one
 * entry wherever it is cited; an unresolved one is listed by its wording and stays marked.
 */
export function documentIndex(clips: readonly Clip[]): IndexEntry[] {
  const entries = new Map<string, { document: ListedDocument; items: number[] }>();
  for (const [index, clip] of clips.entries()) {
    for (const document of citedDocuments(clip.article)) {
      const key = document.resolved ? document.id : titleKey(document.title);
      const entry = entries.get(key) ?? { document, items: [] };
      if (entry.items.at(-1) !== index + 1) entry.items.push(index + 1);
      entries.set(key, entry);
    }
  }
  const collator = new Intl.Collator('vi', { numeric: true });
  return [...entries.values()]
    .map(({ document, items }) => ({ ...document, items }))
    .sort((a, b) => collator.compare(a.title, b.title));
}
