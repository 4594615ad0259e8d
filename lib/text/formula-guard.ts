/**
 * What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"), full-width twins
 * and invisible characters before it included; apostrophes of an earlier guard may stand in front.
 */
const FORMULA =
  /^'*[\s\u200B-\u200F\u2060\u202A-\u202E\u2066-\u2069]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Text that no spreadsheet computes: quotes alone do not stop a formula, an apostrophe does. */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** What {@link guardFormula} was given. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
