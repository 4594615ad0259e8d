import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide';
import { Icon } from '../../../components/icon.tsx';
import { useApp } from '../../pages/app-context.ts';
import type { ExportItem } from '../state/load-source.ts';
import { RowButton, rowClass, type RowLooks } from './row-button.tsx';
import { rowKeys, type RowMove } from './row-keys.ts';

export interface ItemRowProps extends RowLooks {
  readonly item: ExportItem;
  /** Place in the file, from 0. */
  readonly at: number;
  readonly canMove: (move: RowMove) => boolean;
  readonly onGrab: (event: PointerEvent) => void;
  readonly onMove: (move: RowMove) => void;
  readonly onRemove: () => void;
}

/** One thing of the list. With the focus here Alt+↑ and Alt+↓ move it and Delete takes it out. */
export function ItemRow(props: ItemRowProps) {
  const { t } = useApp();
  const { item, at, canMove, onGrab, onMove, onRemove } = props;
  return (
    <li
      class={rowClass('item-row', props)}
      data-id={item.id}
      tabIndex={0}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
      onKeyDown={rowKeys(onMove, onRemove)}
    >
      <span class="item-grip" title={t('export_drag')} onPointerDown={onGrab}>
        <Icon node={GripVertical} />
      </span>
      <span class="item-number">{at + 1}</span>
      <span class="item-words">
        <span class="item-title">{item.title}</span>
        <span class="quiet">{item.facts}</span>
      </span>
      <span class="item-buttons">
        <RowButton
          icon={ArrowUp}
          label={t('export_up', item.title)}
          isDisabled={!canMove('up')}
          onClick={() => onMove('up')}
        />
        <RowButton
          icon={ArrowDown}
          label={t('export_down', item.title)}
          isDisabled={!canMove('down')}
          onClick={() => onMove('down')}
        />
        <RowButton icon={X} label={t('export_remove', item.title)} onClick={onRemove} />
      </span>
    </li>
  );
}
