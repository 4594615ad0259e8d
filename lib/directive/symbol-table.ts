import { DOCUMENT_TYPES } from './type-table.ts';

/** Type parts of a symbol (Decree 30/2020/NĐ-CP, Annex III; Hướng dẫn 36-HD/VPTW). */
export const TYPE_ABBREVIATIONS: ReadonlySet<string> = new Set(
  DOCUMENT_TYPES.flatMap((type) => type.abbreviations).concat('TTr', 'HĐ', 'GNP', 'SY', 'TrS'),
);

/** Ends of the body part that only the Party has: Trung ương, tỉnh ủy, huyện ủy, đảng ủy, quận ủy. */
const PARTY_ENDS = ['TW', 'TU', 'HU', 'ĐU', 'QU'];
/** Starts of Party boards and of the Youth Union's centre, which follows the Party form. */
const PARTY_STARTS = ['BTG', 'BCS', 'UBKT', 'VPTW', 'BCĐTW', 'TWĐTN'];

/** Whether the body part of a symbol proves a Party document, so that number-type/body is its order. */
export function isPartyBody(body: string): boolean {
  return (
    PARTY_ENDS.some((end) => body.endsWith(end)) ||
    PARTY_STARTS.some((start) => body.startsWith(start))
  );
}

/**
 * Bodies that a symbol alone proves. Others (UBND, HĐND, TU) exist in every province or district,
 * so their symbol says the kind of body only.
 */
const PROVED: readonly (readonly [RegExp, string])[] = [
  [/^TTg$/i, 'Thủ tướng Chính phủ'],
  [/^CP$/, 'Chính phủ'],
  [/^QH(?:\d{1,2}|[KX])?$/, 'Quốc hội'],
  [/^UBTVQH(?:\d{1,2})?$/, 'Ủy ban Thường vụ Quốc hội'],
];

/** The issuing body that the last part of a symbol proves, or null. */
export function issuerOfSymbol(groups: readonly string[]): string | null {
  const last = groups.at(-1);
  if (last === undefined) return null;
  return PROVED.find(([pattern]) => pattern.test(last))?.[1] ?? null;
}

/** For "văn bản số …": the type that the symbol proves. Without a type part it is a công văn. */
export function typeOfSymbol(groups: readonly string[]): string | null {
  const first = groups[0];
  if (first === undefined) return null;
  const types = DOCUMENT_TYPES.filter((type) => type.abbreviations.includes(first));
  if (types.length === 0) return groups.length > 1 ? 'công văn' : null;
  if (first === 'QĐ') return isPartyBody(groups.at(-1) ?? '') ? null : 'quyết định';
  return types[0]?.word ?? null;
}
