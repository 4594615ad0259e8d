import {
  type Article,
  extractArticle,
  makeSelectors,
  type TaughtElements,
  type TaughtFields,
  TAUGHT_FIELDS,
} from '../../lib/index.ts';

/** The selectors of what was pointed out. */
export function makeFields(page: Document, chosen: TaughtElements): TaughtFields {
  const words = { url: page.URL, title: chosen.title?.textContent ?? '' };
  return Object.fromEntries(
    TAUGHT_FIELDS.flatMap((field) => {
      const element = chosen[field];
      const made = element && makeSelectors(element, page.documentElement, words);
      return made === undefined || made.length === 0 ? [] : [[field, made]];
    }),
  );
}

/** The page's article as a layout reads it; null where the layout does not fit or gives no article. */
export function readWith(page: Document, fields: TaughtFields): Article | null {
  const read = extractArticle(page, { url: page.URL, taught: [fields] });
  if (!read.ok || !Object.values(read.value.provenance).includes('taught')) return null;
  return read.value;
}

/** Which of the layouts taught before this page is of, or null. */
export function layoutOf(page: Document, taught: readonly TaughtFields[]): number | null {
  const at = taught.findIndex((fields) => readWith(page, fields) !== null);
  return at === -1 ? null : at;
}
