import { countBits, type Bitmap } from './bitmap.ts';
import { readDelta, type DeltaDocument } from './delta.ts';
import { bytesHash } from './hash.ts';
import { hide } from './live-segment.ts';
import {
  MANIFEST_KEY,
  readManifest,
  segmentKeys,
  writeManifest,
  type Manifest,
  type SegmentEntry,
} from './manifest.ts';
import { buildSegment, MOST_DOCUMENTS } from './segment-build.ts';
import { mergeSegments, type MergeSource } from './segment-merge.ts';
import { Segment } from './segment.ts';
import { REGIONS } from './segment-writer.ts';
import { memoryStorage, type IndexStorage } from './storage.ts';

/** A segment joins a merge where it is at most so many times what is merged already. */
const GROWTH = 3;
/** A segment is written anew where so large a part of it is dead. */
const MOST_DEAD = 0.25;

export type MergeOutcome =
  | { readonly ok: true; readonly size: number }
  /** The sealed index cannot be read: {@link rebuildIndex} it. */
  | { readonly ok: false; readonly reason: 'damaged' };

/**
 * Takes deltas into the sealed index. New pages are written under keys of the next generation while
 * the old ones stay; one last `write` names them in the manifest and deletes what they replace. A kill
 * before it leaves the old index as it was (what was written is swept by the next merge), a kill
 * after it leaves deltas that were merged, which does no harm. Afterwards the caller deletes those
 * deltas that are still what was passed in. Not to be run twice at once: the caller holds a lock.
 */
export async function mergeIndex(
  storage: IndexStorage,
  deltas: readonly Uint8Array[],
): Promise<MergeOutcome> {
  return mergeInto(storage, deltas, false);
}

/** `whole`: every segment is merged into one. */
async function mergeInto(
  storage: IndexStorage,
  deltas: readonly Uint8Array[],
  whole: boolean,
): Promise<MergeOutcome> {
  const [bytes] = await storage.read([MANIFEST_KEY]);
  const manifest = readManifest(bytes);
  if (manifest === null) return { ok: false, reason: 'damaged' };
  try {
    return { ok: true, size: await merge(storage, manifest, newest(deltas), whole) };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, reason: 'damaged' };
    throw error;
  }
}

/** The last delta of each id. */
function newest(deltas: readonly Uint8Array[]): Map<string, DeltaDocument> {
  const documents = new Map<string, DeltaDocument>();
  for (const delta of deltas) {
    const document = readDelta(delta);
    if (document === null) continue;
    documents.delete(document.id);
    documents.set(document.id, document);
  }
  return documents;
}

interface Sealed {
  readonly entry: SegmentEntry;
  readonly segment: Segment;
  readonly dead: Bitmap | null;
  readonly alive: number;
}

async function merge(
  storage: IndexStorage,
  manifest: Manifest,
  documents: ReadonlyMap<string, DeltaDocument>,
  whole: boolean,
): Promise<number> {
  const generation = manifest.generation + 1;
  const id = `s${generation}`;
  const orphans = await leftBehind(storage, id);
  const sealed = await Promise.all(
    manifest.segments.map((entry) => openSealed(storage, entry, documents)),
  );
  const fresh = [...documents.values()].filter(({ alive }) => alive);
  const joined = whole ? new Set(sealed) : chooseJoined(sealed, fresh.length);
  const kept = sealed.filter((one) => !joined.has(one));

  const sources: MergeSource[] = [...joined].map(({ segment, dead }) => ({
    segment,
    dead,
    storage,
  }));
  for (let from = 0; from < fresh.length; from += MOST_DOCUMENTS) {
    sources.push(inMemory(`${id}.${from}`, fresh.slice(from, from + MOST_DOCUMENTS)));
  }
  const entries = kept.map(({ entry, dead }) => ({ ...entry, dead: dead ?? new Uint8Array(0) }));
  let last: readonly (readonly [string, Uint8Array])[] = [];
  let size = kept.reduce((sum, { alive }) => sum + alive, 0);
  if (sources.length > 0) {
    const merged = await mergeSegments(id, sources, storage);
    last = merged.last;
    size += merged.total;
    const { total, pages } = merged;
    const hash = bytesHash(last.at(-1)?.[1] ?? new Uint8Array(0));
    if (total > 0) entries.push({ id, total, pages, hash, dead: new Uint8Array(0) });
  }
  const written = new Set(last.map(([key]) => key));
  const named = new Set(entries.flatMap(segmentKeys));
  const deletes = [...[...joined].flatMap(({ entry }) => segmentKeys(entry)), ...orphans].filter(
    (key) => !named.has(key) && !written.has(key),
  );
  const next = writeManifest({ generation, segments: entries });
  await storage.write([...last, [MANIFEST_KEY, next]], deletes);
  return size;
}

