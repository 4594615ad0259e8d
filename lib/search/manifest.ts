import type { Bitmap } from './bitmap.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { documentPageKeys } from './document-page.ts';
import { REGIONS, SEGMENT_PARTS } from './segment-writer.ts';
import type { IndexStorage } from './storage.ts';

/** One sealed segment as the manifest lists it. */
export interface SegmentEntry {
  readonly id: string;
  /** Clips in it, dead ones included. */
  readonly total: number;
  /** How many pages of lists it has. */
  readonly pages: PageCounts;
  /** Hash of its core: an index that was made anew may use an id again. */
  readonly hash: number;
  /** Clips deleted or saved again since it was sealed; empty where there are none. */
  readonly dead: Bitmap;
}

/** Pages of each region; see `segment-writer.ts`. */
export type PageCounts = readonly [u: number, p: number, t: number];

/** What the index is made of. The only value that is ever overwritten. */
export interface Manifest {
  /** Grows with every merge; also names the next segment. */
  readonly generation: number;
  readonly segments: readonly SegmentEntry[];
}

export const MANIFEST_KEY = 'manifest';
const VERSION = 2;

export function writeManifest({ generation, segments }: Manifest): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.number(VERSION);
  writer.number(generation);
  writer.number(segments.length);
  for (const { id, total, pages, hash, dead } of segments) {
    writer.string(id);
    writer.number(total);
    for (const count of pages) writer.number(count);
    writer.number(hash);
    writer.block(dead);
  }
  return writer.done();
}

/** Null where the bytes are damaged or of another version: the index must be rebuilt. */
export function readManifest(bytes: Uint8Array | undefined): Manifest | null {
  if (bytes === undefined) return { generation: 0, segments: [] };
  try {
    const reader = new ByteReader(bytes);
    if (reader.number() !== VERSION) return null;
    const generation = reader.number();
    const segments = Array.from({ length: reader.number() }, (): SegmentEntry => {
      const id = reader.string();
      const total = reader.number();
      const pages = [reader.number(), reader.number(), reader.number()] as const;
      const hash = reader.number();
      return { id, total, pages, hash, dead: reader.block().slice() };
    });
    return { generation, segments };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Keys of the cores that ought to be there; `none` before the first merge. */
export async function sealedCores(
  storage: IndexStorage,
): Promise<readonly string[] | 'none' | 'damaged'> {
  const [bytes] = await storage.read([MANIFEST_KEY]);
  if (bytes === undefined) return 'none';
  return readManifest(bytes)?.segments.map(({ id }) => `${id}/core`) ?? 'damaged';
}

/** Every storage key of a segment. */
export function segmentKeys({ id, total, pages }: SegmentEntry): string[] {
  const numbered = REGIONS.flatMap((region, which) =>
    Array.from({ length: pages[which] ?? 0 }, (_, at) => `${id}/${region}${at}`),
  );
  const parts = SEGMENT_PARTS.map((part) => `${id}/${part}`);
  return [...parts, ...documentPageKeys(id, total), ...numbered];
}
