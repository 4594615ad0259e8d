import { documentNumberKey } from '../text/document-number.ts';
import type { NumberFinding } from './find-numbers.ts';
import type { Query } from './query.ts';

/**
 * The query with numbers that no clip holds read as words, where they were typed as words: `năm 2001
 * CĐ` may be a year and a name. A number with its sign, `2001-CĐ`, can be nothing else and stays.
 */
export function readAsWords(query: Query, numbers: readonly NumberFinding[]): Query {
  const missing = new Set(numbers.flatMap(({ key, found }) => (found ? [] : [key])));
  const doubtful = query.chips.filter(({ kind, negated, text }) => {
    if (kind !== 'number' || negated || !/^\d+\s[^-\u2013/]*$/.test(text)) return false;
    return missing.has(documentNumberKey(text) ?? '');
  });
  if (doubtful.length === 0) return query;
  const keys = new Set(doubtful.map(({ text }) => documentNumberKey(text)));
  const filters = query.filters.filter(
    (filter) => filter.kind !== 'number' || !keys.has(filter.key),
  );
  if (filters.length === query.filters.length) return query;
  const words = query.words.map((word) => {
    const isPart = doubtful.some(({ start, end }) => word.start >= start && word.end <= end);
    return isPart ? { ...word, required: true } : word;
  });
  return { ...query, words, filters };
}
