import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../lib/extension/i18n/choose-language.ts';
import type { Translate } from '../../lib/extension/i18n/translate.ts';
import { makeTranslate } from '../../lib/extension/i18n/translate.ts';
import { ROOT } from '../root.ts';

/** The words of the interface, from the messages that the extension itself reads. */
export function readWords(language: Language): Translate {
  const file = path.join(ROOT, 'public', '_locales', language, 'messages.json');
  return makeTranslate(JSON.parse(readFileSync(file, 'utf8')), language);
}
