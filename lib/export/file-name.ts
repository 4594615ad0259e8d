import type { Clip } from '../clip/clip.ts';
import { fileName, MOST_NAME_BYTES, utf8Bytes } from '../text/file-name.ts';
import { vietnamDay } from './dates.ts';

/** What a name is made of. */
export interface NameParts {
  /** Default: {@link DEFAULT_PATTERN}. */
  readonly fileName?: string;
  readonly title: string;
  readonly now: Date;
  readonly clips?: readonly Clip[];
}

/** `2026-11-24 Chuyển đổi số`. */
export const DEFAULT_PATTERN = '{ngày} {bộ sưu tập}';

/** The words that may stand in braces, Vietnamese and English. */
const PLACEHOLDERS = {
  ngày: 'date',
  date: 'date',
  tháng: 'month',
  month: 'month',
  năm: 'year',
  year: 'year',
  'số bài': 'count',
  count: 'count',
  'bộ sưu tập': 'collection',
  collection: 'collection',
  cổng: 'portal',
  portal: 'portal',
  'tiêu đề': 'title',
  title: 'title',
} as const;

type Part = (typeof PLACEHOLDERS)[keyof typeof PLACEHOLDERS];

/** Every placeholder, for the help of a dialog: `ngày`, `date`, … */
export const fileNamePlaceholders: readonly string[] = Object.keys(PLACEHOLDERS);

function partOf(word: string): Part | null {
  const name = word.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
  for (const [known, part] of Object.entries(PLACEHOLDERS)) if (known === name) return part;
  return null;
}

/** Words in braces that mean nothing; a name is made all the same, with the braces in it. */
export function unknownPlaceholders(pattern: string): string[] {
  return [...pattern.matchAll(/\{([^{}]*)\}/g)].flatMap(([, word = '']) =>
    partOf(word) === null ? [word] : [],
  );
}

function portalOf(clips: readonly Clip[]): string {
  const names = new Set(clips.map(({ article }) => article.portal.name || article.portal.host));
  return names.size === 1 ? ([...names][0] ?? '') : 'Nhiều cổng';
}

/** The parts that are as long as they are, and those that may lose their end. */
function partsOf({ title, now, clips = [] }: NameParts) {
  const day = vietnamDay(now);
  const fixed: Partial<Record<Part, string>> = {
    date: day,
    month: day.slice(5, 7),
    year: day.slice(0, 4),
    count: String(clips.length),
  };
  const flexible: Partial<Record<Part, string>> = {
    collection: title,
    portal: clips.length === 0 ? '' : portalOf(clips),
    title: clips[0]?.article.title ?? '',
  };
  return { fixed, flexible };
}

/** Shares of `room` bytes: the short get all they need, the long what is left, in equal parts. */
function shares(lengths: readonly number[], room: number): number[] {
  const result = lengths.map(() => 0);
  const byLength = lengths.map((length, index) => ({ length, index }));
  byLength.sort((a, b) => a.length - b.length);
  let left = Math.max(0, room);
  byLength.forEach(({ length, index }, position) => {
    const share = Math.min(length, Math.floor(left / (byLength.length - position)));
    result[index] = share;
    left -= share;
  });
  return result;
}

/**
 * The name of a file after a pattern such as `{ngày} {bộ sưu tập}`; the words are those of
 * {@link fileNamePlaceholders}. The day (in Vietnam, `2026-11-24`) and numbers always stay whole:
 * titles and names of collections and portals lose their ends where 120 bytes are not enough. Safe
 * on every desktop system; see {@link fileName}.
 */
export function exportFileName(parts: NameParts, extension: string): string {
  const pattern = parts.fileName?.trim() || DEFAULT_PATTERN;
  const { fixed, flexible } = partsOf(parts);
  const pieces = pattern.split(/(\{[^{}]*\})/).map((text) => {
    const part = /^\{.*\}$/.test(text) ? partOf(text.slice(1, -1)) : null;
    if (part === null) return { text, isFlexible: false };
    const value = fixed[part];
    if (value !== undefined) return { text: value, isFlexible: false };
    return { text: fileName(flexible[part] ?? '', ''), isFlexible: true };
  });
  const lengths = pieces.map(({ text, isFlexible }) => (isFlexible ? utf8Bytes(text) : 0));
  const taken = pieces.reduce(
    (sum, { text, isFlexible }) => sum + (isFlexible ? 0 : utf8Bytes(text)),
    0,
  );
  const room = shares(lengths, MOST_NAME_BYTES - taken);
  const name = pieces
    .map(({ text, isFlexible }, index) =>
      isFlexible ? fileName(text, '', room[index] ?? 0) : text,
    )
    .join('');
  return `${fileName(name)}.${extension}`;
}
