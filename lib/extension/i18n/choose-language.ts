export type Language = 'vi' | 'en';
export type LanguageSetting = Language | 'auto';

/** Time zones of an office in Vietnam. */
const VIETNAM_ZONES: ReadonlySet<string> = new Set(['Asia/Ho_Chi_Minh', 'Asia/Saigon']);

/**
 * The language of the interface. Vietnamese comes first: offices run English Windows with an
 * English browser all the same, so English is taken only where nothing speaks for Vietnamese:
 * not the browser, not the languages it asks pages for, not the clock's zone.
 */
export function chooseLanguage(world: {
  readonly setting: LanguageSetting;
  readonly uiLanguage: string;
  readonly acceptLanguages: readonly string[];
  /** Asked last: the first look at time zones costs a browser several milliseconds. */
  readonly timeZone: () => string;
}): Language {
  if (world.setting !== 'auto') return world.setting;
  const speaksVietnamese = [world.uiLanguage, ...world.acceptLanguages].some((tag) =>
    tag.toLowerCase().startsWith('vi'),
  );
  return speaksVietnamese || VIETNAM_ZONES.has(world.timeZone()) ? 'vi' : 'en';
}
