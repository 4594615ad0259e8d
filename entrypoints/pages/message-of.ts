import { type Catalogue, messageIn } from '../../lib/extension/i18n/translate.ts';

/** The message of a key that a table of the library carries; the key itself where there is none. */
export function messageOf(catalogue: Catalogue, key: string): string {
  return messageIn(catalogue, key)?.message ?? key;
}
