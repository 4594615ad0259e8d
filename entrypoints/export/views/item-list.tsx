import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../../pages/app-context.ts';
import type { Items } from '../state/use-items.ts';
import { useDrag } from '../state/use-drag.ts';
import { ItemRow } from './item-row.tsx';

/** What is exported, in its order: each can be moved, by pointer and by keyboard, and taken out. */
export function ItemList({ items: list }: { readonly items: Items }) {
  const { t } = useApp();
  const { items, removed, source } = list;
  const [said, setSaid] = useState('');
  const box = useRef<HTMLOListElement>(null);
  /** The row that keeps the focus while it moves. */
  const following = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (following.current === null) return;
    const row = box.current?.querySelector<HTMLElement>(
      `[data-id="${CSS.escape(following.current)}"]`,
    );
    following.current = null;
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  });
  const drag = useDrag(box, list.move);

  const move = (from: number, to: number) => {
    const item = items[from];
    if (item === undefined || to < 0 || to >= items.length) return;
    following.current = item.id;
    list.move(from, to);
    setSaid(t('export_moved', item.title, to + 1, items.length));
  };
  const remove = (at: number) => {
    const item = items[at];
    if (item === undefined) return;
    following.current = (items[at + 1] ?? items[at - 1])?.id ?? null;
    list.remove(item.id);
  };
  const count =
    source.kind === 'register' ? t('register_count', items.length) : t('count_clips', items.length);
  return (
    <>
      <p class="item-count">
        <span>{count}</span>
        {removed > 0 && (
          <button type="button" class="button button-link" onClick={list.bringBack}>
            {t('export_bring_back', removed)}
          </button>
        )}
      </p>
      {items.length === 0 && <p class="quiet">{t('export_empty')}</p>}
      <ol
        ref={box}
        class={drag.from === null ? 'item-list' : 'item-list item-list-moving'}
        aria-describedby="order-hint"
      >
        {items.map((item, at) => (
          <ItemRow
            key={item.id}
            item={item}
            at={at}
            count={items.length}
            isDragged={drag.from === at}
            isTarget={drag.to === at && drag.from !== at}
            isTargetBelow={drag.from !== null && at > drag.from}
            onGrab={(event) => drag.grab(event, at)}
            onMove={(to) => move(at, to)}
            onRemove={() => remove(at)}
          />
        ))}
      </ol>
      {items.length > 1 && (
        <p id="order-hint" class="quiet">
          {t('export_order_hint')}
        </p>
      )}
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
