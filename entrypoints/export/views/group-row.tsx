import { ArrowDown, ArrowUp, GripVertical } from 'lucide';
import { Icon } from '../../../components/icon.tsx';
import { useApp } from '../../pages/app-context.ts';
import { RowButton, rowClass, type RowLooks } from './row-button.tsx';
import { rowKeys, type RowMove } from './row-keys.ts';

export interface GroupRowProps extends RowLooks {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  /** Whether it stays where it is: what belongs to no group comes last. */
  readonly isFixed: boolean;
  readonly canMove: (move: RowMove) => boolean;
  readonly onGrab: (event: PointerEvent) => void;
  readonly onMove: (move: RowMove) => void;
}

/** The heading of a group; moved, it takes its articles along. */
export function GroupRow(props: GroupRowProps) {
  const { t } = useApp();
  const { id, label, count, isFixed, canMove, onGrab, onMove } = props;
  return (
    <li
      class={rowClass('item-row group-row', props)}
      data-id={id}
      tabIndex={0}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      onKeyDown={rowKeys(onMove)}
    >
      {isFixed ? (
        <span class="item-grip-none" />
      ) : (
        <span class="item-grip" title={t('export_drag_group')} onPointerDown={onGrab}>
          <Icon node={GripVertical} />
        </span>
      )}
      <span class="group-label">
        {label} <span class="quiet">{t('count_clips', count)}</span>
      </span>
      {!isFixed && (
        <span class="item-buttons">
          <RowButton
            icon={ArrowUp}
            label={t('export_up', label)}
            isDisabled={!canMove('up')}
            onClick={() => onMove('up')}
          />
          <RowButton
            icon={ArrowDown}
            label={t('export_down', label)}
            isDisabled={!canMove('down')}
            onClick={() => onMove('down')}
          />
        </span>
      )}
    </li>
  );
}
