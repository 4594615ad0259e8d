import type { Citation } from '../clip/citation.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { lawAt } from './law.ts';
import { fitsType, nextItem, skipSeparator } from './list.ts';
import { numberAt } from './number.ts';
import { numberedAt } from './numbered.ts';
import { nextSessionAt, sessionAt } from './session.ts';
import type { SessionReading } from './session.ts';
import { readSource } from './source-text.ts';
import { issuingAtEnd, NOBODY, subjectAfter, subjectBefore } from './subject.ts';
import type { Subject } from './subject.ts';
import { tailAt } from './tail.ts';
import type { Tail } from './tail.ts';
import { toCitation } from './to-citation.ts';
import { pairAt, readTokens, tokenAt } from './tokens.ts';
import type { Reading } from './tokens.ts';
import { typeWordAt } from './type-word.ts';
import type { TypeWord } from './type-word.ts';

const SESSION_TYPES = new Set(['nghị quyết', 'kết luận']);

function sessionDraft(
  reading: Reading,
  type: string,
  first: number,
  session: SessionReading,
): Draft {
  const draft = makeDraft({
    type,
    form: 'session',
    start: tokenAt(reading, first).start,
    end: tokenAt(reading, session.next - 1).end,
    first,
    next: session.next,
    number: null,
    name: null,
    session: session.session,
  });
  draft.term = session.term;
  return draft;
}

function sessionDrafts(reading: Reading, word: TypeWord): Draft[] {
  if (!SESSION_TYPES.has(word.type.word)) return [];
  const before = tokenAt(reading, word.start - 1);
  const session = sessionAt(reading, word.end);
  if (session === null) return [];
  const items = [sessionDraft(reading, word.type.word, word.start, session)];
  for (let last = session; last.term === null;) {
    const from = skipSeparator(reading, last.next);
    const next = from === last.next ? null : nextSessionAt(reading, from);
    if (next === null) break;
    items.push(sessionDraft(reading, word.type.word, from, next));
    last = next;
  }
  // "các nghị quyết Hội nghị lần thứ sáu" are several documents of one plenum.
  const plural = before.low === 'các' || before.low === 'những' || before.kind === 'number';
  if (plural && items.length === 1) return [];
  const term = items.at(-1)?.term ?? null;
  for (const item of items) item.term ??= term;
  return items;
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
  const sessions = sessionDrafts(reading, word);
  if (sessions.length > 0) return sessions;
  const law = lawDraft(reading, word);
  return law === null ? numberedAt(reading, word) : [law];
}

/** Who a sentence says issued its documents, and where the last of them ends (token after its tail). */
interface Issuing {
  readonly subject: Subject;
  readonly end: number;
  /** The items themselves and those joined before them that no tail has followed yet. */
  readonly waiting: readonly Draft[];
}

const MOST_WAITING = 12;

const bodyOf = (draft: Draft): string | undefined => draft.number?.symbol?.groups.at(-1);

/** "Chỉ thị 15 và Chỉ thị 16 của Thủ tướng": the earlier one shares what follows the later one. */
function shareTail(waiting: readonly Draft[], last: Draft, tail: Tail): void {
  for (const item of waiting) {
    if (item.type !== last.type || bodyOf(item) !== bodyOf(last)) continue;
    item.issuer ??= tail.issuer;
    item.date ??= tail.date;
    item.term ??= tail.term;
  }
}

/**
 * Fills date, issuer and term of the items of one list from what stands behind and before it. A document
 * that "và" joins to one with a subject has the same: "UBND tỉnh ban hành Quyết định … và Kế hoạch …".
 */
function complete(reading: Reading, items: readonly Draft[], previous: Issuing | null): Issuing {
  const first = items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) return { subject: NOBODY, end: 0, waiting: [] };
  const tail = tailAt(reading, last.next);
  let subject = NOBODY;
  const joined =
    previous !== null &&
    previous.end > 0 &&
    tokenAt(reading, previous.end).text !== ';' &&
    skipSeparator(reading, previous.end) === first.first;
  if (tail.issuer === null || !tail.dated) {
    subject = subjectBefore(reading, first.first, first.type);
    if (joined && subject.issuer === null) subject = previous.subject;
  }
  const waiting = joined ? previous.waiting : [];
  shareTail(waiting, last, tail);
  let issuer = tail.issuer ?? subject.issuer ?? subjectAfter(reading, first.first, tail.next);
  let date = tail.dated ? tail.date : subject.date;
  if (issuer === null) {
    const end = issuingAtEnd(reading, tail.next);
    issuer = end.issuer;
    if (!tail.dated) date ??= end.date;
  }
  for (const item of items) {
    item.date ??= date;
    item.issuer ??= issuer;
    item.term ??= tail.term;
  }
  return {
    subject,
    end: tail.next,
    waiting: tail.issuer === null ? [...waiting, ...items].slice(-MOST_WAITING) : [],
  };
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
  let issuing: Issuing | null = null;
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
    issuing = complete(reading, items, issuing);
    found.push(...items);
    if (last.number !== null && last.name === null) open = { last, tailEnd: issuing.end };
    index = Math.max(last.next, index + 1);
  }
  return found.map((draft) => toCitation(draft, text, source));
}
