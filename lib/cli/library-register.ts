import {
  buildRegister,
  citationRecords,
  citeArticle,
  type Article,
  type Clip,
  type RegisterEntry,
  type RegisterMention,
} from '../index.ts';

/** Articles that came without the grouping of their mentions get it now. */
function withDocuments(article: Article): Article {
  return article.documents.length > 0 ? article : citeArticle(article);
}

function mentionsOf({ id, savedAt, article }: Clip): RegisterMention[] {
  const { title, portal, url, publishedAt } = article;
  return citationRecords(withDocuments(article)).map(({ key, ...record }) => ({
    clipId: id,
    clipTitle: title,
    portalName: portal.name || portal.host,
    url,
    citedAt: publishedAt,
    savedAt,
    recordKey: key,
    ...record,
  }));
}

/** The register over the clips of a library, by the texts alone. */
export function libraryRegister(clips: readonly Clip[]): RegisterEntry[] {
  return buildRegister(clips.flatMap(mentionsOf), []);
}
