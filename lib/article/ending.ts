import type { Byline } from '../clip/article.ts';
import { blockText } from '../clip/blocks.ts';
import { cleanLine } from '../text/normalize.ts';
import type { Line } from '../portal/lines.ts';
import { attributeOf } from '../portal/nodes.ts';
import { besideDate } from './category.ts';
import { hasBylineLabel, isJunkName, readByline, readSource } from './byline.ts';
import type { Draft } from './drafts.ts';
import type { Metadata } from './metadata.ts';
import type { ProfileReading } from './profile.ts';
import type { Found } from './trace.ts';

/** Byline and source, and the body without their lines. */
export interface Ending {
  readonly byline: Found<Byline> | null;
  readonly source: Found<string> | null;
  readonly rest: readonly Draft[];
}

const LOOKED_AT = 5;

/** How a line without a label must be set to be taken for a byline. */
function isSetApart(draft: Draft, last: boolean): boolean {
  return draft.align === 'right' || draft.strong || draft.em || last;
}

interface Tail {
  byline: Byline | null;
  source: string | null;
  taken: Set<Draft>;
}

/** The last line of a copied article is often the address that it was copied from. */
function bareAddress(line: string): string | null {
  return /^https?:\/\/\S+$/.test(line) ? line : null;
}

/** A byline on one line, or its name and unit on two. */
function namesOf(lines: readonly string[]): Byline | null {
  const joined = lines.length > 1 ? readByline(lines.join(', ')) : null;
  return joined ?? lines.map(readByline).find((value) => value !== null) ?? null;
}

/** Two bylines in a row are one: the writer above the unit, or "Tin: …" above "Ảnh: …". */
function merge(above: Byline, below: Byline): Byline | null {
  const text = [above.text ?? '', below.text ?? ''];
  const labelled = text.every(hasBylineLabel);
  const split = above.organisation === null && below.authors.length === 0;
  if (above.authors.length === 0 || !(labelled || split)) return null;
  return {
    text: text.join(labelled ? '; ' : ', '),
    authors: [...new Set([...above.authors, ...below.authors])],
    organisation: above.organisation ?? below.organisation,
  };
}

function readTail(drafts: readonly Draft[]): Tail {
  const tail: Tail = { byline: null, source: null, taken: new Set() };
  const texts = drafts.filter(
    (draft) => draft.block.kind === 'paragraph' || draft.block.kind === 'heading',
  );
  const end = texts.slice(-LOOKED_AT).reverse();
  for (const [index, draft] of end.entries()) {
    if (texts.length === 1) break;
    const text = blockText(draft.block);
    if (text.length > 160) break;
    const lines = text.split(/\n|\s+(?=Nguồn(?: tin)?\s*:)/i);
    const source =
      tail.source === null
        ? lines.map((line) => bareAddress(line) ?? readSource(line)).find((value) => value !== null)
        : undefined;
    const names = namesOf(lines);
    const apart = names !== null && (hasBylineLabel(text) || isSetApart(draft, index === 0));
    const merged = apart && tail.byline !== null ? merge(names, tail.byline) : null;
    if (merged !== null) {
      tail.byline = merged;
      tail.taken.add(draft);
      continue;
    }
    if (source === undefined && !(apart && tail.byline === null)) {
      if (tail.byline !== null || index > 1) break;
      continue;
    }
    if (source !== undefined) tail.source = source;
    if (source === undefined || lines.length > 1) tail.byline ??= names;
    tail.taken.add(draft);
  }
  return tail;
}

/** A labelled writer beside the text: in the head, or below the text in a box of its own. */
function besideBody(lines: readonly Line[]): Byline | null {
  for (const line of lines) {
    if (line.text.length > 160) continue;
    const own =
      /(?:(?:tác giả|người viết|người đăng|biên tập)[^|:]{0,12}:|đăng bởi:?)\s*([^|:]{2,60})/i.exec(
        line.text,
      )?.[0];
    const named = own?.replace(/\s*(lượt xem|ngày|đã xem|vào|lúc|\d).*$/i, '');
    const byline = readByline(named ?? besideDate(line));
    if (byline !== null) return byline;
  }
  return null;
}

const AUTHOR = /tac-?gia|author|byline/i;

function namesAt(element: Element): string {
  return `${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`;
}

/** A name of its own line, set bold or in a box for it, next below the text. */
function belowBody(lines: readonly Line[]): Byline | null {
  const line = lines[0];
  const isSigned = line !== undefined && (line.strong || AUTHOR.test(namesAt(line.element)));
  const byline = isSigned && line.heading === 0 ? readByline(line.text) : null;
  return byline !== null && byline.authors.length > 0 ? byline : null;
}

function labelledSource(text: string): string | null {
  return /^[([]?\s*nguồn/i.test(text) ? readSource(text) : null;
}

function declared(metadata: Metadata): Byline | null {
  const authors = metadata.authors.filter((name) => !isJunkName(name));
  const text = authors.join(', ');
  const read = readByline(text);
  if (read !== null) return read;
  return authors.length === 0 ? null : { text, authors, organisation: null };
}

function firstOf(values: readonly (string | null)[]): string | null {
  return values.find((value) => value !== null) ?? null;
}

/** Who wrote the article and whom it was taken from: the profile's word, the end of the body, the head, the meta data. */
export function readEnding(
  profile: ProfileReading,
  drafts: readonly Draft[],
  beside: readonly Line[],
  below: readonly Line[],
  metadata: Metadata,
): Ending {
  const tail = readTail(drafts);
  const rest = drafts.filter((draft) => !tail.taken.has(draft));
  const named = profile.byline === null ? null : readByline(profile.byline.textContent);
  const cited = cleanLine(profile.source?.textContent ?? '');
  const printed = tail.source ?? firstOf(beside.map((line) => labelledSource(line.text)));
  const source: Found<string> | null =
    cited !== ''
      ? { value: readSource(cited) ?? cited, stage: 'profile' }
      : printed === null
        ? null
        : { value: printed, stage: 'heuristics' };
  for (const [value, stage] of [
    [named, 'profile'],
    [tail.byline, 'heuristics'],
    [besideBody(beside), 'heuristics'],
    [belowBody(below), 'heuristics'],
    [declared(metadata), 'metadata'],
  ] as const) {
    if (value !== null) return { byline: { value, stage }, source, rest };
  }
  return { byline: null, source, rest };
}
