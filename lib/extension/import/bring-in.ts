import {
  applyEdits,
  type Article,
  CLIP_SCHEMA,
  cleanLine,
  type ImportAct,
  type ImportedClip,
  tagKey,
} from '../../index.ts';
import { addedHighlights, bringHighlights } from '../backup/merge-highlights.ts';
import { toClip } from '../database/clip-view.ts';
import { indexClip, indexTables } from '../database/derived.ts';
import { hashBody } from '../database/body-hash.ts';
import type { ClipDatabase } from '../database/open.ts';
import {
  articleFields,
  mergeNames,
  nextRevision,
  nextSequence,
  rememberTags,
} from '../database/save-clip.ts';
import type { ClipRow, CollectionRow, RevisionRow } from '../database/schema.ts';
import { type BroughtPassages, bringPassages } from './bring-passages.ts';
import type { StorePlan } from './plan.ts';

export interface ImportChoices {
  /** Given to every clip besides its own. */
  readonly tags: readonly string[];
  /** Names of collections for all of them. */
  readonly collections: readonly string[];
  /** Another text of a saved address becomes its newest revision; else the saved text stays. */
  readonly takesNewTexts: boolean;
}

export interface ImportStoreWorld {
  readonly newId: () => string;
  /** UTC, ISO 8601. */
  readonly now: () => string;
  /** The article with the directives it cites. */
  readonly cite: (article: Article) => Article;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** Told after each commit, so that what was done is known even where a later one fails. */
  readonly onOutcomes?: (outcomes: readonly ImportOutcome[]) => void;
}

/** What became of one entry, with all that taking it back needs. */
export interface ImportOutcome {
  readonly act: ImportAct;
  readonly clipId: string;
  readonly revision: number;
  readonly addedTags: readonly string[];
  readonly addedCollections: readonly string[];
  /** Ids. */
  readonly addedHighlights: readonly string[];
  readonly title: string;
  /** Passages of another tool that stand in the text now, and those that went into the note. */
  readonly passages: Pick<BroughtPassages, 'marked' | 'unmarked'>;
  /** What a clip that was here had none of. */
  readonly given: Pick<ClipRow, 'status' | 'dueOn'>;
}

/** An entry with what takes too long for a transaction. */
interface PreparedPlan {
  readonly plan: StorePlan;
  readonly article: Article;
  readonly bodyHash: string;
}

async function prepare(plan: StorePlan, world: ImportStoreWorld): Promise<PreparedPlan> {
  const article = world.cite(plan.entry.article);
  return { plan, article, bodyHash: await hashBody(article) };
}

/** Entries in one transaction: few enough that another window never waits long. */
const CHUNK = 20;

async function collectionIds(
  db: ClipDatabase,
  names: readonly string[],
  world: ImportStoreWorld,
): Promise<string[]> {
  const ids: string[] = [];
  for (const name of mergeNames(names)) {
    const nameKey = tagKey(name);
    const known = await db.collections.where('nameKey').equals(nameKey).first();
    const now = world.now();
    const row: CollectionRow = known
      ? { ...known, usedAt: now }
      : {
          schema: CLIP_SCHEMA,
          id: world.newId(),
          name: cleanLine(name),
          nameKey,
          createdAt: now,
          usedAt: now,
        };
    await db.collections.put(row);
    ids.push(row.id);
  }
  return ids;
}

function joinNotes(before: string, after: string): string {
  if (after === '' || before.includes(after)) return before;
  return before === '' ? after : `${before}\n${after}`;
}

/** The revision to show: the one that is there, or a new one where the text is new and wanted. */
async function revisionFor(
  db: ClipDatabase,
  { plan, article, bodyHash }: PreparedPlan,
  existing: ClipRow | undefined,
  choices: ImportChoices,
  world: ImportStoreWorld,
): Promise<{ revision: RevisionRow; isNew: boolean } | undefined> {
  const { entry, fingerprint } = plan;
  const isOther = existing !== undefined && existing.fingerprint !== fingerprint && !entry.isLink;
  if (existing && !(isOther && choices.takesNewTexts)) {
    const revision = await db.revisions.get([existing.id, existing.revision]);
    return revision && { revision, isNew: false };
  }
  const revision: RevisionRow = {
    clipId: existing?.id ?? (await freeId(db, entry)) ?? world.newId(),
    number: await nextRevision(db, existing?.id),
    savedAt: existing ? world.now() : entry.savedAt,
    article,
    fingerprint,
    bodyHash,
    images: {},
    ...(existing !== undefined && { replaces: existing.revision }),
  };
  return { revision, isNew: true };
}

/** The id that the clip has in its file, where no clip has it here. */
async function freeId(db: ClipDatabase, { kept }: ImportedClip): Promise<string | undefined> {
  return kept && (await db.clips.get(kept.id)) === undefined ? kept.id : undefined;
}

