import type { Citation } from '../clip/citation.ts';
import { foldText } from '../text/fold.ts';
import { bodiesAgree, isCentralBody, levelOfIssuer, levelOfSymbol } from './body-level.ts';
import type { BodyLevel } from './body-level.ts';
import { partyTermOn } from './party-terms.ts';

/** What mentions print about a document; null for what none of them says. */
interface PrintedFacts {
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

/** What the mentions of one document say together, and what follows from it. */
export interface DocumentFacts extends PrintedFacts {
  /** The sequence of numbers that symbol or issuer prove; null where neither does. */
  readonly level: BodyLevel | null;
  /** The Party term, printed or proved by the date; null for documents of other bodies. */
  readonly period: string | null;
  readonly symbolKey: string | null;
  readonly nameKey: string;
}

function derive(printed: PrintedFacts): DocumentFacts {
  const { symbol, issuer, normalized, term, date, name } = printed;
  const bySymbol = symbol === null ? null : levelOfSymbol(symbol);
  const level = bySymbol ?? (issuer === null ? null : levelOfIssuer(issuer));
  const dated = level?.level === 'tw' && date !== null ? partyTermOn(date) : null;
  const symbolKey =
    symbol === null ? null : foldText(normalized ?? symbol).replace(/[^a-z0-9&]/g, '');
  return { ...printed, level, period: term ?? dated, symbolKey, nameKey: foldText(name ?? '') };
}

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

export function factsOf(citation: Citation): DocumentFacts {
  const { type, form, normalized, symbol, date, issuer, term, name } = citation;
  return derive({
    type,
    form,
    number: citation.number === null ? null : plainNumber(citation.number),
    normalized,
    symbol,
    year: yearOf(citation) ?? date?.slice(0, 4) ?? null,
    date,
    issuer,
    term,
    name,
  });
}

/** How much a mention says; the fullest is read first. */
export function weightOf(facts: DocumentFacts): number {
  const said = [facts.symbol, facts.date, facts.year, facts.issuer, facts.term, facts.name];
  return said.filter((fact) => fact !== null).length + (facts.symbol === null ? 0 : 2);
}

const agree = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one === other;

function bodiesFit(one: DocumentFacts, other: DocumentFacts): boolean {
  const bothNamed = one.issuer !== null && other.issuer !== null;
  if (bothNamed && !bodiesAgree(one.issuer, other.issuer)) return false;
  if (one.symbol !== null && other.symbol !== null) return true;
  if (one.level === null || other.level === null) return true;
  // A symbol of the Government and a local issuer, or the other way round, are two documents.
  const central = isCentralBody(one.level.level) || isCentralBody(other.level.level);
  return !central || one.level.level === other.level.level;
}

/** Whether two descriptions can be of one document. Type and number, or name, must be the same. */
export function canBeSame(one: DocumentFacts, other: DocumentFacts): boolean {
  if (!agree(one.date, other.date) || !agree(one.year, other.year)) return false;
  if (one.type !== other.type || one.number !== other.number) return false;
  const nickname = one.form === 'nickname' || other.form === 'nickname';
  if (nickname && one.form !== other.form) return false;
  if (one.number === null && one.nameKey !== other.nameKey) return false;
  return (
    agree(one.symbolKey, other.symbolKey) &&
    agree(one.period, other.period) &&
    bodiesFit(one, other)
  );
}

/** The facts of both, the first one's where both say something. */
export function joinFacts(one: DocumentFacts, other: DocumentFacts): DocumentFacts {
  const fuller = one.symbol !== null || other.symbol === null ? one : other;
  return derive({
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
  });
}
