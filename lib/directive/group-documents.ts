import type { Citation, CitedDocument } from '../clip/citation.ts';
import { cleanLine } from '../text/normalize.ts';
import { canBeSame, factsOf, joinFacts, weightOf } from './document-facts.ts';
import type { DocumentFacts } from './document-facts.ts';
import { identityOf } from './document-identity.ts';
import { issuerName } from './issuer-name.ts';

/** The mentions with their document's id, and the documents in order of first mention. */
export interface GroupedDocuments {
  readonly citations: readonly Citation[];
  readonly documents: readonly CitedDocument[];
}

interface Group {
  facts: DocumentFacts;
  readonly members: number[];
}

/**
 * Groups the mentions of one article into the documents they mean.
 *
 * A short form joins a fuller one only where exactly one document of the article fits it; where two do
 * ("Kết luận 01" beside those of 2016 and 2021) it stays a document of its own, unresolved.
 */
export function groupDocuments(citations: readonly Citation[]): GroupedDocuments {
  const groups: Group[] = [];
  const bySurface = new Map<string, Group[]>();
  const order = citations
    .map((citation, index) => ({ index, facts: factsOf(citation) }))
    .toSorted(
      (one, other) => weightOf(other.facts) - weightOf(one.facts) || one.index - other.index,
    );
  for (const { index, facts } of order) {
    const surface = `${facts.type}|${facts.number ?? ''}`;
    const near = bySurface.get(surface) ?? [];
    const fitting = near.filter((group) => canBeSame(group.facts, facts));
    const only =
      fitting.length === 1 ? fitting[0] : fitting.find((group) => isEqual(group.facts, facts));
    if (only === undefined) {
      const group = { facts, members: [index] };
      groups.push(group);
      near.push(group);
      bySurface.set(surface, near);
    } else {
      only.facts = joinFacts(only.facts, facts);
      only.members.push(index);
    }
  }
  return describe(citations, groups);
}

function isEqual(one: DocumentFacts, other: DocumentFacts): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function describe(citations: readonly Citation[], groups: readonly Group[]): GroupedDocuments {
  const ids = new Map<number, string>();
  const taken = new Set<string>();
  const documents = groups
    .map((group) => ({ group, first: Math.min(...group.members) }))
    .toSorted((one, other) => one.first - other.first)
    .map(({ group, first }): CitedDocument => {
      const identity = identityOf(group.facts);
      let { id } = identity;
      for (let copy = 2; taken.has(id); copy += 1) id = `${identity.id}.${String(copy)}`;
      taken.add(id);
      for (const member of group.members) ids.set(member, id);
      const { type, normalized, symbol, date, issuer, term } = group.facts;
      const number = citations[first]?.number ?? null;
      return {
        id,
        title: titleOf(group.facts, citations[first]),
        type,
        normalized,
        number,
        symbol,
        date,
        issuer: issuer === null ? null : issuerName(issuer),
        term,
        resolved: identity.resolved && id === identity.id,
        mentions: group.members.length,
      };
    });
  return {
    citations: citations.map((citation, index) => ({
      ...citation,
      documentId: ids.get(index) ?? null,
    })),
    documents,
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function titleOf(facts: DocumentFacts, first: Citation | undefined): string {
  const { form, type, normalized, name } = facts;
  if (form === 'session') return capitalised(cleanLine(first?.text ?? type));
  if (form === 'name-year') return normalized ?? name ?? type;
  if (form === 'name-date') return name ?? type;
  if (form === 'nickname') return `${capitalised(type)} ${normalized ?? ''}`;
  return `${name ?? capitalised(type)} số ${normalized ?? ''}`;
}