/** Highlights of the file that are not here, or were changed there since; gives the ids of new ones. */
async function takeHighlights(
  db: ClipDatabase,
  { kept }: ImportedClip,
  revision: RevisionRow,
): Promise<string[]> {
  const { clipId, number } = revision;
  const theirs = (kept?.highlights ?? []).map((highlight, at) => ({
    ...highlight,
    clipId,
    sequence: at + 1,
  }));
  const rows = await addedHighlights(db, clipId, theirs);
  const known = await db.highlights.bulkGet(rows.map(({ id }) => id));
  const base = (await db.meta.get('highlights'))?.value ?? 0;
  await bringHighlights(db, rows, { clipId, revisionOf: () => number, base });
  return rows.flatMap(({ id }, at) => (known[at] === undefined ? [id] : []));
}

async function bringOne(
  db: ClipDatabase,
  prepared: PreparedPlan,
  choices: ImportChoices,
  world: ImportStoreWorld,
): Promise<ImportOutcome | undefined> {
  const { plan } = prepared;
  const { entry } = plan;
  const existing = await db.clips.where('address').equals(plan.key).first();
  const found = await revisionFor(db, prepared, existing, choices, world);
  if (!found) return undefined;
  const { revision, isNew } = found;
  const before = { tags: existing?.tags ?? [], collections: existing?.collections ?? [] };
  const tags = mergeNames(before.tags, entry.tags, choices.tags);
  const ids = await collectionIds(db, [...choices.collections, ...entry.collections], world);
  const collections = [...new Set([...before.collections, ...ids])];
  const edits = existing?.edits ?? {};
  const shown = applyEdits(revision.article, edits);
  const clip = { id: revision.clipId, article: shown, revision: revision.number };
  const passages = await bringPassages(db, clip, entry.passages ?? [], world);
  const { status = entry.kept?.status, dueOn = entry.kept?.dueOn } = existing ?? {};
  const row: ClipRow = {
    id: revision.clipId,
    address: plan.key,
    url: existing?.url ?? entry.article.url,
    sequence: existing?.sequence ?? (await nextSequence(db)),
    revision: revision.number,
    savedAt: existing?.savedAt ?? entry.savedAt,
    updatedAt: existing === undefined ? (entry.kept?.updatedAt ?? world.now()) : world.now(),
    deletedAt: '',
    ...articleFields(shown),
    tags,
    collections,
    tagKeys: tags.map(tagKey),
    collectionKeys: collections,
    note: joinNotes(joinNotes(existing?.note ?? '', entry.note), passages.note),
    ...(status !== undefined && { status }),
    ...(dueOn !== undefined && { dueOn }),
    edits,
    fingerprint: revision.fingerprint,
    missingImages: isNew
      ? entry.article.images.map(({ src }) => src).filter((src) => src !== '')
      : (existing?.missingImages ?? []),
  };
  if (isNew) await db.revisions.put(revision);
  await db.clips.put(row);
  await rememberTags(db, tags, world.now());
  const highlights = await takeHighlights(db, entry, revision);
  await indexClip(db, toClip(row, revision));
  const keys = new Set(before.tags.map(tagKey));
  return {
    act: plan.act,
    clipId: row.id,
    revision: row.revision,
    addedTags: tags.filter((tag) => !keys.has(tagKey(tag))),
    addedCollections: collections.filter((id) => !before.collections.includes(id)),
    addedHighlights: [...highlights, ...passages.made],
    title: row.title,
    passages,
    given: {
      ...(existing?.status === undefined && status !== undefined && { status }),
      ...(existing?.dueOn === undefined && dueOn !== undefined && { dueOn }),
    },
  };
}

function everything(db: ClipDatabase) {
  return [db.clips, db.revisions, db.tags, db.collections, db.meta, ...indexTables(db)];
}

/**
 * Brings planned entries into the store, oldest first, a few in one transaction: whatever ends it
 * half-way, each clip is there whole or not at all. Ends early, with what was done so far, when the
 * signal is aborted. Brought in twice, nothing is there twice.
 */
export async function bringIn(
  db: ClipDatabase,
  plans: readonly StorePlan[],
  choices: ImportChoices,
  world: ImportStoreWorld,
): Promise<ImportOutcome[]> {
  const ordered = [...plans].sort((a, b) => a.entry.savedAt.localeCompare(b.entry.savedAt));
  const outcomes: ImportOutcome[] = [];
  for (let at = 0; at < ordered.length; at += CHUNK) {
    if (world.signal?.aborted === true) break;
    const portion = ordered.slice(at, at + CHUNK);
    const prepared = await Promise.all(portion.map((plan) => prepare(plan, world)));
    const done = await db.transaction('rw', everything(db), async () => {
      const chunk: ImportOutcome[] = [];
      for (const each of prepared) {
        const outcome = await bringOne(db, each, choices, world);
        if (outcome) chunk.push(outcome);
      }
      return chunk;
    });
    outcomes.push(...done);
    world.onOutcomes?.(done);
    world.onProgress?.(Math.min(at + CHUNK, ordered.length), ordered.length);
  }
  return outcomes;
}
