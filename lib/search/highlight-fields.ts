import { findDocumentNumbers } from '../text/document-number.ts';
import { tokenKeys, type Token } from '../text/tokens.ts';
import type { TermField } from './delta.ts';
import type { TextRange } from './highlight.ts';
import type { Filter } from './query.ts';

/** Values of these are codes, or names that a text does not print. */
const UNPRINTED: ReadonlySet<TermField> = new Set(['has', 'state', 'collection', 'number']);

type ValueFilter = Filter & { readonly kind: 'value' };

/** Where a text prints the values of the fields asked for; nothing for what is excluded. */
export function fieldRanges(
  text: string,
  tokens: readonly Token[],
  filters: readonly Filter[],
): TextRange[] {
  const values = filters.flatMap(printedValues);
  if (values.length === 0) return [];
  const numbers = values.some(({ field }) => field === 'kind') ? findDocumentNumbers(text) : [];
  return values.flatMap(({ field, value }) => {
    const keys = tokenKeys(value);
    return tokens.flatMap((first, at): TextRange[] => {
      if (!startsRun(keys, tokens, at)) return [];
      const last = at + keys.length - 1;
      const end = field === 'kind' ? endOfNumber(text, tokens, last, numbers) : undefined;
      return [{ start: first.start, end: end ?? tokens[last]?.end ?? first.end }];
    });
  });
}

function printedValues(filter: Filter): ValueFilter[] {
  if (filter.kind === 'value') return UNPRINTED.has(filter.field) ? [] : [filter];
  return filter.kind === 'and' || filter.kind === 'or' ? filter.of.flatMap(printedValues) : [];
}

/** The keys stand here in one piece; the last may be the beginning of a word, as in the search. */
function startsRun(keys: readonly string[], tokens: readonly Token[], at: number): boolean {
  return (
    keys.length > 0 &&
    keys.every((key, place) => {
      const there = tokens[at + place]?.key ?? '';
      return place === keys.length - 1 ? there.startsWith(key) : there === key;
    })
  );
}

/** Where the number behind a kind ends: of `Quyết định số 238-QĐ/TW`, of `Kết luận số 01`. */
function endOfNumber(
  text: string,
  tokens: readonly Token[],
  kindEnd: number,
  numbers: readonly TextRange[],
): number | undefined {
  let last = kindEnd;
  const behind = (): Token | undefined => {
    const [here, next] = [tokens[last], tokens[last + 1]];
    const isNear = /^[ \u00A0:]{1,3}$/.test(text.slice(here?.end ?? 0, next?.start ?? 0));
    return isNear ? next : undefined;
  };
  // `loai:quyet` found the first word of the kind only.
  while (/^[a-z]+$/.test(behind()?.key ?? '') && behind()?.key !== 'so' && last < kindEnd + 2)
    last++;
  const isNamed = behind()?.key === 'so';
  if (isNamed) last++;
  const first = behind();
  if (first === undefined || !/^\d/.test(first.key)) return undefined;
  const number = numbers.find(({ start }) => start === first.start);
  return number?.end ?? (isNamed ? first.end : undefined);
}
