import { foldText } from '../text/fold.ts';
import type { QueryChip } from './query.ts';
import { findField } from './query-fields.ts';

/** A field's value that is being typed, for completion. */
export interface OpenField {
  /** The field's Vietnamese name, `the`, whatever name was typed. */
  readonly field: string;
  /** What was typed of the value so far, without quotes. */
  readonly value: string;
  /** Where the value begins in the query, its quote included; it ends at the caret. */
  readonly start: number;
}

/** The query with `field:value` at its end, quoted where the value needs it. */
export function withField(text: string, field: string, value: string): string {
  return `${text.trimEnd()} ${field}:${quoteValue(value)} `.trimStart();
}

/** The query without one part; what the part leaves behind (its `-`, empty brackets, OR) goes too. */
export function withoutPart(
  text: string,
  { start, end, negated }: Pick<QueryChip, 'start' | 'end' | 'negated'>,
): string {
  const before = text.slice(0, start);
  const head = negated ? before.replace(/[-\u2212]\s*$/, '') : before;
  let left = `${head} ${text.slice(end)}`;
  for (let length = -1; length !== left.length;) {
    length = left.length;
    left = left
      .replace(/[-\u2212]?\(\s*\)/g, ' ')
      .replace(/(^|\()\s*(?:OR|HOẶC|\|\|?)\s/g, '$1')
      .replace(/\s(?:OR|HOẶC|\|\|?)\s*(?=\)|$)/g, '')
      .replace(/\s(OR|HOẶC|\|\|?)\s+(?:OR|HOẶC|\|\|?)(?=\s)/g, ' $1');
  }
  return left.replace(/\s+/g, ' ').trim();
}

/** The chip of the query that asks for just this value, or undefined. */
export function chipOfValue(
  chips: readonly QueryChip[],
  field: string,
  value: string,
): QueryChip | undefined {
  const wanted = plainValue(value);
  return chips.find(
    (chip) =>
      chip.field === field &&
      !chip.negated &&
      plainValue(chip.text.slice(chip.text.indexOf(':') + 1)) === wanted,
  );
}

/** The field whose value the caret stands in, where one does. */
export function fieldAtCaret(text: string, caret: number): OpenField | null {
  const typed = text.slice(0, caret);
  const match = /(?:^|[\s(]|[\s(]-|^-)([\p{L}\p{M}_-]{2,20}):(\s?"[^"]*|[^\s"()]*)$/u.exec(typed);
  const row = match === null ? undefined : findField(match[1] ?? '');
  if (match === null || row === undefined) return null;
  const value = match[2] ?? '';
  return { field: row.name, value: value.replace(/^\s?"/, ''), start: caret - value.length };
}

/** The query with the value at the caret taken, and where the caret goes. */
export function takeValue(
  text: string,
  caret: number,
  { start }: Pick<OpenField, 'start'>,
  value: string,
): { readonly text: string; readonly caret: number } {
  const rest = text
    .slice(caret)
    .replace(/^[^\s()]*/, '')
    .trimStart();
  const head = `${text.slice(0, start)}${quoteValue(value)} `;
  return { text: head + rest, caret: head.length };
}

function quoteValue(value: string): string {
  const plain = value
    .replace(/["\u201C\u201D\u201E«»]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return /[\s()]/.test(plain) ? `"${plain}"` : plain;
}

function plainValue(value: string): string {
  return foldText(value.replace(/"/g, ' ')).replace(/\s+/g, ' ').trim();
}
