import {
  type Article,
  citationRecords,
  type CitedDocument,
  decidedDocuments,
  type RegisterMention,
} from '../../index.ts';
import type { ClipDatabase } from './open.ts';
import { readRegisterWith } from './read-register.ts';

/** A document that an article cites, as its text has it and as the register has it. */
export interface KnownDocument {
  readonly cited: CitedDocument;
  readonly decided: CitedDocument;
  /** Saved clips that cite it, this one not counted. */
  readonly others: number;
}

/** Stands for an article that is not saved yet. */
const NOT_SAVED = 'article in the popup';

function mentionsOf(article: Article, clipId: string): RegisterMention[] {
  const { title, portal, url, publishedAt } = article;
  return citationRecords(article).map(({ key, ...record }) => ({
    clipId,
    clipTitle: title,
    portalName: portal.name || portal.host,
    url,
    citedAt: publishedAt,
    savedAt: '',
    recordKey: key,
    ...record,
  }));
}

/** What the register says of each document that an article cites, saved or not. */
export async function readKnown(
  db: ClipDatabase,
  article: Article,
  clipId: string | null,
): Promise<KnownDocument[]> {
  const id = clipId ?? NOT_SAVED;
  const register = await readRegisterWith(db, mentionsOf(article, id));
  const documents = decidedDocuments(register).get(id);
  return article.documents.map((cited) => {
    const entry = register.find(({ mentions }) =>
      mentions.some(({ clipId: by, document }) => by === id && document.id === cited.id),
    );
    const clips = new Set(entry?.mentions.map(({ clipId: by }) => by));
    clips.delete(id);
    return { cited, decided: documents?.get(cited.id) ?? cited, others: clips.size };
  });
}
