import { applyEdits, type Article, type ClipEdits, tagKey } from '../../../lib/index.ts';
import type { ClipRow, DraftRow } from '../../../lib/extension/database/schema.ts';

/** What the keeper of a page has set: on a draft as on a saved clip. */
export interface ClipForm {
  readonly edits: ClipEdits;
  readonly tags: readonly string[];
  /** Ids. */
  readonly collections: readonly string[];
  readonly note: string;
}

/** The form of a page that is not saved: its draft, or an empty one in the last collection used. */
export function draftForm(draft: DraftRow | undefined, lastCollection: string | null): ClipForm {
  if (draft !== undefined) {
    const { edits, tags, collections, note } = draft;
    return { edits, tags, collections, note };
  }
  return {
    edits: {},
    tags: [],
    collections: lastCollection === null ? [] : [lastCollection],
    note: '',
  };
}

export function savedForm({ edits, tags, collections, note }: ClipRow): ClipForm {
  return { edits, tags, collections, note };
}

/** The form with a tag more; one that folds like another is the same tag. */
export function withTag(form: ClipForm, name: string): ClipForm {
  const isKnown = form.tags.some((tag) => tagKey(tag) === tagKey(name));
  return isKnown || tagKey(name) === '' ? form : { ...form, tags: [...form.tags, name] };
}

/** The article as the form wants it shown. */
export function formArticle(article: Article, form: ClipForm): Article {
  return applyEdits(article, form.edits);
}
