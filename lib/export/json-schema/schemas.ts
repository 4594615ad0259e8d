import { CLIP_SCHEMA } from '../../clip/clip.ts';
import { SHELF_COLORS } from '../../clip/shelf-colors.ts';
import { HIGHLIGHT_COLORS } from '../../clip/highlight/highlight.ts';
import { articleDefinitions } from './article.ts';
import { blockDefinitions } from './blocks.ts';
import {
  count,
  flag,
  listOf,
  moment,
  oneOf,
  record,
  ref,
  text,
  webAddress,
  type JsonSchema,
} from './parts.ts';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';
const schemaNumber = { const: CLIP_SCHEMA, description: 'Number of the schema.' };
const id = { ...text(), minLength: 1 };

const definitions = {
  ...blockDefinitions,
  ...articleDefinitions,
  clip: record(
    {
      schema: schemaNumber,
      id,
      sequence: count(0, 'The order of saving.'),
      revision: count(1, '1 for the first saving of an address.'),
      savedAt: moment('UTC.'),
      updatedAt: moment('UTC.'),
      article: ref('article'),
      tags: listOf(text()),
      collections: listOf(text(), 'Ids of collections.'),
      note: text(),
    },
    {
      status: oneOf(['unread', 'read', 'todo', 'done'], 'Unread where it is absent.'),
      dueOn: text('2024-05-31: by when it is to be dealt with.'),
      highlights: listOf(ref('highlight'), 'Passages marked in the article.'),
      files: {
        type: 'object',
        description: 'Address of an attachment → SHA-256 of the file that was kept for it.',
        additionalProperties: { ...text(), pattern: '^[0-9a-f]{64}$' },
      },
    },
  ),
  highlight: record({
    id,
    color: oneOf(HIGHLIGHT_COLORS),
    note: text(),
    quote: record({ exact: { ...text(), minLength: 1 }, prefix: text(), suffix: text() }),
    position: record({
      start: count(0, 'UTF-16 offset into the text of the revision.'),
      end: count(0),
      block: text('Path of the block where it begins.'),
    }),
    revision: count(1, 'That it was made on.'),
    createdAt: moment('UTC.'),
    changedAt: moment('UTC.'),
  }),
  collection: record(
    { schema: schemaNumber, id, name: text(), createdAt: moment('UTC.') },
    {
      color: oneOf(SHELF_COLORS),
      emoji: text(),
      isPinned: flag('Stands before the others.'),
      parent: text('Id of the collection that it lies in, which lies in none itself.'),
      query: text('Of a smart collection, into which nothing is put by hand: what it finds.'),
      order: listOf(
        text(),
        'Ids of clips and parts as they were put by hand; clips that are not named stand in front.',
      ),
      parts: listOf(
        record({
          id,
          kind: oneOf(['section', 'note'], 'The heading of a section, or a note between clips.'),
          text: text(),
        }),
      ),
    },
  ),
  picture: record({
    src: webAddress('As in the articles.'),
    mediaType: { ...text(), pattern: '^image/' },
    width: count(1, 'Pixels.'),
    height: count(1, 'Pixels.'),
    data: { ...text('The file.'), contentEncoding: 'base64' },
  }),
};

/** What the format `json` writes. */
export const librarySchema: JsonSchema = {
  $schema: DIALECT,
  $id: `urn:trich-luc:schema:library:${CLIP_SCHEMA}`,
  title: 'A library of Trích Lục',
  ...record(
    {
      format: { const: 'trich-luc' },
      schema: schemaNumber,
      exportedAt: moment('UTC.'),
      collections: listOf(ref('collection')),
      clips: listOf(ref('clip')),
    },
    { pictures: listOf(ref('picture'), 'Pictures of the clips, each once, where asked for.') },
  ),
  $defs: definitions,
};

/** A line of what the format `jsonl` writes. */
export const clipSchema: JsonSchema = {
  $schema: DIALECT,
  $id: `urn:trich-luc:schema:clip:${CLIP_SCHEMA}`,
  title: 'A clip of Trích Lục',
  ...ref('clip'),
  $defs: definitions,
};

/** The schemas by the id of the format that they describe. */
export const jsonSchemas = { json: librarySchema, jsonl: clipSchema } as const;
