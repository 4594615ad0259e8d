import { blockText, inlineText } from '../clip/blocks.ts';
import { foldText } from '../text/fold.ts';
import { findDate } from '../portal/dates.ts';
import { isRelatedHeading } from '../portal/related.ts';
import { isToolLine } from '../portal/tools.ts';
import { hasCounter, isImprint, isSiteHeading } from '../portal/vocabulary.ts';
import { documentType, unwrapViewer } from './source.ts';
import { bareFold } from './title.ts';
import type { Draft } from './drafts.ts';

const ATTACHED =
  /^((cac )?(tai lieu|tep( tin)?|file|van ban|phu luc)( lieu)? ?(dinh kem|kem theo)|tai ve( tai day)?|tai (tep|file|tai lieu|van ban).{0,30}|download|xem (chi tiet )?(tai day|van ban)|nhan vao day de (xem|tai).{0,20}|nhan vao de xem chi tiet|xem noi dung chi tiet( tai day)?) ?:?( tai day)?\.?$/;

function textOf(draft: Draft): string {
  return draft.block.kind === 'figure' ? '' : blockText(draft.block);
}

function isNoise(folded: string): boolean {
  return folded.split('\n').every((line) => {
    if (line.length > 90) return false;
    return (
      isToolLine(line) ||
      (line.length < 50 && hasCounter(line) && !line.endsWith('.')) ||
      line === 'date'
    );
  });
}

/** A paragraph of links to documents and nothing else; the files have a field of their own. */
function isFileLink(draft: Draft): boolean {
  if (draft.block.kind !== 'paragraph') return false;
  const free = draft.block.content.filter((inline) => inline.kind !== 'link');
  const label = foldText(inlineText(free))
    .replace(/[\s,;.|-]+$/, '')
    .trim();
  if (!draft.linked && !ATTACHED.test(label)) return false;
  const links = draft.block.content.filter((inline) => inline.kind === 'link');
  return links.length > 0 && links.every((link) => documentType(unwrapViewer(link.href)) !== null);
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
}

/**
 * Takes page chrome out of the body: everything up to the title, date and tool lines, counters, and all from the
 * heading of a list of other articles on. Lines that only name the attachments go too; the files have a field.
 */
export function withoutChrome(drafts: readonly Draft[], head: KnownHead): Draft[] {
  const title = bareFold(head.title);
  const titleAt = drafts
    .slice(0, 12)
    .findIndex(
      (draft) =>
        title.length > 7 &&
        bareFold(textOf(draft)).startsWith(title) &&
        textOf(draft).length < head.title.length + 40,
    );
  const category = head.category === null ? null : bareFold(head.category);
  const kept: Draft[] = [];
  let started = false;
  const all = drafts.slice(titleAt + 1);
  for (const [index, draft] of all.entries()) {
    const text = textOf(draft);
    const folded = text.length > 300 ? '' : foldText(text);
    if (started && isEnd(draft, foldText((text.split('\n')[0] ?? '').slice(0, 200)))) {
      if (proseOf(all.slice(index + 1)) <= proseOf(kept)) break;
      continue;
    }
    if (folded !== '') {
      if (isNoise(folded)) continue;
      if (ATTACHED.test(folded) || isFileLink(draft)) continue;
      if (!started) {
        const date = text.length < 160 ? findDate(text) : null;
        if (date !== null && (date.alone || (date.label === 'posted' && text.length < 120)))
          continue;
        if (bareFold(text) === category || bareFold(text) === title || isSiteHeading(folded))
          continue;
      }
    }
    if (text !== '' && draft.block.kind !== 'figure') started = true;
    kept.push(draft);
  }
  return kept;
}
