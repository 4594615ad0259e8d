import type { Citation } from '../clip/citation.ts';
import { foldText } from '../text/fold.ts';
import { bodiesAgree, levelOfIssuer, levelOfSymbol } from './body-level.ts';
import type { BodyLevel } from './body-level.ts';
import { partyTermOn } from './party-terms.ts';

/** What the mentions of one document say together; null for what none of them says. */
export interface DocumentFacts {
  readonly type: string;
  readonly form: Citation['form'];
  /** Without spaces and leading zeros. */
  readonly number: string | null;
  readonly normalized: string | null;
  readonly symbol: string | null;
  readonly year: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly term: string | null;
  /** Name of a law, or the plenum of a session. */
  readonly name: string | null;
}

/** "văn bản" and "luật" forms of one document: a law is one whatever word its title opens with. */
function plainNumber(number: string): string {
  return number
    .replace(/\s/g, '')
    .replace(/^0+(?=\d)/, '')
    .toLowerCase();
}

function yearOf(citation: Citation): string | null {
  if (citation.form === 'name-year') return /\d{4}$/.exec(citation.normalized ?? '')?.[0] ?? null;
  return /^[^/-]+[/-]((?:19|20)\d\d)(?![0-9])/.exec(citation.normalized ?? '')?.[1] ?? null;
}

/** The plenum a session's text names, in digits or words, folded for comparing. */
function sessionName(citation: Citation): string {
  return foldText(citation.text)
    .replace(/\(?\s*khoa.*$/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

export function factsOf(citation: Citation): DocumentFacts {
  const { type, form, normalized, symbol, date, issuer, term } = citation;
  return {
    type,
    form,
    number: citation.number === null ? null : plainNumber(citation.number),
    normalized,
    symbol,
    year: yearOf(citation) ?? date?.slice(0, 4) ?? null,
    date,
    issuer,
    term,
    name: form === 'session' ? (citation.name ?? sessionName(citation)) : citation.name,
  };
}

/** How much a mention says; the fullest is read first. */
export function weightOf(facts: DocumentFacts): number {
  const said = [facts.symbol, facts.date, facts.year, facts.issuer, facts.term, facts.name];
  return said.filter((fact) => fact !== null).length + (facts.symbol === null ? 0 : 2);
}

const agree = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one === other;

/** The level that symbol or issuer prove; null where neither does. */
export function levelOf(facts: DocumentFacts): BodyLevel | null {
  const bySymbol = facts.symbol === null ? null : levelOfSymbol(facts.symbol);
  return bySymbol ?? (facts.issuer === null ? null : levelOfIssuer(facts.issuer));
}

/** The Party term, printed or proved by the date; null for documents of other bodies. */
export function partyTermOf(facts: DocumentFacts): string | null {
  if (facts.term !== null) return facts.term;
  return levelOf(facts)?.level === 'tw' && facts.date !== null ? partyTermOn(facts.date) : null;
}

function bodiesFit(one: DocumentFacts, other: DocumentFacts): boolean {
  if (one.issuer !== null && other.issuer !== null && !bodiesAgree(one.issuer, other.issuer))
    return false;
  const first = levelOf(one);
  const second = levelOf(other);
  if (first === null || second === null || (!first.central && !second.central)) return true;
  if (one.symbol !== null && other.symbol !== null) return true;
  // A central symbol and a local issuer, or the other way round, are two documents.
  return first.level === second.level || first.central === second.central;
}

const symbolKey = (facts: DocumentFacts): string | null =>
  facts.symbol === null
    ? null
    : foldText(facts.normalized ?? facts.symbol).replace(/[^a-z0-9&]/g, '');

/** Whether two descriptions can be of one document. Type and number, or name, must be the same. */
export function canBeSame(one: DocumentFacts, other: DocumentFacts): boolean {
  if (one.type !== other.type || one.number !== other.number) return false;
  const nickname = one.form === 'nickname' || other.form === 'nickname';
  if (nickname && one.form !== other.form) return false;
  if (one.number === null && foldText(one.name ?? '') !== foldText(other.name ?? '')) return false;
  return (
    agree(symbolKey(one), symbolKey(other)) &&
    agree(one.year, other.year) &&
    agree(one.date, other.date) &&
    agree(partyTermOf(one), partyTermOf(other)) &&
    bodiesFit(one, other)
  );
}

/** The facts of both, the first one's where both say something. */
export function joinFacts(one: DocumentFacts, other: DocumentFacts): DocumentFacts {
  const fuller = one.symbol !== null || other.symbol === null ? one : other;
  return {
    type: one.type,
    form: fuller.form,
    number: one.number,
    normalized: fuller.normalized,
    symbol: fuller.symbol,
    year: one.year ?? other.year,
    date: one.date ?? other.date,
    issuer: one.issuer ?? other.issuer,
    term: one.term ?? other.term,
    name: one.name ?? other.name,
  };
}
