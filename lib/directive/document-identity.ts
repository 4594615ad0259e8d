import { foldText } from '../text/fold.ts';
import type { CitedDocument } from '../clip/citation.ts';
import { bodyKey, levelOfIssuer, levelOfSymbol } from './body-level.ts';
import type { DocumentFacts } from './document-facts.ts';

export interface Identity {
  /** Lower-case ASCII; equal in every article where `resolved`. */
  readonly id: string;
  readonly resolved: boolean;
}

const slug = (text: string): string =>
  foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const key = (...parts: readonly (string | null)[]): string =>
  parts
    .filter((part) => part !== null)
    .map(slug)
    .join('.');

/**
 * The identity of a document: type + number + symbol or level + term or year, never the number alone.
 * Party numbers start anew with each congress, State numbers each year, each body in a sequence of its own
 * (Decree 30/2020/NĐ-CP, article 15; Hướng dẫn 36-HD/VPTW). Anything short of that is unresolved.
 */
export function identityOf(facts: DocumentFacts): Identity {
  const { type, number, name, year, date } = facts;
  if (number === null) {
    const period = facts.form === 'session' ? facts.term : year;
    return { id: key(type, name, period), resolved: period !== null };
  }
  const { level } = facts;
  const body = level?.level ?? null;
  if (facts.form === 'nickname') return { id: key(type, number, 'nickname'), resolved: false };
  if (level !== null && level.central) {
    const period = body === 'tw' ? facts.period : year;
    return { id: key(type, number, body, period), resolved: period !== null };
  }
  const { symbol: symbolBody } = facts;
  // Of local bodies the day tells more than a name that is rarely printed in full.
  if (date !== null && level !== null)
    return { id: key(type, number, symbolBody ?? body, date), resolved: true };
  const named = facts.issuer !== null && /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(facts.issuer);
  const issuer = facts.issuer === null ? null : bodyKey(facts.issuer);
  return { id: key(type, number, symbolBody, issuer, year), resolved: named && year !== null };
}

/**
 * Whether a document comes from a body whose numbers run in one sequence for the whole country, by
 * its symbol or, without one, its issuer. A document that names neither counts as central: that is
 * how news cites what everybody knows ("Chỉ thị 05").
 */
export function isCentralDocument({ symbol, issuer }: CitedDocument): boolean {
  const level =
    (symbol === null ? null : levelOfSymbol(symbol)) ??
    (issuer === null ? null : levelOfIssuer(issuer));
  return level?.central ?? true;
}
