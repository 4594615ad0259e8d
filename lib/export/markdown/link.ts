import { printable, safeAddress } from '../printable.ts';
import { escapeAddress, escapeText } from './escape.ts';

/** The path of a file beside a note, as the target of a link. */
export function encodePath(path: string): string {
  // `encodeURIComponent` leaves round brackets, which would end the link.
  return path
    .split('/')
    .map((name) =>
      encodeURIComponent(name).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29')),
    )
    .join('/');
}

/** A link, or its escaped label where the address is none that a file carries. */
export function linkMarkdown(label: string, address: string): string {
  const text = escapeText(printable(label).trim());
  const href = safeAddress(address);
  return href === null ? text : `[${text}](${escapeAddress(href)})`;
}
