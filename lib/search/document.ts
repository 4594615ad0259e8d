import type { Clip, ClipStatus } from '../clip/clip.ts';
import { documentNumberKey, findDocumentNumbers } from '../text/document-number.ts';

/** What of a clip is indexed. Text keeps its accents; folding is the index's affair. */
export interface SearchDocument {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  /** Lead and body, one line a block. */
  readonly body: string;
  readonly note: string;
  /** Texts of the files kept with it; absent where there are none. */
  readonly files?: readonly string[];
  readonly tags: readonly string[];
  readonly category: string;
  readonly issuers: readonly string[];
  /** Canonical keys of every document number in title, body and citations. */
  readonly numbers: readonly string[];
  /** Kinds of the documents cited: `quyết định`, `kết luận`. */
  readonly kinds: readonly string[];
  readonly portal: string;
  readonly host: string;
  readonly authors: readonly string[];
  readonly collections: readonly string[];
  /** What `có:` asks for: `anh`, `tep`, `ghi-chu`, `van-ban`, `danh-dau`. */
  readonly has: readonly string[];
  /** What `là:` asks for: the clip's status; states that it does not hold are added by the caller. */
  readonly states: readonly string[];
  /** Days since 1970-01-01, local to the portal; null where the page prints no date. */
  readonly published: number | null;
  readonly saved: number;
}

/** `2023-01-31` or a longer ISO date as days since 1970-01-01; null for anything else. */
export function dayOf(date: string | null): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? '');
  if (match === null) return null;
  return Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86_400_000;
}

const STATUS_WORDS: Readonly<Record<ClipStatus, string>> = {
  unread: 'chua-doc',
  read: 'da-doc',
  todo: 'can-xu-ly',
  done: 'da-xu-ly',
};

const distinct = (values: Iterable<string>): string[] => [...new Set(values)].filter(Boolean);

/**
 * The searchable side of a clip. `collectionNames` maps ids of collections to their names; `files` are the
 * texts of the files kept with it.
 */
export function searchDocument(
  clip: Clip,
  collectionNames: ReadonlyMap<string, string> = new Map(),
  states: readonly string[] = [],
  files: readonly string[] = [],
): SearchDocument {
  const { article } = clip;
  const cited = [...article.documents, ...article.directives];
  const printed = cited.map(({ normalized }) => documentNumberKey(normalized ?? '') ?? '');
  const scanned = [`${article.title}\n${article.text}`, ...files].flatMap((text) =>
    findDocumentNumbers(text).map(({ key }) => key),
  );
  // The quotes as well: a passage that is gone from the text is found by what was marked of it.
  const marked = (clip.highlights ?? []).flatMap(({ note, quote }) => [note, quote.exact]);
  const has = [
    article.images.length > 0 ? 'anh' : '',
    article.attachments.length > 0 ? 'tep' : '',
    clip.note.trim() === '' ? '' : 'ghi-chu',
    cited.length > 0 ? 'van-ban' : '',
    marked.length > 0 ? 'danh-dau' : '',
  ];
  return {
    id: clip.id,
    title: article.title,
    lead: article.lead ?? '',
    body: article.text,
    note: [clip.note, ...marked].filter(Boolean).join('\n'),
    ...(files.length > 0 && { files }),
    tags: distinct([...clip.tags, ...article.tags]),
    category: article.category ?? '',
    issuers: distinct(cited.map(({ issuer }) => issuer ?? '')),
    numbers: distinct([...printed, ...scanned]),
    kinds: distinct(cited.map(({ type }) => type)),
    portal: article.portal.name,
    host: article.portal.host,
    authors: distinct([...article.byline.authors, article.byline.organisation ?? '']),
    collections: distinct(clip.collections.map((id) => collectionNames.get(id) ?? id)),
    has: distinct(has),
    states: distinct([STATUS_WORDS[clip.status ?? 'unread'], ...states]),
    published: dayOf(article.publishedAt),
    saved: dayOf(clip.savedAt) ?? 0,
  };
}
