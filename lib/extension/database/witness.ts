import * as v from 'valibot';
import { isNewerStore } from './failure.ts';
import type { ClipDatabase } from './open.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const factsSchema = v.object({
  /** The store's own number; null in one that was just made. */
  database: v.nullable(v.number()),
  clips: count,
  revisions: count,
  blobs: count,
  sequence: count,
});

/** What can be told of a store without reading it. */
export type StoreFacts = v.InferOutput<typeof factsSchema>;

const witnessSchema = v.object({ ...factsSchema.entries, schema: count, at: v.string() });

/** What the store held when it was last seen, kept outside of it. */
export type Witness = v.InferOutput<typeof witnessSchema>;

const damageSchema = v.object({
  /** `missing`: another store than before, `shrunken`: less in it, `unreadable`: it does not open. */
  kind: v.picklist(['missing', 'shrunken', 'unreadable']),
  expected: v.nullable(witnessSchema),
  found: v.nullable(factsSchema),
  at: v.string(),
});

/** Less than the witness saw: nothing is taken for a first run then, and nobody decides but the user. */
export type Damage = v.InferOutput<typeof damageSchema>;

/** Where witness and damage are kept; whoever uses it is alone while it does. */
export interface WitnessPort {
  readonly read: () => Promise<{ readonly witness: unknown; readonly damage: unknown }>;
  readonly write: (change: { witness?: Witness; damage?: Damage | null }) => Promise<void>;
  readonly alone: <Value>(work: () => Promise<Value>) => Promise<Value>;
  readonly now: () => string;
}

export function parseDamage(data: unknown): Damage | null {
  const parsed = v.safeParse(damageSchema, data);
  return parsed.success ? parsed.output : null;
}

function parseWitness(data: unknown): Witness | null {
  const parsed = v.safeParse(witnessSchema, data);
  return parsed.success ? parsed.output : null;
}

export async function readFacts(db: ClipDatabase): Promise<StoreFacts> {
  return db.transaction('r', db.clips, db.revisions, db.blobs, db.meta, async () => {
    const [database, sequence] = await db.meta.bulkGet(['database', 'sequence']);
    return {
      database: database?.value ?? null,
      clips: await db.clips.count(),
      revisions: await db.revisions.count(),
      blobs: await db.blobs.count(),
      sequence: sequence?.value ?? 0,
    };
  });
}

/** How a store stands to its witness. */
export function judgeStore(witness: Witness | null, found: StoreFacts): Damage['kind'] | null {
  if (witness === null || witness.clips + witness.revisions === 0) return null;
  if (found.database !== witness.database) return 'missing';
  const counts = ['clips', 'revisions', 'blobs', 'sequence'] as const;
  return counts.some((name) => found[name] < witness[name]) ? 'shrunken' : null;
}

/**
 * Compares the store with what it held when it was last seen, and either notes what it holds now or that
 * something is gone. Damage stays noted until {@link acceptStore}; a store that opens again is no longer
 * unreadable.
 *
 * @throws NewerStore
 */
export async function checkWitness(db: ClipDatabase, port: WitnessPort): Promise<Damage | null> {
  return port.alone(async () => {
    // Before the store: what is committed in between can only make it more.
    const kept = await port.read();
    const witness = parseWitness(kept.witness);
    const known = parseDamage(kept.damage);
    let found: StoreFacts;
    try {
      found = await readFacts(db);
    } catch (error) {
      if (isNewerStore(error)) throw error;
      console.error(error);
      return note(port, { kind: 'unreadable', expected: witness, found: null, at: port.now() });
    }
    if (known !== null && known.kind !== 'unreadable') return { ...known, found };
    const kind = judgeStore(witness, found);
    if (kind !== null) return note(port, { kind, expected: witness, found, at: port.now() });
    await testify(db, port, found, known !== null);
    return null;
  });
}

async function note(port: WitnessPort, damage: Damage): Promise<Damage> {
  await port.write({ damage });
  return damage;
}

async function testify(
  db: ClipDatabase,
  port: WitnessPort,
  found: StoreFacts,
  isHealed: boolean,
): Promise<void> {
  const database = found.database ?? Math.floor(Math.random() * Number.MAX_SAFE_INTEGER);
  if (found.database === null) await db.meta.put({ key: 'database', value: database });
  const witness: Witness = { ...found, database, schema: db.schemaNumber, at: port.now() };
  await port.write({ witness, ...(isHealed && { damage: null }) });
}

/** The user goes on with the store as it is: from now on this is what it held. */
export async function acceptStore(db: ClipDatabase, port: WitnessPort): Promise<void> {
  await port.alone(async () => testify(db, port, await readFacts(db), true));
}

/**
 * Deletes for good: the witness is told beforehand that less will be there, so that a death in between
 * is not taken for damage.
 */
export async function shrinkStore(
  db: ClipDatabase,
  port: WitnessPort,
  work: () => Promise<void>,
): Promise<void> {
  await port.alone(async () => {
    const kept = await port.read();
    const witness = parseWitness(kept.witness);
    if (witness !== null) {
      await port.write({ witness: { ...witness, clips: 0, revisions: 0, blobs: 0 } });
    }
    await work();
    if (parseDamage(kept.damage) === null) await testify(db, port, await readFacts(db), false);
  });
}
