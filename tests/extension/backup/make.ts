import { createHash } from 'node:crypto';
import { type ClipEdits, fingerprintText, tagKey, writeBackup } from '../../../lib/index.ts';
import { backupSource } from '../../../lib/extension/backup/source.ts';
import { planRestore, type RestorePlan } from '../../../lib/extension/backup/plan.ts';
import {
  restoreBackup,
  type RestoreTally,
  type RestoreWorld,
} from '../../../lib/extension/backup/restore.ts';
import { ensureCollection } from '../../../lib/extension/database/collections.ts';
import { editClip, trashClip } from '../../../lib/extension/database/edit-clip.ts';
import { enterJob } from '../../../lib/extension/database/jobs.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { commitSave } from '../../../lib/extension/database/save-clip.ts';
import type { BlobRow } from '../../../lib/extension/database/schema.ts';
import { sha256 } from '../../../lib/extension/sha256.ts';
import { collect, fileOf, port } from '../../backup/make.ts';
import { makeArticle } from '../../helpers/make-article.ts';
import { makeDatabase, makeSaveRequest } from '../../helpers/make-database.ts';
import { makePngHead } from '../../helpers/make-image.ts';

export const NOW = '2026-11-24T02:00:00.000Z';

export interface SavedFields {
  readonly text?: string;
  readonly title?: string;
  readonly tags?: readonly string[];
  readonly collections?: readonly string[];
  readonly note?: string;
  readonly edits?: ClipEdits;
  readonly pictures?: number;
  readonly now?: string;
}

/** A picture of its own for each number. */
export async function makePicture(number: number): Promise<BlobRow> {
  const bytes = makePngHead(100 + number, 80);
  const hash = await sha256(bytes);
  return { hash, bytes, mediaType: 'image/png', width: 100 + number, height: 80 };
}

/** Saves a page as the popup does; gives the clip's id. */
export async function save(db: ClipDatabase, name: string, fields: SavedFields = {}) {
  const url = `https://xuanlap.gov.vn/${name}`;
  const sources = Array.from({ length: fields.pictures ?? 0 }, (_, at) => `${url}/${at}.png`);
  const images = sources.map((src) => ({ src, alt: '', caption: null }));
  const text = fields.text ?? `Bài ${name}.`;
  const article = makeArticle({
    url,
    canonicalUrl: url,
    title: fields.title ?? `Tiêu đề ${name}`,
    text,
    images,
    blocks: [
      { kind: 'paragraph', content: [{ kind: 'text', text }] },
      ...images.map((image) => ({ kind: 'figure' as const, image })),
    ],
  });
  const now = fields.now ?? NOW;
  const { tags = [], collections = [], note = '', edits = {} } = fields;
  const request = makeSaveRequest({ article, tags, collections, note, edits });
  const files = await Promise.all(
    sources.map(async (src, at) => [src, await makePicture(name.length * 10 + at)] as const),
  );
  const saved = await commitSave(db, {
    job: { ...(await enterJob(db, request, now)), request },
    newClipId: crypto.randomUUID(),
    now,
    fingerprint: await sha256(fingerprintText(article)),
    images: new Map(files),
    missingImages: [],
  });
  return saved.clipId;
}

/** A library of some clips of every kind, each with its own chance of tags, pictures and revisions. */
export async function fillRandomly(db: ClipDatabase, count: number): Promise<void> {
  let state = 42;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const shelf = await ensureCollection(db, 'Điểm tin tuần 05', { id: 'tuan-05', now: NOW });
  for (let at = 0; at < count; at += 1) {
    const fields: SavedFields = {
      text: `Đoạn ${at}: ${'việc của xã '.repeat(next(60))}`,
      tags: ['tuyên giáo', 'Kinh tế', 'đất đai'].slice(0, next(4)),
      collections: next(3) === 0 ? [shelf.id] : [],
      note: next(4) === 0 ? `ghi chú ${at}` : '',
      edits: next(5) === 0 ? { title: `Sửa ${at}`, category: null } : {},
      pictures: next(3),
      now: new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString(),
    };
    const id = await save(db, `bai-${at}`, fields);
    if (next(6) === 0) await save(db, `bai-${at}`, { ...fields, text: `Đính chính ${at}.` });
    if (next(8) === 0) await editClip(db, id, { note: `sửa sau ${at}` }, NOW);
    if (next(10) === 0) await trashClip(db, id, NOW);
  }
}

export async function backUp(db: ClipDatabase, password?: string) {
  const { source, tally } = backupSource(db, {
    app: '0.1.0',
    now: NOW,
    settings: { language: 'vi' },
  });
  const options = { crypto: port, ...(password !== undefined && { password }) };
  return { bytes: await collect(writeBackup(source, options)), tally };
}

export async function plan(
  db: ClipDatabase,
  bytes: Uint8Array,
  password?: string,
): Promise<RestorePlan> {
  const options = { crypto: port, schema: 1, ...(password !== undefined && { password }) };
  const made = await planRestore(db, fileOf(bytes, 65_536), options);
  if (!made.ok) throw new Error(`${made.reason}: ${made.detail ?? ''}`);
  return made.value;
}

export async function restore(
  db: ClipDatabase,
  bytes: Uint8Array,
  world: Partial<RestoreWorld> = {},
): Promise<RestoreTally> {
  const tally: RestoreTally = { added: 0, merged: 0, unchanged: 0, files: 0 };
  const all: RestoreWorld = {
    leaves: new Set(),
    pick: () => () => 'both',
    now: () => NOW,
    ...world,
  };
  await restoreBackup(db, await plan(db, bytes), all, tally);
  return tally;
}

const hash = (data: unknown): string =>
  createHash('sha256').update(JSON.stringify(data)).digest('hex');

/** A hash for each row that a person would miss, and for each file. */
export async function fingerprints(db: ClipDatabase): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const sorted = (data: unknown): unknown =>
    JSON.parse(
      JSON.stringify(data, (_, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
          : value,
      ),
    );
  for (const row of await db.clips.toArray()) found.set(`clip ${row.id}`, hash(sorted(row)));
  for (const row of await db.revisions.toArray()) {
    found.set(`revision ${row.clipId} ${row.number}`, hash(sorted(row)));
  }
  for (const { hash: name, bytes, ...header } of await db.blobs.toArray()) {
    found.set(`file ${name}`, hash([...bytes, header]));
  }
  for (const row of await db.tags.toArray()) found.set(`tag ${row.key}`, hash(sorted(row)));
  for (const row of await db.collections.toArray()) {
    found.set(`collection ${row.id}`, hash(sorted(row)));
  }
  for (const row of await db.citations.toArray()) {
    found.set(`citation ${row.clipId} ${row.key}`, hash(sorted(row)));
  }
  return found;
}

/** Tags of a clip, folded. */
export async function tagsOf(db: ClipDatabase, id: string): Promise<string[]> {
  return ((await db.clips.get(id))?.tags ?? []).map(tagKey);
}

export { makeDatabase };
