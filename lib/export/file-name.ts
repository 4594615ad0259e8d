import { fileName } from '../text/file-name.ts';
import { vietnamDay } from './dates.ts';

/**
 * `2026-11-24 Chuyển đổi số.docx`: the day in Vietnam, then the title, so that long titles lose
 * their end and never the day. Safe on every desktop system; see {@link fileName}.
 */
export function exportFileName(title: string, now: Date, extension: string): string {
  return `${fileName(`${vietnamDay(now)} ${fileName(title)}`)}.${extension}`;
}
