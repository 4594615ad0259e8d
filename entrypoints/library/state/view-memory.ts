import { useState } from 'preact/hooks';
import { type ListOrder, ORDERS } from '../../../lib/extension/database/shelves.ts';

/** How lists look on this computer: read before the first paint, worth nothing to anybody else. */
export interface ViewMemory {
  readonly order: ListOrder;
  readonly isDense: boolean;
  /** Parts of the navigation that are folded or unfolded other than at first. */
  readonly folds: readonly string[];
}

const KEY = 'library-view';
const FIRST: ViewMemory = { order: { by: 'saved', isDescending: true }, isDense: false, folds: [] };

/** What was remembered; what is missing or damaged takes its default. */
export function parseMemory(text: string | null): ViewMemory {
  let data: unknown;
  try {
    data = JSON.parse(text ?? 'null');
  } catch {
    return FIRST;
  }
  if (typeof data !== 'object' || data === null) return FIRST;
  const by = 'by' in data ? ORDERS.find((order) => order === data.by) : undefined;
  const folds = 'folds' in data && Array.isArray(data.folds) ? data.folds : [];
  return {
    order: {
      by: by ?? FIRST.order.by,
      isDescending: !('isDescending' in data) || data.isDescending !== false,
    },
    isDense: 'isDense' in data && data.isDense === true,
    folds: folds.filter((fold) => typeof fold === 'string'),
  };
}

export function useViewMemory(): [ViewMemory, (change: Partial<ViewMemory>) => void] {
  const [memory, setMemory] = useState(() => parseMemory(localStorage.getItem(KEY)));
  const change = (part: Partial<ViewMemory>) => {
    const { order, isDense, folds } = { ...memory, ...part };
    setMemory({ order, isDense, folds });
    localStorage.setItem(KEY, JSON.stringify({ ...order, isDense, folds }));
  };
  return [memory, change];
}
