import { useState } from 'preact/hooks';
import type { CollectionRow } from '../../../lib/extension/database/schema.ts';
import { type ListOrder, ORDERS, type Shelf } from '../../../lib/extension/database/shelves.ts';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { shelfText } from './route.ts';
import type { ViewMemory } from './view-memory.ts';

/** Orders as a menu has them: `posted-` is descending; `best` is that of the search. */
export const ORDER_WORDS = {
  best: 'order_best',
  hand: 'order_hand',
  due: 'order_due',
  'saved-': 'order_saved_new',
  saved: 'order_saved_old',
  'posted-': 'order_posted_new',
  posted: 'order_posted_old',
  title: 'order_title',
  'title-': 'order_title_back',
  portal: 'order_portal',
} as const satisfies Record<string, MessageKey>;
export type OrderId = keyof typeof ORDER_WORDS;
const ALL = Object.keys(ORDER_WORDS).filter((id): id is OrderId => id in ORDER_WORDS);

export interface OrderChoice {
  readonly order: ListOrder;
  readonly isBestFirst: boolean;
  readonly id: OrderId;
  readonly offered: readonly OrderId[];
  readonly choose: (id: OrderId) => void;
}

/** The order of a list: chosen for this shelf, else its own, else the one used last. */
export function useOrder(
  shelf: Shelf,
  collection: CollectionRow | null,
  hasQuery: boolean,
  memory: ViewMemory,
  onRemember: (change: Partial<ViewMemory>) => void,
): OrderChoice {
  const [chosen, setChosen] = useState<{ shelf: string; hasQuery: boolean; id: OrderId } | null>(
    null,
  );
  const here = shelfText(shelf);
  const isByHand = collection !== null && collection.query === undefined;
  const isTodo = here === 'todo';
  const offered = ALL.filter(
    (id) => (id !== 'best' || hasQuery) && (id !== 'hand' || isByHand) && (id !== 'due' || isTodo),
  );
  const last = orderId(memory.order);
  const own: OrderId = isTodo ? 'due' : isByHand && collection.order ? 'hand' : last;
  const listId =
    chosen?.shelf === here && chosen.id !== 'best' && offered.includes(chosen.id) ? chosen.id : own;
  // Each search begins with the best.
  const isOwnChoice = chosen?.shelf === here && chosen.hasQuery && chosen.id !== 'best';
  const isBestFirst = hasQuery && !isOwnChoice;
  return {
    order: orderOf(listId),
    isBestFirst,
    id: isBestFirst ? 'best' : listId,
    offered,
    choose: (id) => {
      setChosen({ shelf: here, hasQuery, id });
      if (id !== 'best' && id !== 'hand' && id !== 'due') onRemember({ order: orderOf(id) });
    },
  };
}

function orderOf(id: OrderId): ListOrder {
  const by = ORDERS.find((order) => order === id.replace('-', '')) ?? 'saved';
  return { by, isDescending: id.endsWith('-') || by === 'hand' };
}

function orderId({ by, isDescending }: ListOrder): OrderId {
  const text = isDescending ? `${by}-` : by;
  return ALL.find((id) => id === text) ?? ALL.find((id) => id === by) ?? 'saved-';
}
