import type Vietnamese from '../../../public/_locales/vi/messages.json';
import type { Language } from './choose-language.ts';

export type MessageKey = Exclude<keyof typeof Vietnamese, `${string}_one`>;

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** Messages as `_locales` holds them; {@link messageIn} gives one. */
export type Catalogue = Readonly<Record<string, unknown>>;

/**
 * Reads a catalogue file; throws where it is none. Every page waits for it: nothing is copied, and its messages are
 * looked at as they are asked for, since a look at all of them costs twice what parsing the file does.
 */
export function parseCatalogue(data: unknown): Catalogue {
  if (!isRecord(data)) throw damaged();
  return data;
}

/** One message, undefined where there is none; throws where it is damaged. */
export function messageIn(catalogue: Catalogue, key: string): Message | undefined {
  const entry = catalogue[key];
  if (entry !== undefined && !isMessage(entry)) throw damaged();
  return entry;
}

const damaged = (): Error => new Error('trich-luc: a catalogue of messages is damaged');

function isMessage(value: unknown): value is Message {
  if (!isRecord(value) || typeof value['message'] !== 'string') return false;
  const { placeholders } = value;
  return (
    placeholders === undefined ||
    (isRecord(placeholders) && Object.values(placeholders).every(isPlaceholder))
  );
}

function isPlaceholder(value: unknown): boolean {
  return isRecord(value) && typeof value['content'] === 'string';
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null;
}

/** Gives the message of a key, its placeholders filled in order. */
export type Translate = (key: MessageKey, ...values: (string | number)[]) => string;

/** As `Intl.NumberFormat` writes it, whose first making costs a browser several milliseconds. */
function writeNumber(value: number, language: Language): string {
  if (!Number.isSafeInteger(value)) return new Intl.NumberFormat(language).format(value);
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, language === 'vi' ? '.' : ',');
}

/**
 * A translator over one catalogue. Numbers are written as the language writes them (`1.234`); where
 * the catalogue holds the key with `_one` behind it, that message serves the number 1.
 * Throws on a key that the catalogue lacks: that is our mistake, and a guard test finds it first.
 */
export function makeTranslate(catalogue: Catalogue, language: Language): Translate {
  return (key, ...values) => {
    const singular = values[0] === 1 ? messageIn(catalogue, `${key}_one`) : undefined;
    const entry = singular ?? messageIn(catalogue, key);
    if (entry === undefined) throw new Error(`trich-luc: no message "${key}" in ${language}`);
    const written = values.map((v) => (typeof v === 'number' ? writeNumber(v, language) : v));
    return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const content = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
      return content.replace(
        /\$(\d)/g,
        (_match, index: string) => written[Number(index) - 1] ?? '',
      );
    });
  };
}
