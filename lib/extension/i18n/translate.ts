import type Vietnamese from '../../../public/_locales/vi/messages.json';
import type { Language } from './choose-language.ts';

export type MessageKey = keyof typeof Vietnamese;

/** Messages as `_locales` holds them. */
export type Catalogue = Readonly<
  Record<
    string,
    {
      readonly message: string;
      readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
    }
  >
>;

/** Gives the message of a key, its placeholders filled in order. */
export type Translate = (key: MessageKey, ...values: (string | number)[]) => string;

/**
 * A translator over one catalogue. Numbers are written as the language writes them (`1.234`).
 * Throws on a key that the catalogue lacks: that is our mistake, and a guard test finds it first.
 */
export function makeTranslate(catalogue: Catalogue, language: Language): Translate {
  const numbers = new Intl.NumberFormat(language);
  return (key, ...values) => {
    const entry = catalogue[key];
    if (entry === undefined) throw new Error(`trich-luc: no message "${key}" in ${language}`);
    const written = values.map((v) => (typeof v === 'number' ? numbers.format(v) : v));
    return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const content = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
      return content.replace(/\$(\d)/g, (_match, index: string) => written[Number(index) - 1] ?? '');
    });
  };
}
