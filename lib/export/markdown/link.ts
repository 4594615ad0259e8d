import { printable, safeAddress } from '../printable.ts';
import { escapeAddress, escapeText } from './escape.ts';

/** A link, or its escaped label where the address is none that a file carries. */
export function linkMarkdown(label: string, address: string): string {
  const text = escapeText(printable(label).trim());
  const href = safeAddress(address);
  return href === null ? text : `[${text}](${escapeAddress(href)})`;
}
