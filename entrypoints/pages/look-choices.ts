import type { MessageKey } from '../../lib/extension/i18n/translate.ts';
import type { Settings } from '../../lib/extension/settings.ts';

/** Languages and themes in the order in which they are offered, with their words. */
export const LANGUAGES: readonly (readonly [Settings['language'], MessageKey])[] = [
  ['auto', 'language_auto'],
  ['vi', 'language_vi'],
  ['en', 'language_en'],
];
export const THEMES: readonly (readonly [Settings['theme'], MessageKey])[] = [
  ['system', 'theme_system'],
  ['light', 'theme_light'],
  ['dark', 'theme_dark'],
];
