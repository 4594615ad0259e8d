import type { FetchFault } from '../page/protocol.ts';

/** Many pages saved in one go, as the journal of that; its pages are {@link BatchItemRow}s. */
export interface BatchRow {
  readonly id: string;
  /**
   * `list`: pages fetched through the tab of their list; `tabs`: pages that stand open in tabs; `check`:
   * pages of clips, compared with what was kept and not saved.
   */
  readonly kind: 'list' | 'tabs' | 'check';
  /**
   * `running`: the background is at it, or will be as soon as it wakes; `stopped`: by the user; `waiting`:
   * no tab shows the site any more; `full`: the disk is; `done`: every page was tried.
   */
  readonly state: 'running' | 'stopped' | 'waiting' | 'full' | 'done';
  readonly startedAt: string;
  /** As the list calls itself; empty for tabs. */
  readonly title: string;
  /** The list page, from where it can be opened again; null for tabs. */
  readonly url: string | null;
  /** The tab through which pages are fetched. */
  readonly tabId: number | null;
  readonly tags: readonly string[];
  /** Ids. */
  readonly collections: readonly string[];
  /** UTC until which the site asked to be left alone, or null. */
  readonly waitsUntil: string | null;
  /** Whether the attachments of its pages are kept as files; absent where not. */
  readonly keepsFiles?: boolean;
  /** Attachments that were kept so far; absent before the first. */
  filesKept?: number;
}

/**
 * `known`: saved before, and unchanged; `secret`: bears a secrecy mark and was not saved. Of a check:
 * `unchanged`, `changed`, and `gone` where the site has no such page any more.
 */
export type BatchItemState =
  | 'queued'
  | 'working'
  | 'saved'
  | 'revised'
  | 'known'
  | 'no-article'
  | 'secret'
  | 'unchanged'
  | 'changed'
  | 'gone'
  | 'failed'
  | 'undone';

/** Why a page of a batch failed. */
export type BatchFault = FetchFault | 'no-tab' | 'storage';

/** One page of a batch and what became of it. */
export interface BatchItemRow {
  readonly batchId: string;
  readonly position: number;
  readonly url: string;
  readonly title: string;
  readonly date: string | null;
  /** The tab that shows it, in a batch of tabs. */
  readonly tabId: number | null;
  readonly state: BatchItemState;
  /** Why it failed; null otherwise. */
  readonly fault: BatchFault | null;
  /** HTTP status of a failure, 0 where there was none. */
  readonly status: number;
  /** The save of this page in the journal of saves. */
  readonly jobId: string;
  readonly clipId: string | null;
  readonly revision: number | null;
  /** Tags and collections that the batch added to a clip known before. */
  readonly added: { readonly tags: readonly string[]; readonly collections: readonly string[] };
  /** The secrecy mark it bears, or null. */
  readonly mark: string | null;
  /** Why it may be saved all the same, as typed; empty where nobody said so. */
  readonly reason: string;
}
