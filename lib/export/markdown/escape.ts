import { printable, safeAddress } from '../printable.ts';

/**
 * Characters with a meaning somewhere inside a line of CommonMark, GFM or Obsidian: emphasis, code,
 * links, HTML, entities, tables, strikethrough, tags, formulas, highlights, comments.
 */
const INLINE = /[\\`*_[\]<>&|~#$]|==|%%|!(?=\[)/g;

/** Where GFM would make a link of bare text and read the escapes inside it as part of the address. */
const BARE_ADDRESS = /(https?|ftp)(?=:\/\/)|(www)(?=\.)/gi;

/** Text inside a line, to be shown as it is; addresses in it stay text. */
export function escapeText(text: string): string {
  return text.replace(INLINE, (found) => found.replace(/./g, '\\$&')).replace(BARE_ADDRESS, '$&\\');
}

/** A finished line whose beginning must not open a list, a quote, a heading or a rule. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^\s+/, '')
    .replace(/^([-+=:])/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** An address between round brackets, to the letter: what could end it gets a backslash. */
export function escapeAddress(address: string): string {
  return address.replace(/[()<>\\\s`|*_[\]"]/g, (character) =>
    encodeURIComponent(character) === character ? `\\${character}` : encodeURIComponent(character),
  );
}

/** An address that shows itself, or escaped text where it is no web page. */
export function autolink(address: string): string {
  const href = safeAddress(address);
  return href === null ? escapeText(printable(address)) : `<${href}>`;
}

/**
 * A YAML scalar, always double-quoted, so that no reader takes `no`, `12:30` or a date for
 * anything but text. JSON's escapes are YAML's; what YAML cannot print is escaped as well.
 */
export function yamlString(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
