import * as v from 'valibot';
import type { Article } from './article.ts';
import {
  CLIP_SCHEMA,
  type Clip,
  type Collection,
  type CollectionPart,
  type EmbeddedPicture,
  type Library,
} from './clip.ts';
import { highlightSchema } from './highlight/highlight.ts';
import { articleSchema } from './parse-article.ts';
import { webAddress } from './parse-blocks.ts';
import { SHELF_COLORS } from './shelf-colors.ts';
import { findUnsafeShape, formatPath, MAX_DEPTH } from './parse-key.ts';
import { fail, ok, type Result } from './result.ts';

/**
 * Why data is not what it claims to be. `detail` names the place and the fault:
 * `clips[3].article.title: Expected string but received 7`.
 */
export type ParseReason = 'malformed' | 'forbidden-key' | 'newer-schema';

const schemaNumber = v.literal(CLIP_SCHEMA);
const count = (least: number) => v.pipe(v.number(), v.integer(), v.minValue(least));
const moment = v.pipe(v.string(), v.isoTimestamp());

const clipSchema: v.GenericSchema<unknown, Clip> = v.object({
  schema: schemaNumber,
  id: v.pipe(v.string(), v.nonEmpty()),
  sequence: count(0),
  revision: count(1),
  savedAt: moment,
  updatedAt: moment,
  article: articleSchema,
  tags: v.array(v.string()),
  collections: v.array(v.string()),
  note: v.string(),
  files: v.exactOptional(v.record(webAddress, v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)))),
  status: v.exactOptional(v.picklist(['unread', 'read', 'todo', 'done'])),
  dueOn: v.exactOptional(v.pipe(v.string(), v.isoDate())),
  highlights: v.exactOptional(v.array(highlightSchema)),
});

/** Unknown data as a part of a collection. */
export const collectionPartSchema: v.GenericSchema<unknown, CollectionPart> = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  kind: v.picklist(['section', 'note']),
  text: v.string(),
});

const collectionSchema: v.GenericSchema<unknown, Collection> = v.object({
  schema: schemaNumber,
  id: v.pipe(v.string(), v.nonEmpty()),
  name: v.string(),
  createdAt: moment,
  color: v.exactOptional(v.picklist(SHELF_COLORS)),
  emoji: v.exactOptional(v.string()),
  isPinned: v.exactOptional(v.boolean()),
  parent: v.exactOptional(v.string()),
  query: v.exactOptional(v.string()),
  order: v.exactOptional(v.array(v.string())),
  parts: v.exactOptional(v.array(collectionPartSchema)),
});

const pictureSchema: v.GenericSchema<unknown, EmbeddedPicture> = v.object({
  src: webAddress,
  mediaType: v.pipe(v.string(), v.startsWith('image/')),
  width: count(1),
  height: count(1),
  data: v.pipe(v.string(), v.base64()),
});

const librarySchema: v.GenericSchema<unknown, Library> = v.object({
  format: v.literal('trich-luc'),
  schema: schemaNumber,
  exportedAt: moment,
  collections: v.array(collectionSchema),
  clips: v.array(clipSchema),
  pictures: v.exactOptional(v.array(pictureSchema)),
});

function newerSchema(data: unknown): number | null {
  if (typeof data !== 'object' || data === null || !('schema' in data)) return null;
  return typeof data.schema === 'number' && data.schema > CLIP_SCHEMA ? data.schema : null;
}

function parse<Value>(
  schema: v.GenericSchema<unknown, Value>,
  data: unknown,
): Result<Value, ParseReason> {
  const unsafe = findUnsafeShape(data);
  if (unsafe?.reason === 'forbidden-key') {
    return fail('forbidden-key', `${unsafe.path}: this key is not allowed in a file`);
  }
  if (unsafe) return fail('malformed', `${unsafe.path}: nested deeper than ${MAX_DEPTH} levels`);
  const newer = newerSchema(data);
  if (newer !== null) {
    return fail(
      'newer-schema',
      `schema ${newer} was written by a newer version; this one reads up to ${CLIP_SCHEMA}`,
    );
  }
  const parsed = v.safeParse(schema, data, { abortEarly: true });
  if (parsed.success) return ok(parsed.output);
  const issue = parsed.issues[0];
  const path = (issue.path ?? []).flatMap(({ key }) =>
    typeof key === 'string' || typeof key === 'number' ? [key] : [],
  );
  const message = issue.message.replace(/^Invalid [^:]+: /, '');
  return fail('malformed', path.length === 0 ? message : `${formatPath(path)}: ${message}`);
}

/** Unknown data as a library of schema {@link CLIP_SCHEMA}: new objects, made of known keys only. */
export function parseLibrary(data: unknown): Result<Library, ParseReason> {
  return parse(librarySchema, data);
}

/** Unknown data as one clip. */
export function parseClip(data: unknown): Result<Clip, ParseReason> {
  return parse(clipSchema, data);
}

/** Unknown data as one article, as `extract` writes it; addresses are http(s), links also mailto. */
export function parseArticle(data: unknown): Result<Article, ParseReason> {
  return parse(articleSchema, data);
}
