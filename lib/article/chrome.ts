import { blockText } from '../clip/blocks.ts';
import { foldText } from '../text/fold.ts';
import { findDate } from '../portal/dates.ts';
import { isRelatedHeading } from '../portal/related.ts';
import { isToolLine } from '../portal/tools.ts';
import { hasCounter, isImprint, isSiteHeading } from '../portal/vocabulary.ts';
import { announcesFiles, isFileBlock } from './file-blocks.ts';
import { afterTitle } from './head-lines.ts';
import { bareFold } from './title.ts';
import type { Draft } from './drafts.ts';

function textOf(draft: Draft): string {
  return draft.block.kind === 'figure' ? '' : blockText(draft.block);
}

function isNoise(folded: string): boolean {
  return folded.split('\n').every((line) => {
    if (line.length > 90) return false;
    return (
      isToolLine(withoutBrackets(line)) ||
      (line.length < 50 && hasCounter(line) && !line.endsWith('.')) ||
      /^(?:tags?|tu khoa) ?:/.test(line) ||
      line === 'date'
    );
  });
}

/** Tools are also printed as "[Bản in] [Quay lại]". */
function withoutBrackets(line: string): string {
  return line.includes('[')
    ? line
        .replace(/[[\]]+/g, ' ')
        .replace(/ {2,}/g, ' ')
        .trim()
    : line;
}

/** "Ngày đăng: 12/06/2024 | Lượt xem: 57", wherever it stands. */
function isDateLine(text: string): boolean {
  if (text.length >= 120 || !/\d{4}/.test(text)) return false;
  const date = findDate(text);
  return date !== null && date.alone && (date.label === 'posted' || date.label === 'updated');
}

function isEnd(draft: Draft, folded: string): boolean {
  if (draft.block.kind === 'figure' || draft.block.kind === 'table') return false;
  return (
    (folded.length < 60 && isRelatedHeading(folded)) ||
    (isImprint(folded) && !/^(dia chi|tru so|dien thoai)/.test(folded))
  );
}

/** Characters of paragraphs that are no links. */
function proseOf(drafts: readonly Draft[]): number {
  return drafts.reduce((sum, draft) => {
    const length = draft.block.kind === 'paragraph' && !draft.linked ? textOf(draft).length : 0;
    return length < 60 ? sum : sum + length;
  }, 0);
}

/** What of the head still stands before the text. */
export interface KnownHead {
  readonly title: string;
  readonly category: string | null;
  /** The line of the posting date. */
  readonly dateLine: string | null;
}

/**
 * Takes page chrome out of the body: everything up to the title, date and tool lines, counters, and all from the
 * heading of a list of other articles on. Lines that only name the attachments go too; the files have a field.
 */
export function withoutChrome(drafts: readonly Draft[], head: KnownHead): Draft[] {
  const title = bareFold(head.title);
  const category = head.category === null ? null : bareFold(head.category);
  const kept: Draft[] = [];
  let started = false;
  const all = afterTitle(drafts, head.title);
  for (const [index, draft] of all.entries()) {
    const text = textOf(draft);
    const folded = text.length > 300 ? '' : foldText(text);
    if (started && isEnd(draft, foldText((text.split('\n')[0] ?? '').slice(0, 200)))) {
      if (proseOf(all.slice(index + 1)) <= proseOf(kept)) break;
      continue;
    }
    if (isFileBlock(draft.block, draft.linked)) continue;
    if (folded !== '') {
      if (isNoise(folded) || isDateLine(text)) continue;
      if (announcesFiles(folded)) continue;
      if (!started) {
        const date = text.length < 160 ? findDate(text) : null;
        if (date !== null && (date.alone || (date.label === 'posted' && text.length < 120)))
          continue;
        if (
          text === head.dateLine ||
          bareFold(text) === category ||
          bareFold(text) === title ||
          isSiteHeading(folded)
        )
          continue;
      }
    }
    if (text !== '' && draft.block.kind !== 'figure') started = true;
    kept.push(draft);
  }
  return kept;
}
