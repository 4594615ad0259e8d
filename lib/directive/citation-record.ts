import type { Article } from '../clip/article.ts';
import type { CitedDocument } from '../clip/citation.ts';
import { sentenceAt } from '../text/sentence.ts';
import { isCentralDocument } from './document-identity.ts';
import { citationSubject } from './citation-subject.ts';
import { partyTermOn } from './party-terms.ts';

/** What one article says of one document: a line of the register's making. */
export interface CitationRecord {
  /**
   * Key of the document across articles. Where the text does not prove which document is meant, it
   * holds the term or the year in which the article appeared and, for a local body, its portal:
   * "Kết luận 01" of 2017 and of 2023 are never taken for one, nor "Kế hoạch 91" of two districts.
   */
  readonly key: string;
  readonly document: CitedDocument;
  /** The sentences that cite it, in order of the text, each once. */
  readonly sentences: readonly string[];
  /** What it is about, from the fullest mention; null where no mention says so. */
  readonly subject: string | null;
}

/** One record for each document that an article cites. Documents without a mention have no sentence. */
export function citationRecords(article: Article): CitationRecord[] {
  return article.documents.map((document) => {
    const mentions = article.directives.filter((mention) => mention.documentId === document.id);
    const sentences = mentions.map((mention) => {
      const { start, end } = sentenceAt(article.text, mention.start, mention.end);
      return article.text.slice(start, end);
    });
    const subjects = mentions
      .toSorted((a, b) => Number(b.date !== null) - Number(a.date !== null))
      .map((mention) => citationSubject(article.text, mention));
    return {
      key: documentKey(document, article),
      document,
      sentences: [...new Set(sentences)],
      subject: subjects.find((subject) => subject !== null) ?? null,
    };
  });
}

function documentKey(document: CitedDocument, article: Article): string {
  if (document.resolved) return document.id;
  const appeared = article.publishedAt ?? '';
  const period = isCentralDocument(document) ? partyTermOn(appeared) : appeared.slice(0, 4);
  const place = isCentralDocument(document) ? null : article.portal.host;
  return [document.id, period ?? '?', place].filter((part) => part !== null).join('~');
}
