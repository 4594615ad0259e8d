import type { Article } from '../clip/article.ts';
import type { Citation, CitedDocument } from '../clip/citation.ts';
import type { Clip } from '../clip/clip.ts';
import { formatDay } from './dates.ts';
import { printable } from './printable.ts';

/** A document of the index and the items, counted from 1, that cite it. */
export interface IndexEntry extends CitedDocument {
  readonly items: readonly number[];
}

/** Key of a document that its wording alone does not tell from others. */
function titleKey(title: string): string {
  return `title:${title.normalize('NFC').toLowerCase()}`;
}

function documentOf(citation: Citation): CitedDocument {
  const { text, type, number, symbol, normalized, date, issuer, term, form } = citation;
  return {
    id: citation.documentId ?? normalized ?? titleKey(text),
    title: text,
    type,
    normalized,
    number,
    symbol,
    date,
    issuer,
    term,
    resolved: form === 'full',
    mentions: 1,
  };
}

/** The documents an article cites; where only mentions were given, one for each wording. */
export function citedDocuments(article: Article): readonly CitedDocument[] {
  if (article.documents.length > 0) return article.documents;
  const byId = new Map<string, CitedDocument>();
  for (const document of article.directives.map(documentOf)) {
    const earlier = byId.get(document.id);
    byId.set(document.id, earlier ? { ...earlier, mentions: earlier.mentions + 1 } : document);
  }
  return [...byId.values()];
}

/** `Quyết định số 238-QĐ/TW, ngày 30/09/2020, Ban Bí thư`, each part once. */
export function describeDocument(document: CitedDocument): string {
  const parts = [printable(document.title)];
  if (document.date !== null) parts.push(`ngày ${formatDay(document.date)}`);
  if (document.issuer !== null && !document.title.includes(document.issuer)) {
    parts.push(printable(document.issuer));
  }
  return parts.join(', ');
}

/**
 * Every document that the clips cite, by title in Vietnamese order, with the sum of its mentions.
 * A resolved document is one entry wherever it is cited; an unresolved one is listed by its wording
 * and stays marked.
 */
export function documentIndex(clips: readonly Clip[]): IndexEntry[] {
  const entries = new Map<string, IndexEntry>();
  for (const [index, clip] of clips.entries()) {
    const item = index + 1;
    for (const document of citedDocuments(clip.article)) {
      const key = document.resolved ? document.id : titleKey(document.title);
      const entry = entries.get(key) ?? { ...document, mentions: 0, items: [] };
      entries.set(key, {
        ...entry,
        mentions: entry.mentions + document.mentions,
        items: entry.items.at(-1) === item ? entry.items : [...entry.items, item],
      });
    }
  }
  const collator = new Intl.Collator('vi', { numeric: true });
  return [...entries.values()].sort((a, b) => collator.compare(a.title, b.title));
}
