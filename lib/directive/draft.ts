import type { CitationForm } from '../clip/citation.ts';
import type { NumberReading } from './number.ts';

/** A citation while it is being read: characters of the NFC text, tokens for what stands round it. */
export interface Draft {
  readonly type: string;
  readonly form: CitationForm;
  /** Characters, half open. */
  readonly start: number;
  readonly end: number;
  /** First token, and the first token after the span. */
  readonly first: number;
  readonly next: number;
  readonly number: NumberReading | null;
  readonly name: string | null;
  readonly session: number | null;
  /** Filled by the tail, by the sentence, or by the list that the item stands in. */
  date: string | null;
  issuer: string | null;
  term: string | null;
  /** Symbol that a later item of the list carries: "Quyết định 217, 218-QĐ/TW". */
  sharedSymbol: NumberReading['symbol'];
}

export function makeDraft(draft: Omit<Draft, 'date' | 'issuer' | 'term' | 'sharedSymbol'>): Draft {
  return { ...draft, date: null, issuer: null, term: null, sharedSymbol: null };
}
