import type { CitedDocument } from '../clip/citation.ts';
import { DOCUMENT_TYPES } from './type-table.ts';

/**
 * A document's name where room is short: its number and symbol (`238-QĐ/TW`), the usual
 * abbreviation of its type and its number (`KL 01`), or its whole title where it has neither.
 */
export function documentLabel(
  document: Pick<CitedDocument, 'title' | 'type' | 'number' | 'symbol' | 'normalized'>,
): string {
  const { title, type, number, symbol, normalized } = document;
  if (symbol !== null && normalized !== null) return normalized;
  const abbreviation = DOCUMENT_TYPES.find((row) => row.word === type)?.abbreviations[0];
  return number !== null && abbreviation !== undefined ? `${abbreviation} ${number}` : title;
}
