import { applyEdits, type Article, type ClipEdits, tagKey } from '../../../lib/index.ts';
import type { ClipChange } from '../../../lib/extension/database/edit-clip.ts';
import type { ClipRow, DraftRow } from '../../../lib/extension/database/schema.ts';

/** What the keeper of a page has set: on a draft as on a saved clip. */
export interface ClipForm {
  readonly edits: ClipEdits;
  readonly tags: readonly string[];
  /** Ids. */
  readonly collections: readonly string[];
  readonly note: string;
  /** Addresses of attachments to be kept; of a page that is not saved only. */
  readonly files?: readonly string[];
}

/**
 * The form of a page that is not saved: its draft, or an empty one in the last collection used. `files` are
 * the attachments that are kept unless somebody chooses otherwise.
 */
export function draftForm(
  draft: DraftRow | undefined,
  lastCollection: string | null,
  files: readonly string[],
): ClipForm {
  if (draft !== undefined) {
    const { edits, tags, collections, note } = draft;
    return { edits, tags, collections, note, files: draft.files ?? files };
  }
  return {
    edits: {},
    tags: [],
    collections: lastCollection === null ? [] : [lastCollection],
    note: '',
    files,
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

/** What differs between two states of a form; other windows' changes to the rest stay untouched. */
export function changeOf(before: ClipForm, after: ClipForm): ClipChange {
  const edits = Object.entries(after.edits).filter(
    ([field, value]) =>
      Object.entries(before.edits).find(([name]) => name === field)?.[1] !== value,
  );
  return {
    ...(edits.length > 0 && { edits: Object.fromEntries(edits) }),
    ...(after.tags !== before.tags && { tags: after.tags }),
    ...(after.collections !== before.collections && { collections: after.collections }),
    ...(after.note !== before.note && { note: after.note }),
  };
}

/** Two changes as one, the later laid over the earlier. */
export function mergeChanges(earlier: ClipChange, later: ClipChange): ClipChange {
  const edits = { ...earlier.edits, ...later.edits };
  return { ...earlier, ...later, ...(Object.keys(edits).length > 0 && { edits }) };
}
