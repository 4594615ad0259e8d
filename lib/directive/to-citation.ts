import type { Citation } from '../clip/citation.ts';
import type { Draft } from './draft.ts';
import type { SourceText } from './source-text.ts';
import { issuerOfSymbol } from './symbol-table.ts';
import { normalizedNumber } from './symbol.ts';

function nameOf(draft: Draft): string | null {
  if (draft.session !== null) return `Hội nghị Trung ương ${String(draft.session)}`;
  return draft.form === 'name-year' ? (draft.name?.replace(/ \d{4}$/, '') ?? null) : draft.name;
}

/** A finished draft as the record that leaves this room. */
export function toCitation(draft: Draft, given: string, source: SourceText): Citation {
  const start = source.startOf(draft.start);
  const end = source.endOf(draft.end);
  const symbol = draft.number?.symbol ?? draft.sharedSymbol;
  const { number } = draft;
  const form = draft.form === 'number' && symbol !== null ? 'full' : draft.form;
  return {
    start,
    end,
    text: given.slice(start, end),
    type: draft.type,
    number: number?.number ?? null,
    symbol: symbol?.text ?? null,
    normalized:
      number !== null
        ? normalizedNumber(number.number, number.year, number.yearJoint, symbol)
        : draft.name,
    date: draft.date,
    issuer: draft.issuer ?? (symbol === null ? null : issuerOfSymbol(symbol.groups)),
    form,
    term: draft.term,
    name: nameOf(draft),
    documentId: null,
  };
}
