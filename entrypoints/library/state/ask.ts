import type { CollectionForm } from '../../../lib/extension/database/edit-collections.ts';
import type { CollectionRow } from '../../../lib/extension/database/schema.ts';

/** What is asked in front of the page. */
export type Ask =
  | { readonly kind: 'tag' | 'untag' | 'collect' | 'due' | 'palette' | 'keys' | 'unused' }
  /** A collection to be changed; null for a new one, which may begin with something. */
  | {
      readonly kind: 'collection';
      readonly collection: CollectionRow | null;
      readonly begin?: Partial<CollectionForm>;
    }
  | { readonly kind: 'merge'; readonly collection: CollectionRow }
  | { readonly kind: 'tag-name'; readonly key: string; readonly name: string };
