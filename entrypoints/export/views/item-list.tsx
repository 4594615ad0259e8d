import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../../pages/app-context.ts';
import type { ExportItem } from '../state/load-source.ts';
import { dropRow, movedRow, type Section, sectionRows, stepRow } from '../state/sections.ts';
import { useDrag } from '../state/use-drag.ts';
import type { Items } from '../state/use-items.ts';
import { GroupRow } from './group-row.tsx';
import { ItemRow } from './item-row.tsx';
import type { RowMove } from './row-keys.ts';

export interface ItemListProps {
  readonly items: Items;
  readonly sections: readonly Section<ExportItem>[];
}

const groupId = (label: string | null): string => `group ${label ?? ''}`;

/**
 * What is exported, in its order: each can be moved, by pointer and by keyboard, and taken out; where
 * the file has groups, so can each group.
 */
export function ItemList({ items: list, sections }: ItemListProps) {
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
  const rows = sectionRows(sections);
  const drag = useDrag(
    box,
    (from, over) => dropRow(sections, from, over),
    (from, to) => list.arrange(movedRow(sections, from, to)),
  );

  const move = (from: number, step: RowMove) => {
    const row = rows[from];
    const to = stepRow(sections, from, step);
    if (row === undefined || to === from) return;
    const next = movedRow(sections, from, to);
    list.arrange(next);
    if (row.kind === 'heading') {
      following.current = groupId(row.of.label);
      const place = rows[to]?.section ?? 0;
      setSaid(t('export_moved', row.of.label ?? '', place + 1, sections.length));
    } else {
      following.current = row.item.id;
      setSaid(t('export_moved', row.item.title, next.indexOf(row.item) + 1, next.length));
    }
  };
  const remove = (item: ExportItem) => {
    const shown = sections.flatMap((section) => section.items);
    const at = shown.indexOf(item);
    following.current = (shown[at + 1] ?? shown[at - 1])?.id ?? null;
    list.remove(item.id);
  };
  const count =
    source.kind === 'register' ? t('register_count', items.length) : t('count_clips', items.length);
  const hasGroups = sections.some(({ label }) => label !== null);
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
        {rows.map((row, at) => {
          const looks = {
            isDragged: drag.from === at,
            isTarget: drag.to === at && drag.from !== at,
            isTargetBelow: drag.from !== null && at > drag.from,
            canMove: (step: RowMove) => stepRow(sections, at, step) !== at,
            onGrab: (event: PointerEvent) => drag.grab(event, at),
            onMove: (step: RowMove) => move(at, step),
          };
          if (row.kind === 'heading') {
            const { label, isRest, items: members } = row.of;
            return (
              <GroupRow
                key={groupId(label)}
                id={groupId(label)}
                label={label ?? ''}
                count={members.length}
                isFixed={isRest}
                {...looks}
              />
            );
          }
          return (
            <ItemRow
              key={row.item.id}
              item={row.item}
              at={row.at}
              {...looks}
              onRemove={() => remove(row.item)}
            />
          );
        })}
      </ol>
      {items.length > 1 && (
        <p id="order-hint" class="quiet">
          {t(hasGroups ? 'export_order_hint_groups' : 'export_order_hint')}
        </p>
      )}
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
