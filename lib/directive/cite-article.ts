import type { Article } from '../clip/article.ts';
import { findCitations } from './find-citations.ts';
import { groupDocuments } from './group-documents.ts';

/** The article with `directives` (every mention in `text`) and `documents` (what they mean) filled. */
export function citeArticle(article: Article): Article {
  const { citations, documents } = groupDocuments(findCitations(article.text));
  return { ...article, directives: citations, documents };
}
