import type { Detection } from '../../index.ts';

/** What the toolbar icon says of the page in the tab. */
export type PageState = 'none' | 'article' | 'list' | 'saved' | 'changed';

export function pageState(
  kind: Detection['kind'],
  saved: { readonly isChanged: boolean } | null,
): PageState {
  if (saved !== null) return saved.isChanged ? 'changed' : 'saved';
  if (kind === 'article' || kind === 'document') return 'article';
  return kind === 'list' ? 'list' : 'none';
}
