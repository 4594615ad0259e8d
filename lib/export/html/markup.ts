import { printable, safeAddress } from '../printable.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it: safe between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** A link that tells the target nothing about the file; plain text for unsafe addresses. */
export function linkHtml(content: string, address: string): string {
  const href = safeAddress(address);
  if (href === null) return content;
  return `<a href="${escapeHtml(href)}" rel="noopener noreferrer nofollow">${content}</a>`;
}

/** An element, left out when it would be empty. */
export function element(name: string, content: string): string {
  return content === '' ? '' : `<${name}>${content}</${name}>`;
}

/** A list under a label; nothing where it has no items. The items are finished HTML. */
export function labelledList(label: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  const entries = items.map((item) => `<li>${item}</li>`).join('');
  return `<p><strong>${escapeHtml(label)}</strong></p><ul>${entries}</ul>`;
}
