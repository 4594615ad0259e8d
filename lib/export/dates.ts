const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

/** The day in Vietnam (UTC+7 all year) at a moment: `2026-11-24`. */
export function vietnamDay(moment: Date): string {
  return new Date(moment.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
}

/** `2023-01-31` or a longer ISO date, as offices write it: `31/01/2023`; other text as it is. */
export function formatDay(isoDate: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDate);
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : isoDate;
}

/** `ngày 24 tháng 11 năm 2026`; the first days and months carry a zero (Decree 30/2020/NĐ-CP). */
export function formatLongDay(isoDate: string): string {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  const shownMonth = Number(month) < 3 ? month : String(Number(month));
  return `ngày ${day} tháng ${shownMonth} năm ${year}`;
}
