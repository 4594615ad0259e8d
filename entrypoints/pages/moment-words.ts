import type { Language } from '../../lib/extension/i18n/choose-language.ts';

const DAY = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit' } as const;
/** Both write the day first, as documents do; the browser's own English would write the month first. */
const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** A moment's day in local time, `31/01/2023`; text that is no moment is given back. */
export function dayWords(moment: string, language: Language): string {
  return write(moment, language, DAY);
}

/** A moment's day and time in local time. */
export function timeWords(moment: string, language: Language): string {
  return write(moment, language, { ...DAY, ...TIME });
}

function write(moment: string, language: Language, form: Intl.DateTimeFormatOptions): string {
  if (Number.isNaN(Date.parse(moment))) return moment;
  return new Intl.DateTimeFormat(LOCALES[language], form).format(new Date(moment));
}
