import type { Article, Attachment } from './article.ts';
import { type ArticleImage, blocksText } from './blocks.ts';
import { diffParagraphs, type ParagraphChange } from './diff/paragraphs.ts';
import { diffWords, type TextPart } from './diff/words.ts';

/** Fields that a comparison looks at, as they are shown. */
export type ComparedField = 'title' | 'category' | 'publishedAt' | 'lead' | 'byline' | 'source';

export interface FieldChange {
  readonly field: ComparedField;
  readonly before: string | null;
  readonly after: string | null;
  /** Both laid over each other, word by word. */
  readonly parts: readonly TextPart[];
}

/** What differs between two readings of an article. */
export interface Comparison {
  readonly fields: readonly FieldChange[];
  /** The body, every paragraph of it. */
  readonly paragraphs: readonly ParagraphChange[];
  /** Paragraphs that are new, gone, rewritten or elsewhere; one that was moved counts once. */
  readonly changedParagraphs: number;
  readonly images: Sides<ArticleImage>;
  readonly attachments: Sides<Attachment>;
}

/** What is in one reading only. */
export interface Sides<Thing> {
  readonly added: readonly Thing[];
  readonly removed: readonly Thing[];
}

/** Compares two readings of an article: fields, text, pictures, attached files. */
export function compareArticles(before: Article, after: Article): Comparison {
  const paragraphs = diffParagraphs(linesOf(before), linesOf(after));
  return {
    fields: compareFields(before, after),
    paragraphs,
    changedParagraphs: paragraphs.filter(({ kind }) => kind !== 'same' && kind !== 'moved-away')
      .length,
    images: sides(before.images, after.images, ({ src, caption }) => src || (caption ?? '')),
    attachments: sides(before.attachments, after.attachments, ({ url }) => url),
  };
}

/** Whether anything at all differs. */
export function isDifferent({
  fields,
  changedParagraphs,
  images,
  attachments,
}: Comparison): boolean {
  const things = [images, attachments].flatMap(({ added, removed }) => [...added, ...removed]);
  return fields.length + changedParagraphs + things.length > 0;
}

const FIELDS: Record<ComparedField, (article: Article) => string | null> = {
  title: ({ title }) => title,
  category: ({ category }) => category,
  publishedAt: ({ publishedAt }) => publishedAt,
  lead: ({ lead }) => lead,
  byline: ({ byline }) => byline.text,
  source: ({ source }) => source,
};

const FIELD_ORDER = [
  'title',
  'category',
  'publishedAt',
  'lead',
  'byline',
  'source',
] as const satisfies readonly ComparedField[];

function compareFields(before: Article, after: Article): FieldChange[] {
  return FIELD_ORDER.flatMap((field) => {
    const [was, is] = [FIELDS[field](before), FIELDS[field](after)];
    if ((was ?? '') === (is ?? '')) return [];
    return [{ field, before: was, after: is, parts: diffWords(was ?? '', is ?? '') }];
  });
}

function linesOf({ blocks }: Article): string[] {
  return blocksText(blocks)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function sides<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  keyOf: (thing: Thing) => string,
): Sides<Thing> {
  const [was, is] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return {
    added: after.filter((thing) => !was.has(keyOf(thing))),
    removed: before.filter((thing) => !is.has(keyOf(thing))),
  };
}
