import type { BatchItemRow, BatchItemState } from '../database/batch-rows.ts';

/** States of a page that nothing more is done about by itself. */
const OPEN: ReadonlySet<BatchItemState> = new Set(['queued', 'working']);

export interface Tally {
  readonly total: number;
  /** Pages that were tried, whatever came of it. */
  readonly done: number;
  /** How many pages are in each state. */
  readonly states: ReadonlyMap<BatchItemState, number>;
  /** Whether anything can be taken back. */
  readonly isUndoable: boolean;
}

/** Counts what became of the pages of a batch. */
export function tallyItems(items: readonly BatchItemRow[]): Tally {
  const states = new Map<BatchItemState, number>();
  for (const { state } of items) states.set(state, (states.get(state) ?? 0) + 1);
  return {
    total: items.length,
    done: items.filter(({ state }) => !OPEN.has(state)).length,
    states,
    isUndoable: items.some(
      ({ state, added }) =>
        state === 'saved' ||
        state === 'revised' ||
        (state === 'known' && added.tags.length + added.collections.length > 0),
    ),
  };
}
