import type { RegisterEntry } from '../clip/register.ts';

type Citable = Pick<RegisterEntry, 'title' | 'date' | 'issuer' | 'subject'>;

/**
 * A document written as offices cite it, with what is known of it:
 * - `state` (Decree 30/2020/NĐ-CP, Annex I): "Quyết định số 1719/QĐ-TTg ngày 14 tháng 10 năm 2021 của
 *   Thủ tướng Chính phủ về …", the day below 10 and the months 1 and 2 with a leading zero;
 * - `party` (Hướng dẫn 36-HD/VPTW): "Quyết định số 238-QĐ/TW, ngày 30/9/2020 của Ban Bí thư về …".
 */
export function citeDocument(document: Citable, style: 'state' | 'party'): string {
  const { title, date, issuer, subject } = document;
  const [year, month, day] = (date ?? '').split('-').map(Number);
  let text = title;
  if (year !== undefined && month !== undefined && day !== undefined) {
    text +=
      style === 'state'
        ? ` ngày ${two(day)} tháng ${month < 3 ? two(month) : String(month)} năm ${String(year)}`
        : `, ngày ${String(day)}/${String(month)}/${String(year)}`;
  }
  if (issuer !== null) text += ` của ${issuer}`;
  return subject === null ? text : `${text} về ${subject}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
