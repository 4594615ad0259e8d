import type { ClipRow, RevisionRow } from '../../lib/extension/database/schema.ts';
import { toClip } from '../../lib/extension/database/clip-view.ts';
import {
  foldText,
  indexDelta,
  memoryStorage,
  rebuildIndex,
  searchDocument,
  tagKey,
} from '../../lib/index.ts';
import { type BodyLength, generateArticles } from '../bench/search/generate.ts';
import type { CorpusArticle } from '../bench/search/corpus.ts';
import { makeArticle } from './make-article.ts';

/** A library as it lies in the extension's store after so many saves and merges. */
export interface BigLibrary {
  readonly clips: readonly ClipRow[];
  readonly revisions: readonly RevisionRow[];
  /** Sealed index of the clips that `sealed` names. */
  readonly pages: ReadonlyMap<string, Uint8Array>;
  /** One delta of every clip that is not sealed. */
  readonly deltas: readonly { readonly clipId: string; readonly bytes: Uint8Array }[];
}

export interface BigLibraryOptions {
  readonly count: number;
  /** The first so many clips are in the sealed index; all unless told. */
  readonly sealed?: number;
  readonly seed?: number;
  readonly words?: BodyLength;
}

/** Makes a library of generated articles, its index by the very code that the extension runs. */
export async function makeBigLibrary({
  count,
  sealed = count,
  seed = 7,
  words = { least: 120, most: 500 },
}: BigLibraryOptions): Promise<BigLibrary> {
  const clips: ClipRow[] = [];
  const revisions: RevisionRow[] = [];
  for (const article of generateArticles(count, seed, words)) {
    const revision = makeRevision(article);
    revisions.push(revision);
    clips.push(makeRow(article, revision));
  }
  const pages = new Map<string, Uint8Array>();
  const deltaOf = (at: number): Uint8Array => {
    const [row, revision] = [clips[at], revisions[at]];
    if (row === undefined || revision === undefined) throw new RangeError(`no clip ${at}`);
    return indexDelta(searchDocument(toClip(row, revision)));
  };
  function* sealing(): Iterable<Uint8Array> {
    for (let at = 0; at < sealed; at++) yield deltaOf(at);
  }
  await rebuildIndex(memoryStorage(pages), sealing());
  const deltas = clips
    .slice(sealed)
    .map(({ id }, at) => ({ clipId: id, bytes: deltaOf(sealed + at) }));
  return { clips, revisions, pages, deltas };
}

function makeRevision({ id, title, body, cat, date, site }: CorpusArticle): RevisionRow {
  const url = `https://${site}/tin-${id}.html`;
  const text = body.normalize('NFC');
  return {
    clipId: `clip-${id}`,
    number: 1,
    savedAt: '2026-11-20T02:00:00Z',
    article: makeArticle({
      url,
      canonicalUrl: url,
      portal: { name: `Cổng thông tin ${site}`, host: site, platform: null },
      // No two alike, so that a test can ask for each.
      title: `${title.normalize('NFC')} ${id}`,
      category: cat,
      publishedAt: date,
      text,
      blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text }] }],
      wordCount: text.split(' ').length,
    }),
    fingerprint: `f${id}`,
    bodyHash: '',
    images: {},
  };
}

function makeRow({ id, tags }: CorpusArticle, { article, savedAt, clipId }: RevisionRow): ClipRow {
  return {
    id: clipId,
    address: article.url,
    url: article.url,
    sequence: id + 1,
    revision: 1,
    savedAt,
    updatedAt: savedAt,
    deletedAt: '',
    title: article.title,
    titleKey: foldText(article.title).slice(0, 120),
    category: article.category,
    publishedAt: article.publishedAt,
    lead: article.lead,
    portalName: article.portal.name,
    portalHost: article.portal.host,
    tags,
    collections: [],
    tagKeys: tags.map(tagKey),
    collectionKeys: [],
    note: '',
    edits: {},
    fingerprint: `f${id}`,
    imageCount: 0,
    missingImages: [],
    attachmentCount: 0,
    wordCount: article.wordCount,
  };
}
