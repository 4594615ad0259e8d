import type { RegisterEntry } from '../clip/register.ts';
import { bodiesAgree } from './body-level.ts';

const plain = (number: string): string => number.replace(/\s/g, '').replace(/^0+(?=\d)/, '');

/**
 * Which certain document of the register an uncertain entry may be: the only one of its type and
 * number whose symbol, issuer and term do not contradict it and that was issued before the first
 * article that cites it. Null where none fits or more than one does. A guess, never a finding: a
 * person confirms it.
 */
export function proposeSame(
  entry: RegisterEntry,
  entries: readonly RegisterEntry[],
): RegisterEntry | null {
  if (entry.resolved) return null;
  const fitting = entries.filter(
    (other) => other !== entry && other.resolved && fits(entry, other),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function fits(entry: RegisterEntry, other: RegisterEntry): boolean {
  const { number, symbol, normalized } = entry.document;
  const { number: otherNumber, normalized: otherNormalized } = other.document;
  if (entry.type !== other.type || number === null || otherNumber === null) return false;
  if (plain(number) !== plain(otherNumber)) return false;
  if (symbol !== null && normalized !== otherNormalized) return false;
  if (entry.term !== null && other.term !== null && entry.term !== other.term) return false;
  if (entry.date !== null && other.date !== null && entry.date !== other.date) return false;
  if (other.date !== null && entry.firstCited !== null && other.date > entry.firstCited)
    return false;
  return entry.issuer === null || other.issuer === null || bodiesAgree(entry.issuer, other.issuer);
}

/** Whether two documents can be one by their types: two kinds never are; "văn bản" names no kind. */
export function areOfOneKind(a: { readonly type: string }, b: { readonly type: string }): boolean {
  return a.type === b.type || [a.type, b.type].includes('văn bản');
}
