import type { CitedDocument } from '../clip/citation.ts';
import { bodiesAgree } from './body-level.ts';
import { KNOWN_COLLISIONS } from './known-collisions.ts';
import type { KnownDocument } from './known-collisions.ts';
import { partyTermOn } from './party-terms.ts';

/**
 * Why a document is proposed:
 * - `term-printed`: the article prints the term, and only one known document is of that term;
 * - `only-one-fits`: issuer, symbol and year leave one known document that existed when the article appeared;
 * - `term-in-office`: several existed, one of them is of the Party term in office when the article appeared.
 * - `only-known`: the text prints neither issuer nor symbol; of the documents known to us only one had this
 *   number when the article appeared.
 */
export type ProposalReason = 'term-printed' | 'only-one-fits' | 'term-in-office' | 'only-known';

/** A guess at what an unresolved document is. It is never a finding: a person confirms it. */
export interface IdentityProposal {
  readonly normalized: string;
  /** ISO `YYYY-MM-DD`. */
  readonly date: string;
  readonly issuer: string;
  /** Subject (trích yếu), shortened; null where the table does not know it. */
  readonly subject: string | null;
  /** Party term on `date`; null for documents of the State. */
  readonly term: string | null;
  readonly reason: ProposalReason;
  /** Other known documents that carry the same short form. */
  readonly others: readonly { readonly normalized: string; readonly date: string }[];
}

const plain = (number: string): string => number.replace(/\s/g, '').replace(/^0+(?=\d)/, '');

const termOf = (known: KnownDocument): string | null =>
  known.normalized.endsWith('/TW') ? partyTermOn(known.date) : null;

function fits(document: CitedDocument, known: KnownDocument, articleDate: string): boolean {
  if (known.date > articleDate.slice(0, 10)) return false;
  if (document.symbol !== null && document.normalized !== known.normalized) return false;
  if (document.date !== null && document.date !== known.date) return false;
  if (document.term !== null && document.term !== termOf(known)) return false;
  return document.issuer === null || bodiesAgree(document.issuer, known.issuer);
}

/**
 * Proposes which document an unresolved one is, from a short table of numbers that are known to be ambiguous.
 *
 * @param articleDate date of the article, ISO; an article cannot cite what came after it.
 * @returns null where the document is resolved, unknown to the table, or still ambiguous.
 */
export function proposeIdentity(
  document: CitedDocument,
  articleDate: string,
): IdentityProposal | null {
  if (document.resolved && document.date !== null) return null;
  const { number } = document;
  if (number === null) return null;
  const bearers = KNOWN_COLLISIONS.filter(
    (known) => known.type === document.type && known.number === plain(number),
  );
  const possible = bearers.filter((known) => fits(document, known, articleDate));
  const inOffice = possible.filter((known) => termOf(known) === partyTermOn(articleDate));
  const chosen =
    possible.length === 1 ? possible[0] : inOffice.length === 1 ? inOffice[0] : undefined;
  if (chosen === undefined) return null;
  const reason: ProposalReason =
    possible.length > 1
      ? 'term-in-office'
      : document.term !== null
        ? 'term-printed'
        : document.issuer === null && document.symbol === null
          ? 'only-known'
          : 'only-one-fits';
  return {
    normalized: chosen.normalized,
    date: chosen.date,
    issuer: chosen.issuer,
    subject: chosen.subject,
    term: termOf(chosen),
    reason,
    others: bearers
      .filter((known) => known !== chosen)
      .map(({ normalized, date }) => ({ normalized, date })),
  };
}
