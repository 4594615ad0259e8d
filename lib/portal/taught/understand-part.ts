import { findDate } from '../dates.ts';
import { textOfPart } from './part-text.ts';
import type { TaughtField } from './taught-profile.ts';

/** What a part of a page would give for a field. */
export interface PartReading {
  /** Whether it looks like what was asked for. */
  readonly isUsable: boolean;
  /** As printed, white space evened. */
  readonly text: string;
  /** ISO date or date and time, where one is printed. */
  readonly date: string | null;
  readonly words: number;
  readonly images: number;
  /** Texts of the links inside. */
  readonly links: readonly string[];
}

/** Reads a part of a live page for a field, so that whoever points at it sees at once what was understood. */
export function understandPart(field: TaughtField, element: Element): PartReading {
  const text = textOfPart(element);
  const date = text.length <= 300 ? (findDate(text)?.iso ?? null) : null;
  const images = element.querySelectorAll('img').length;
  const links = [...element.querySelectorAll('a[href]')].map(textOfPart);
  const embeds = element.querySelectorAll('iframe, object, embed').length;
  const isUsable = {
    title: text.length >= 8 && text.length <= 400,
    date: date !== null,
    lead: text.length >= 20 && text.length <= 2_500,
    body: text.length >= 40 || images > 0 || links.length > 0,
    attachments: links.length + embeds > 0 && links.length <= 100,
  }[field];
  const words = text === '' ? 0 : text.split(' ').length;
  return { isUsable, text, date, words, images, links };
}
