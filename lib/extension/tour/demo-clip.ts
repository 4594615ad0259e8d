import { type Article, citeArticle, extractArticle } from '../../index.ts';
import type { ClipDatabase } from '../database/open.ts';
import type { FetchImage } from '../page/gather-images.ts';
import { saveClip } from '../save/run-save.ts';
import type { PackedSource } from '../source/packed-source.ts';

/** The address of the demo article, on a domain that nobody can ever own (RFC 2606). */
export const DEMO_URL = 'https://baimau.example/tin-tuc/dang-uy-xa-hoa-my-sinh-hoat-chuyen-de';

/** The files of the demo article, as they lie inside the extension. */
export interface DemoFiles {
  readonly article: Article;
  readonly source: PackedSource | null;
  readonly fetchImage: FetchImage;
}

/** The demo article as the extension reads it from its page; null where that fails. */
export function readDemo(page: Document): Article | null {
  const read = extractArticle(page, { url: DEMO_URL });
  return read.ok ? citeArticle(read.value) : null;
}

/** The path inside the extension of a picture of the demo article. */
export function demoFile(src: string): string {
  return `/demo/${src.slice(src.lastIndexOf('/') + 1)}`;
}

export interface DemoWords {
  /** By which the clip says in every list that it is a demo. */
  readonly tag: string;
  readonly note: string;
}

/** Keeps the demo article as any other one is kept; resolves with its id when its pictures are there, too. */
export async function saveDemo(
  db: ClipDatabase,
  { article, source, fetchImage }: DemoFiles,
  { tag, note }: DemoWords,
): Promise<string> {
  const request = {
    jobId: crypto.randomUUID(),
    tabId: 0,
    article,
    edits: {},
    tags: [tag],
    collections: [],
    note,
  };
  const world = {
    db,
    fetchImage: () => fetchImage,
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    patience: 2_500,
  };
  const { saved, settled } = await saveClip(world, request, source);
  await settled;
  return saved.clipId;
}
