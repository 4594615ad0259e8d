import {
  documentLabel,
  documentNumberKey,
  type FacetField,
  type FacetValue,
  findDocumentNumbers,
  foldText,
} from '../../index.ts';
import { readClips } from './clip-view.ts';
import type { ClipDatabase } from './open.ts';
import type { CitationRow, ClipRow } from './schema.ts';

/** A value of a field in its own spelling. */
export interface NamedValue {
  /** What a query asks for. */
  readonly value: string;
  /** What is shown. */
  readonly name: string;
  readonly count: number;
}

/**
 * Values of the index in the spelling of a clip that bears them: the index keeps them folded. One
 * read for all of them, and the articles only where the light rows and the citations do not say.
 */
export async function nameValues(
  db: ClipDatabase,
  field: FacetField,
  values: readonly FacetValue[],
): Promise<NamedValue[]> {
  const named = await db.transaction('r', db.clips, db.citations, db.tags, async () => {
    const rows = await db.clips.bulkGet(values.map(({ example }) => example));
    const tags = field === 'tag' ? await db.tags.bulkGet(values.map(({ value }) => value)) : [];
    return Promise.all(
      values.map(async (value, at) => {
        const row = rows[at];
        const known = tags[at]?.name ?? (row && (await nameIn(db, field, value.value, row)));
        return { ...value, known };
      }),
    );
  });
  const unknown = named.filter(({ known }) => known === undefined);
  const articles = await readClips(
    db,
    unknown.map(({ example }) => example),
  );
  return named.map(({ value, count, example, known }): NamedValue => {
    const article = articles.find(({ id }) => id === example)?.article;
    const name = known ?? (article && nameInArticle(field, value, article)) ?? value;
    return { value, name, count };
  });
}

const fits = (name: string, value: string): boolean =>
  foldText(name).replace(/\s+/g, ' ').trim() === value;

async function nameIn(
  db: ClipDatabase,
  field: FacetField,
  value: string,
  row: ClipRow,
): Promise<string | undefined> {
  switch (field) {
    case 'tag':
      return row.tags.find((tag) => fits(tag, value));
    case 'category':
      return row.category !== null && fits(row.category, value) ? row.category : undefined;
    case 'portal':
      return row.portalName || row.portalHost;
    case 'issuer':
    case 'kind':
    case 'number':
      return nameInCitations(field, value, await citationsOf(db, row.id));
  }
}

function citationsOf(db: ClipDatabase, clipId: string): Promise<CitationRow[]> {
  return db.citations.where('[clipId+key]').between([clipId, ''], [clipId, '\uffff']).toArray();
}

function nameInCitations(
  field: 'issuer' | 'kind' | 'number',
  value: string,
  citations: readonly CitationRow[],
): string | undefined {
  const documents = citations.map(({ document }) => document);
  if (field === 'issuer') {
    return documents.map(({ issuer }) => issuer ?? '').find((issuer) => fits(issuer, value));
  }
  if (field === 'kind') return documents.map(({ type }) => type).find((type) => fits(type, value));
  const cited = documents.find(
    ({ normalized }) => normalized !== null && documentNumberKey(normalized) === value,
  );
  return cited && documentLabel(cited);
}

/** Keywords of the page, and numbers that the text holds without citing them as a document. */
function nameInArticle(
  field: FacetField,
  value: string,
  article: { readonly tags: readonly string[]; readonly title: string; readonly text: string },
): string | undefined {
  if (field === 'tag') return article.tags.find((tag) => fits(tag, value));
  if (field !== 'number') return undefined;
  const text = `${article.title}\n${article.text}`;
  const mention = findDocumentNumbers(text).find(({ key }) => key === value);
  return mention && text.slice(mention.start, mention.end);
}