async function openSealed(
  storage: IndexStorage,
  entry: SegmentEntry,
  newer: ReadonlyMap<string, DeltaDocument>,
): Promise<Sealed> {
  const segment = await Segment.open(entry.id, storage);
  if (segment === null) throw new RangeError(`trich-luc: search segment ${entry.id} is missing`);
  const dead = await hide(segment, entry.dead, newer);
  return { entry, segment, dead, alive: segment.total - (dead === null ? 0 : countBits(dead)) };
}

/** The smaller segments first: each clip is rewritten about log(clips) times in its life. */
function chooseJoined(sealed: readonly Sealed[], fresh: number): Set<Sealed> {
  const joined = new Set(
    sealed.filter(({ segment, alive }) => alive < segment.total * (1 - MOST_DEAD)),
  );
  let size = fresh + [...joined].reduce((sum, { alive }) => sum + alive, 0);
  if (size === 0) return joined;
  for (const one of [...sealed].sort((a, b) => a.alive - b.alive)) {
    if (joined.has(one)) continue;
    if (one.alive > size * GROWTH) break;
    joined.add(one);
    size += one.alive;
  }
  return joined;
}

function inMemory(id: string, documents: readonly DeltaDocument[]): MergeSource {
  const entries = new Map(buildSegment(id, documents));
  const storage = memoryStorage(entries);
  const core = entries.get(`${id}/core`) ?? new Uint8Array(0);
  return { segment: new Segment(id, core, storage), storage, dead: null };
}

/** Keys that a merge killed before its end wrote under the name of the next segment. */
async function leftBehind(storage: IndexStorage, id: string): Promise<string[]> {
  const found: string[] = [];
  for (const region of [...REGIONS, 'd']) {
    for (let at = 0; ; at++) {
      const key = `${id}/${region}${at}`;
      const [page] = await storage.read([key]);
      if (page === undefined) break;
      found.push(key);
    }
  }
  return found;
}

/**
 * Makes the sealed index anew from deltas of every clip, in portions that fit memory; what was there
 * is deleted first. `progress` is told after each portion how many clips are in. Killed half-way, it
 * leaves an index of the clips done so far, whose `size` is less than the library's.
 */
export async function rebuildIndex(
  storage: IndexStorage,
  deltas: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  progress: (done: number) => void = () => undefined,
): Promise<MergeOutcome> {
  const [bytes] = await storage.read([MANIFEST_KEY]);
  const old = readManifest(bytes) ?? { generation: 0, segments: [] };
  const empty: Manifest = { generation: old.generation + 1, segments: [] };
  await storage.write([[MANIFEST_KEY, writeManifest(empty)]], old.segments.flatMap(segmentKeys));
  let portion: Uint8Array[] = [];
  let done = 0;
  const take = async (last: boolean): Promise<MergeOutcome> => {
    const outcome = await mergeInto(storage, portion, last);
    done += portion.length;
    portion = [];
    progress(done);
    return outcome;
  };
  for await (const delta of deltas) {
    portion.push(delta);
    if (portion.length < PORTION) continue;
    const outcome = await take(false);
    if (!outcome.ok) return outcome;
  }
  return take(true);
}

/** Clips merged at once while rebuilding. */
const PORTION = 256;
