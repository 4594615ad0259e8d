import * as v from 'valibot';
import {
  type Article,
  blockSchema,
  type CitedDocument,
  type ClipEdits,
  type Detection,
  type Glance,
  parseArticle,
  taughtLayoutSchema,
} from '../../index.ts';
import type { SaveRequest } from '../database/schema.ts';

/** Longest list of names or addresses that a message may carry. */
const MANY = 2_000;

const kindSchema = v.picklist(['article', 'list', 'home', 'document', 'other']);

export const glanceSchema: v.GenericSchema<unknown, Glance> = v.object({
  kind: kindSchema,
  datedLinks: v.number(),
});

export const detectionSchema: v.GenericSchema<unknown, Detection> = v.object({
  kind: kindSchema,
  confidence: v.number(),
  portal: v.object({ name: v.string(), host: v.string(), platform: v.nullable(v.string()) }),
  reasons: v.pipe(v.array(v.string()), v.maxLength(MANY)),
  datedLinks: v.number(),
  secrecyMark: v.nullable(v.string()),
});

/** An article from anywhere, through the library's own parser. */
export const articleSchema: v.GenericSchema<unknown, Article> = v.pipe(
  v.unknown(),
  v.rawTransform<unknown, Article>(({ dataset, addIssue, NEVER }) => {
    const parsed = parseArticle(dataset.value);
    if (parsed.ok) return parsed.value;
    addIssue({ message: parsed.detail ?? parsed.reason });
    return NEVER;
  }),
);

const documentSchema: v.GenericSchema<unknown, CitedDocument> = v.object({
  id: v.string(),
  title: v.string(),
  type: v.string(),
  normalized: v.nullable(v.string()),
  number: v.nullable(v.string()),
  symbol: v.nullable(v.string()),
  date: v.nullable(v.string()),
  issuer: v.nullable(v.string()),
  term: v.nullable(v.string()),
  resolved: v.boolean(),
  mentions: v.number(),
});

/** What was pointed out in a page; the host is taken from the sender. */
export const lessonSchema = v.object({
  name: v.pipe(v.string(), v.maxLength(500)),
  layout: taughtLayoutSchema,
  replaces: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

export const names = v.pipe(v.array(v.pipe(v.string(), v.maxLength(500))), v.maxLength(MANY));

/** Addresses: the name of a file in Vietnamese takes nine signs a letter in one. */
export const addresses = v.pipe(v.array(v.pipe(v.string(), v.maxLength(8_000))), v.maxLength(MANY));

/** What the keeper of a clip set by hand. */
export const editsSchema: v.GenericSchema<unknown, ClipEdits> = v.object({
  title: v.exactOptional(v.string()),
  category: v.exactOptional(v.nullable(v.string())),
  publishedAt: v.exactOptional(v.nullable(v.string())),
  lead: v.exactOptional(v.nullable(v.string())),
  byline: v.exactOptional(
    v.object({
      text: v.nullable(v.string()),
      authors: v.array(v.string()),
      organisation: v.nullable(v.string()),
    }),
  ),
  documents: v.exactOptional(v.array(documentSchema)),
  omittedImages: v.exactOptional(addresses),
  captions: v.exactOptional(v.record(v.string(), v.nullable(v.string()))),
  omittedBlocks: v.exactOptional(names),
  addedBlocks: v.exactOptional(
    v.pipe(
      v.array(v.object({ after: v.nullable(v.string()), block: blockSchema })),
      v.maxLength(MANY),
    ),
  ),
});

export const saveRequestSchema: v.GenericSchema<unknown, SaveRequest> = v.object({
  jobId: v.pipe(v.string(), v.uuid()),
  tabId: v.nullable(v.number()),
  article: articleSchema,
  edits: editsSchema,
  tags: names,
  collections: names,
  note: v.string(),
  files: v.exactOptional(addresses),
});
