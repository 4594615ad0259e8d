import { canonicalJson, MOST_LAYOUTS, tagKey, TAUGHT_SCHEMA } from '../../index.ts';
import { ruleId } from '../database/decide.ts';
import type { ClipDatabase } from '../database/open.ts';
import type {
  CollectionRow,
  DraftRow,
  HighlightRow,
  RuleRow,
  TagRow,
  TaughtRow,
} from '../database/schema.ts';

/** What a backup holds besides its clips; few enough to be held in memory. */
export interface BackupLabels {
  readonly collections: CollectionRow[];
  readonly tags: TagRow[];
  readonly rules: RuleRow[];
  readonly taught: TaughtRow[];
  readonly drafts: DraftRow[];
  /** Brought in with their clips. */
  readonly highlights: HighlightRow[];
  settings: unknown;
}

export const emptyLabels = (): BackupLabels => ({
  collections: [],
  tags: [],
  rules: [],
  taught: [],
  drafts: [],
  highlights: [],
  settings: undefined,
});

/** Ids of the file → ids of this store. */
export type IdMap = ReadonlyMap<string, string>;

/**
 * The collection of this store that each of the file's is: the same one by its id, or by its name; one
 * that is new keeps its id.
 */
export async function mapCollections(
  db: ClipDatabase,
  rows: readonly CollectionRow[],
): Promise<Map<string, string>> {
  const own = await db.collections.toArray();
  const ids = new Set(own.map(({ id }) => id));
  const byName = new Map(own.map(({ nameKey, id }) => [nameKey, id]));
  const map = new Map<string, string>();
  for (const { id, name } of rows) {
    const key = tagKey(name);
    const known = ids.has(id) ? id : byName.get(key);
    map.set(id, known ?? id);
    if (known === undefined) byName.set(key, id);
  }
  return map;
}

/** How many of the labels are new here. */
export interface NewLabels {
  readonly collections: number;
  readonly tags: number;
  readonly rules: number;
  readonly taught: number;
  readonly drafts: number;
}

export async function countNewLabels(db: ClipDatabase, labels: BackupLabels): Promise<NewLabels> {
  const missing = (found: readonly unknown[]) => found.filter((row) => row === undefined).length;
  const { collections, tags, rules, taught, drafts } = labels;
  const map = await mapCollections(db, collections);
  const ids = [...new Set(map.values())];
  return {
    collections: missing(await db.collections.bulkGet(ids)),
    tags: missing(await db.tags.bulkGet([...new Set(tags.map(({ name }) => tagKey(name)))])),
    rules: missing(await db.rules.bulkGet(rules.map(({ id }) => id))),
    taught: missing(await db.taught.bulkGet(taught.map(({ host }) => host))),
    drafts: missing(await db.drafts.bulkGet(drafts.map(({ address }) => address))),
  };
}

/** Layouts of both, none twice, those of this store first. */
export function mergeTaught(mine: TaughtRow | undefined, theirs: TaughtRow): TaughtRow {
  if (mine === undefined) return theirs;
  const known = new Set(mine.layouts.map(({ fields }) => canonicalJson(fields)));
  const added = theirs.layouts.filter(({ fields }) => !known.has(canonicalJson(fields)));
  return {
    schema: TAUGHT_SCHEMA,
    host: mine.host,
    name: mine.name,
    layouts: [...mine.layouts, ...added].slice(0, MOST_LAYOUTS),
    changedAt: mine.changedAt,
    uses: Math.max(mine.uses, theirs.uses),
  };
}

/**
 * Brings collections, tags, decisions, taught layouts and drafts into the store, in one transaction. What
 * is here already stays as it is here; nothing comes in twice.
 */
export async function restoreLabels(
  db: ClipDatabase,
  labels: BackupLabels,
  { collections: map, clips }: { readonly collections: IdMap; readonly clips: IdMap },
): Promise<void> {
  const clipId = (id: string): string => clips.get(id) ?? id;
  const tables = [db.collections, db.tags, db.rules, db.taught, db.drafts];
  await db.transaction('rw', tables, async () => {
    for (const { parent, order, ...row } of labels.collections) {
      const id = map.get(row.id) ?? row.id;
      const known = await db.collections.get(id);
      if (known !== undefined) {
        // One that nobody put in order here takes the order of the file, with its headings and notes.
        if (order === undefined || known.order !== undefined) continue;
        const parts = row.parts === undefined ? {} : { parts: row.parts };
        await db.collections.update(id, { order: order.map(clipId), ...parts });
        continue;
      }
      const outer = parent === undefined ? undefined : map.get(parent);
      // Collections lie two deep: in one that lies in another here, it stands beside it.
      const above = outer && (await db.collections.get(outer))?.parent;
      await db.collections.put({
        ...row,
        id,
        nameKey: tagKey(row.name),
        ...(outer !== undefined && { parent: above ?? outer }),
        ...(order !== undefined && { order: order.map(clipId) }),
      });
    }
    for (const row of labels.tags) {
      const key = tagKey(row.name);
      if (key !== '' && (await db.tags.get(key)) === undefined) await db.tags.put({ ...row, key });
    }
    for (const { rule: told, decidedAt } of labels.rules) {
      const rule = told.kind === 'apart' ? { ...told, clipId: clipId(told.clipId) } : told;
      const id = ruleId(rule);
      if ((await db.rules.get(id)) === undefined) await db.rules.put({ id, decidedAt, rule });
    }
    for (const row of labels.taught) {
      await db.taught.put(mergeTaught(await db.taught.get(row.host), row));
    }
    for (const row of labels.drafts) {
      if ((await db.drafts.get(row.address)) !== undefined) continue;
      const collections = row.collections.flatMap((id) => map.get(id) ?? []);
      await db.drafts.put({ ...row, collections });
    }
  });
}
