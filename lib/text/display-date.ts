const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * An ISO date as offices write it: `31/01/2023`, with `16:30` behind it where the date has a time.
 * The time is shown as printed on the page, in the page's own offset. Text that is no ISO date is
 * given back unchanged.
 */
export function displayDate(iso: string): string {
  const match = ISO.exec(iso);
  if (match === null) return iso;
  const [, year, month, day, hours, minutes] = match;
  const date = `${day}/${month}/${year}`;
  return hours === undefined ? date : `${date} ${hours}:${minutes}`;
}

/**
 * Reads a date as a user types it, day first: `31/1/2023`, `31-01-2023`, `31.1.2023`, with
 * `16:30` behind it or not. Gives ISO, a time with Vietnam's offset; undefined for anything else
 * and for days that the calendar does not have.
 */
export function parseDisplayDate(text: string): string | undefined {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:,?\s+(\d{1,2})[:hg](\d{2}))?$/.exec(
    text.trim(),
  );
  if (match === null) return undefined;
  const [day, month, year, hours, minutes] = match.slice(1).map(Number);
  if (day === undefined || month === undefined || year === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const iso = date.toISOString().slice(0, 10);
  if (hours === undefined || minutes === undefined || Number.isNaN(hours)) return iso;
  if (hours > 23 || minutes > 59) return undefined;
  return `${iso}T${two(hours)}:${two(minutes)}:00+07:00`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
