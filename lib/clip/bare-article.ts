import type { Article, Portal } from './article.ts';
import { type Block, blocksImages, blocksText } from './blocks.ts';

export interface BareArticle {
  readonly url: string;
  readonly title: string;
  readonly portal: Portal;
  readonly language: string;
  readonly blocks: readonly Block[];
}

/** An article of a page that holds none: what its keeper wants of it, under the page's own title. */
export function bareArticle({ url, title, portal, language, blocks }: BareArticle): Article {
  return withBlocks(
    {
      url,
      canonicalUrl: url,
      portal,
      platform: portal.platform,
      language,
      title,
      category: null,
      publishedAt: null,
      publishedText: null,
      updatedAt: null,
      lead: null,
      byline: { text: null, authors: [], organisation: null },
      source: null,
      blocks: [],
      images: [],
      attachments: [],
      media: [],
      related: [],
      tags: [],
      text: '',
      wordCount: 0,
      directives: [],
      documents: [],
      provenance: {},
      warnings: [],
    },
    blocks,
  );
}

/** An article with another body; what was cited in the old one is no longer known. */
export function withBlocks(article: Article, blocks: readonly Block[]): Article {
  const text = [article.lead ?? '', blocksText(blocks)].filter((part) => part !== '').join('\n');
  return {
    ...article,
    blocks,
    images: blocksImages(blocks),
    text,
    wordCount: text.split(/\s+/).filter((word) => word !== '').length,
    directives: [],
    documents: [],
  };
}

/** An article that shows a picture of its page: as it is where it does already, else with it in front. */
export function withPicture(article: Article, src: string): Article {
  if (article.images.some((image) => image.src === src)) return article;
  const picture: Block = { kind: 'figure', image: { src, alt: '', caption: null } };
  return withBlocks(article, [picture, ...article.blocks]);
}
