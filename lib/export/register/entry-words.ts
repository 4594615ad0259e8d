import type { RegisterEntry } from '../../clip/register.ts';
import { formatDay } from '../dates.ts';
import { printable } from '../printable.ts';
import type { IssuerLevel } from './issuer-rank.ts';

/** Heads the documents of which no issuing body is known. */
export const UNKNOWN_ISSUER = 'Chưa xác định cơ quan ban hành';

/** What stands behind the title: ` khóa XIII ngày 11/11/2020 về …`, as far as it is known. */
export function describeEntry({ title, term, date, subject }: RegisterEntry): string {
  const session = term === null || title.includes('khóa') ? '' : ` khóa ${term}`;
  const day = date === null || title.includes('ngày') ? '' : ` ngày ${formatDay(date)}`;
  const about = printable(subject ?? '')
    .trim()
    .replace(/^về(?: việc)?\s+/iu, '')
    .replace(/[.;,]+$/u, '');
  return `${session}${day}${about === '' ? '' : ` về ${about}`}`;
}

/** Two bodies may issue the same number; where the text names neither, the portal tells them apart. */
export function doubtOf(
  { title, mentions }: RegisterEntry,
  entries: readonly RegisterEntry[],
): string {
  const isShared = entries.filter((other) => other.title === title).length > 1;
  const portal = printable(mentions[0]?.portalName ?? '').trim();
  return isShared && portal !== '' ? ` (chưa xác định, theo ${portal})` : ' (chưa xác định)';
}

/** How the levels are headed. */
export const LEVEL_NAMES: Readonly<Record<IssuerLevel, string>> = {
  central: 'VĂN BẢN CỦA TRUNG ƯƠNG',
  province: 'VĂN BẢN CỦA CẤP TỈNH',
  district: 'VĂN BẢN CỦA CẤP HUYỆN',
  commune: 'VĂN BẢN CỦA CẤP XÃ',
  other: 'VĂN BẢN KHÁC',
};
