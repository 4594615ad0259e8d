import type { CollectionForm } from '../../../lib/extension/database/edit-collections.ts';
import type { CollectionPart } from '../../../lib/index.ts';
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
  /** A heading or a note of the collection that is shown; `before` is where a new one goes. */
  | {
      readonly kind: 'part';
      readonly collectionId: string;
      readonly part: CollectionPart;
      readonly before: string | null | undefined;
    }
  | { readonly kind: 'reread'; readonly ids: readonly string[] }
  | { readonly kind: 'share'; readonly collection: CollectionRow }
  | { readonly kind: 'merge'; readonly collection: CollectionRow }
  | { readonly kind: 'tag-name'; readonly key: string; readonly name: string };
