import * as v from 'valibot';
import {
  CLIP_SCHEMA,
  collectionPartSchema,
  highlightSchema,
  type RegisterRule,
  SHELF_COLORS,
  taughtProfileSchema,
} from '../../index.ts';
import { FILE_FAULTS, type MissingFile } from '../database/file-rows.ts';
import {
  type ClipRow,
  type CollectionRow,
  type DraftRow,
  type HighlightRow,
  type RevisionRow,
  type RuleRow,
  type TagRow,
  type TaughtRow,
} from '../database/schema.ts';
import { articleSchema, editsSchema } from '../messages/schemas.ts';

const text = v.string();
const textOrNull = v.nullable(v.string());
const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(4_000));
const texts = v.array(text);
const moment = v.pipe(v.string(), v.isoTimestamp());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** A light row without what is computed from its other fields. */
export type BackupClip = Omit<ClipRow, 'tagKeys' | 'collectionKeys' | 'titleKey'>;

const clip: v.GenericSchema<unknown, BackupClip> = v.object({
  id,
  address: id,
  url: text,
  sequence: count,
  revision: v.pipe(count, v.minValue(1)),
  savedAt: moment,
  updatedAt: moment,
  deletedAt: v.union([v.literal(''), moment]),
  title: text,
  category: textOrNull,
  publishedAt: textOrNull,
  lead: textOrNull,
  portalName: text,
  portalHost: text,
  tags: texts,
  collections: texts,
  note: text,
  edits: editsSchema,
  fingerprint: text,
  imageCount: count,
  missingImages: texts,
  attachmentCount: count,
  wordCount: count,
  status: v.exactOptional(v.picklist(['unread', 'read', 'todo', 'done'])),
  dueOn: v.exactOptional(v.pipe(v.string(), v.isoDate())),
  goneAt: v.exactOptional(moment),
});

/** A revision with the markup of its page, gzip in Base64, where that was kept, and what is missing of its files. */
export interface BackupRevision extends RevisionRow {
  readonly page?: { readonly url: string; readonly gzip: string };
  /** Attachment address → why the file that somebody wanted is not kept. */
  readonly missingFiles?: Readonly<Record<string, MissingFile>>;
}

const revision: v.GenericSchema<unknown, BackupRevision> = v.object({
  clipId: id,
  number: v.pipe(count, v.minValue(1)),
  savedAt: moment,
  article: articleSchema,
  fingerprint: text,
  bodyHash: hash,
  images: v.record(text, hash),
  files: v.exactOptional(v.record(text, hash)),
  replaces: v.exactOptional(v.pipe(count, v.minValue(1))),
  page: v.exactOptional(v.object({ url: text, gzip: v.pipe(text, v.base64()) })),
  missingFiles: v.exactOptional(
    v.record(text, v.object({ fault: v.picklist(FILE_FAULTS), status: count })),
  ),
});

const color = v.exactOptional(v.picklist(SHELF_COLORS));

const tag: v.GenericSchema<unknown, TagRow> = v.object({
  key: id,
  name: text,
  usedAt: text,
  color,
});

const collection: v.GenericSchema<unknown, CollectionRow> = v.object({
  schema: v.literal(CLIP_SCHEMA),
  id,
  name: text,
  nameKey: text,
  createdAt: moment,
  usedAt: text,
  color,
  emoji: v.exactOptional(text),
  isPinned: v.exactOptional(v.boolean()),
  parent: v.exactOptional(text),
  query: v.exactOptional(text),
  order: v.exactOptional(texts),
  parts: v.exactOptional(v.array(collectionPartSchema)),
});

const ruleSchema: v.GenericSchema<unknown, RegisterRule> = v.variant('kind', [
  v.object({ kind: v.literal('same'), key: text, target: text }),
  v.object({ kind: v.literal('apart'), key: text, clipId: text, target: text }),
  v.object({
    kind: v.literal('fields'),
    key: text,
    fields: v.object({
      title: v.exactOptional(text),
      normalized: v.exactOptional(textOrNull),
      date: v.exactOptional(textOrNull),
      issuer: v.exactOptional(textOrNull),
      subject: v.exactOptional(textOrNull),
    }),
    isConfirmed: v.boolean(),
  }),
  v.object({ kind: v.literal('not'), key: text, proposal: text }),
]);

const rule: v.GenericSchema<unknown, RuleRow> = v.object({ id, decidedAt: text, rule: ruleSchema });

const taught: v.GenericSchema<unknown, TaughtRow> = v.pipe(
  v.object({ changedAt: text, uses: count, profile: taughtProfileSchema }),
  v.transform(({ profile, changedAt, uses }) => ({ ...profile, changedAt, uses })),
);

const draft: v.GenericSchema<unknown, DraftRow> = v.object({
  address: id,
  editedAt: moment,
  edits: editsSchema,
  tags: texts,
  collections: texts,
  note: text,
  files: v.exactOptional(texts),
});

const highlight: v.GenericSchema<unknown, HighlightRow> = v.intersect([
  highlightSchema,
  v.object({ clipId: id, sequence: count }),
]);

/** The tables of a backup, in the order of the file; what each row must be. Unknown keys are dropped. */
export const backupTables = {
  clips: clip,
  revisions: revision,
  collections: collection,
  tags: tag,
  rules: rule,
  taught,
  drafts: draft,
  highlights: highlight,
  /** One row: see `parseSettings`, which takes anything. */
  settings: v.unknown(),
} as const;

export type BackupTable = keyof typeof backupTables;
export type BackupRow<Table extends BackupTable> = v.InferOutput<(typeof backupTables)[Table]>;

export function isBackupTable(name: string): name is BackupTable {
  return Object.hasOwn(backupTables, name);
}

/** Thrown where a row is not what its table holds; the message names the place and the fault. */
export class BadRow extends Error {}

/** Unknown data as a row: a new object, made of known keys only. */
export function parseRow<Table extends BackupTable>(table: Table, data: unknown): BackupRow<Table> {
  const parsed = v.safeParse(backupTables[table], data, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new BadRow(`${table}: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
}
