import type { Translate } from '../../lib/extension/i18n/translate.ts';
import { displayDate, type TaughtField, understandPart } from '../../lib/index.ts';

const SHOWN = 200;

function short(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).trimEnd()}…`;
}

/** What a part of the page gives for a field, in words. */
export function readingWords(t: Translate, field: TaughtField, element: Element): string {
  const { text, date, words, images, links } = understandPart(field, element);
  switch (field) {
    case 'title':
    case 'lead':
      return short(text);
    case 'date':
      return date === null ? short(text) : displayDate(date);
    case 'body': {
      const counts = t('picker_words', words);
      return images === 0 ? counts : `${counts}, ${t('picker_images', images)}`;
    }
    case 'attachments':
      return `${t('picker_links', links.length)}: ${short(links.join('; '))}`;
  }
}
