import type { Citation } from '../clip/citation.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { lawAt } from './law.ts';
import { fitsType, nextItem, skipSeparator } from './list.ts';
import { numberAt } from './number.ts';
import { numberedAt } from './numbered.ts';
import { sessionAt } from './session.ts';
import { readSource } from './source-text.ts';
import { subjectAfter, subjectBefore } from './subject.ts';
import { tailAt } from './tail.ts';
import { toCitation } from './to-citation.ts';
import { pairAt, readTokens, tokenAt } from './tokens.ts';
import type { Reading } from './tokens.ts';
import { typeWordAt } from './type-word.ts';
import type { TypeWord } from './type-word.ts';

const SESSION_TYPES = new Set(['nghị quyết', 'kết luận']);

function sessionDraft(reading: Reading, word: TypeWord): Draft | null {
  if (!SESSION_TYPES.has(word.type.word)) return null;
  const before = tokenAt(reading, word.start - 1);
  // "các nghị quyết Hội nghị lần thứ sáu" are several documents.
  if (before.low === 'các' || before.low === 'những' || before.kind === 'number') return null;
  const session = sessionAt(reading, word.end);
  if (session === null) return null;
  const draft = makeDraft({
    type: word.type.word,
    form: 'session',
    start: tokenAt(reading, word.start).start,
    end: tokenAt(reading, session.next - 1).end,
    first: word.start,
    next: session.next,
    number: null,
    name: null,
    session: session.session,
  });
  draft.term = session.term;
  return draft;
}

function lawDraft(reading: Reading, word: TypeWord): Draft | null {
  if (word.type.named !== true) return null;
  const law = lawAt(reading, word);
  if (law === null) return null;
  const form =
    law.number !== null
      ? law.number.symbol === null
        ? 'number'
        : 'full'
      : law.date === null
        ? 'name-year'
        : 'name-date';
  const draft = makeDraft({
    type: word.type.word,
    form,
    start: tokenAt(reading, word.start).start,
    end: law.end,
    first: word.start,
    next: law.next,
    number: law.number,
    name:
      law.year !== null && law.number === null ? `${law.name ?? ''} ${law.year}`.trim() : law.name,
    session: null,
  });
  draft.date = law.date;
  return draft;
}

function draftsAt(reading: Reading, word: TypeWord): Draft[] {
  const single = sessionDraft(reading, word) ?? lawDraft(reading, word);
  return single === null ? numberedAt(reading, word) : [single];
}

/** Fills date, issuer and term of the items of one list from what stands behind and before it. */
function complete(reading: Reading, items: readonly Draft[], previous: Draft | null): number {
  const first = items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) return 0;
  const tail = tailAt(reading, last.next);
  const inner = first.issuer;
  let issuer = tail.issuer ?? inner;
  let { date } = tail;
  if (issuer === null || !tail.dated) {
    const before = subjectBefore(reading, first.first, first.type);
    const joined =
      previous !== null && skipSeparator(reading, previous.next) === first.first ? previous : null;
    issuer ??=
      before.issuer ?? subjectAfter(reading, first.first, tail.next) ?? joined?.issuer ?? null;
    if (!tail.dated) date = before.date;
  }
  for (const item of items) {
    item.date ??= date;
    item.issuer ??= issuer;
    item.term ??= tail.term;
  }
  return tail.next;
}

/** The list that later items of the same sentence may still belong to. */
interface OpenList {
  readonly last: Draft;
  /** The token after the tail of its last item. */
  readonly tailEnd: number;
}

/** "…; số 187/2025/NĐ-CP": an item without type word, further on in the sentence of its list. */
function orphanAt(reading: Reading, index: number, open: OpenList): Draft | null {
  const token = tokenAt(reading, index);
  const marked = token.low === 'số';
  const before = tokenAt(reading, index - 1);
  const separated =
    [',', ';', '(', '-', ':'].includes(before.text) || before.low === 'và' || before.low === 'hoặc';
  if (!separated) return null;
  const number = numberAt(reading, marked ? index + 1 : index);
  if (number === null) return null;
  if (number.symbol === null) {
    return marked && skipSeparator(reading, open.tailEnd) === index
      ? nextItem(reading, open.last, open.tailEnd)
      : null;
  }
  if (!fitsType(number.symbol, open.last.type)) return null;
  if (!marked && number.symbol.groups.length < 2 && number.year === null) return null;
  return makeDraft({
    type: open.last.type,
    form: 'full',
    start: token.start,
    end: number.end,
    first: index,
    next: number.next,
    number,
    name: null,
    session: null,
  });
}

function endsSentence(reading: Reading, index: number): boolean {
  const token = tokenAt(reading, index);
  const next = tokenAt(reading, index + 1);
  if (token.text === '.')
    return next.spaced && (next.capital || next.newLine) && pairAt(reading, index) !== '. số';
  return (
    next.newLine && token.text !== ';' && token.text !== ':' && token.text !== ',' && next.capital
  );
}

/**
 * Finds every citation of a Party, State or mass-organisation document in running text.
 *
 * Offsets are half-open UTF-16 units of the string given, in whatever normalisation form it comes.
 * `documentId` is null until {@link groupDocuments} has seen the whole article. Never throws; the work
 * grows in proportion to the length of the text.
 *
 * Rules: Decree 30/2020/NĐ-CP (State numbers), Quy định 399-QĐ/TW and Hướng dẫn 36-HD/VPTW (Party
 * numbers), and what local news prints instead of them.
 */
export function findCitations(text: string): Citation[] {
  const source = readSource(text);
  const reading = readTokens(source.text);
  const found: Draft[] = [];
  let open: OpenList | null = null;
  let index = 0;
  while (index < reading.tokens.length) {
    const word = typeWordAt(reading, index);
    let items = word === null ? [] : draftsAt(reading, word);
    if (items.length === 0 && word === null && open !== null) {
      const token = tokenAt(reading, index);
      if (token.low === 'số' || token.kind === 'number') {
        const orphan = orphanAt(reading, index, open);
        if (orphan !== null) items = [orphan];
      } else if (endsSentence(reading, index)) open = null;
    }
    const last = items.at(-1);
    if (last === undefined) {
      index += word === null ? 1 : word.end - word.start;
      continue;
    }
    const tailEnd = complete(reading, items, found.at(-1) ?? null);
    found.push(...items);
    if (last.number !== null && last.name === null) open = { last, tailEnd };
    index = Math.max(last.next, index + 1);
  }
  return found.map((draft) => toCitation(draft, text, source));
}
