import type { Clip } from '../../clip/clip.ts';
import { documentIndex } from '../cited-documents.ts';
import { formatDay } from '../dates.ts';
import { INDEX_COLUMNS } from '../official-words.ts';
import { escapeHtml } from './markup.ts';

/**
 * The table of every document that the clips cite; empty where they cite none.
 *
 * @param addressOf where the item of a number stands
 */
export function documentIndexHtml(
  clips: readonly Clip[],
  addressOf: (item: number) => string,
): string {
  const entries = documentIndex(clips);
  if (entries.length === 0) return '';
  const rows = entries.map((entry, index) => {
    const title = escapeHtml(entry.title) + (entry.resolved ? '' : ' <em>(chưa xác định)</em>');
    const items = entry.items.map((item) => `<a href="${escapeHtml(addressOf(item))}">${item}</a>`);
    const date = entry.date === null ? '' : escapeHtml(formatDay(entry.date));
    const cells = [index + 1, title, escapeHtml(entry.issuer ?? ''), date, items.join(', ')];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const head = INDEX_COLUMNS.map((header) => `<th>${header}</th>`).join('');
  return `<table class="index"><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}
