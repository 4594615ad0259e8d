import * as v from 'valibot';
import type { Article } from './article.ts';
import type { Citation, CitedDocument } from './citation.ts';
import { blockSchema, imageSchema, webAddress } from './parse-blocks.ts';

const textOrNull = v.nullable(v.string());
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const citationSchema: v.GenericSchema<unknown, Citation> = v.object({
  start: offset,
  end: offset,
  text: v.string(),
  type: v.string(),
  number: textOrNull,
  symbol: textOrNull,
  normalized: textOrNull,
  date: textOrNull,
  issuer: textOrNull,
  form: v.picklist(['full', 'number', 'name-year', 'name-date', 'session', 'nickname']),
  term: v.optional(textOrNull, null),
  name: v.optional(textOrNull, null),
  documentId: v.optional(textOrNull, null),
});

const documentSchema: v.GenericSchema<unknown, CitedDocument> = v.object({
  id: v.string(),
  title: v.string(),
  type: v.string(),
  normalized: textOrNull,
  number: textOrNull,
  symbol: textOrNull,
  date: textOrNull,
  issuer: textOrNull,
  term: textOrNull,
  resolved: v.boolean(),
  mentions: offset,
});

/**
 * An article as `extract` writes it. `documents`, `updatedAt`, `media` and `related` may be missing: they are no
 * part of the contract of the command line.
 */
export const articleSchema: v.GenericSchema<unknown, Article> = v.object({
  url: webAddress,
  canonicalUrl: webAddress,
  portal: v.object({ name: v.string(), host: v.string(), platform: textOrNull }),
  platform: textOrNull,
  language: v.string(),
  title: v.string(),
  category: textOrNull,
  publishedAt: textOrNull,
  publishedText: textOrNull,
  updatedAt: v.optional(textOrNull, null),
  lead: textOrNull,
  byline: v.object({
    text: textOrNull,
    authors: v.array(v.string()),
    organisation: textOrNull,
  }),
  source: textOrNull,
  blocks: v.array(blockSchema),
  images: v.array(imageSchema),
  attachments: v.array(v.object({ url: webAddress, name: v.string(), type: v.string() })),
  media: v.optional(
    v.array(v.object({ kind: v.picklist(['video', 'audio']), url: webAddress, title: v.string() })),
    [],
  ),
  related: v.optional(v.array(v.object({ title: v.string(), url: webAddress })), []),
  tags: v.array(v.string()),
  text: v.string(),
  wordCount: offset,
  directives: v.array(citationSchema),
  documents: v.optional(v.array(documentSchema), []),
  provenance: v.record(v.string(), v.string()),
  warnings: v.array(v.string()),
});
