import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide';
import { Icon } from '../../../components/icon.tsx';
import { useApp } from '../../pages/app-context.ts';
import type { ExportItem } from '../state/load-source.ts';

export interface ItemRowProps {
  readonly item: ExportItem;
  readonly at: number;
  readonly count: number;
  readonly isDragged: boolean;
  /** Whether what is dragged would come to stand here, and on which side. */
  readonly isTarget: boolean;
  readonly isTargetBelow: boolean;
  readonly onGrab: (event: PointerEvent) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** One thing of the list. With the focus here Alt+↑ and Alt+↓ move it and Delete takes it out. */
export function ItemRow(props: ItemRowProps) {
  const { t } = useApp();
  const { item, at, count } = props;
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const isRow = event.target === event.currentTarget;
    const acts: Record<string, (() => void) | false> = {
      ArrowUp: event.altKey && (() => props.onMove(at - 1)),
      ArrowDown: event.altKey && (() => props.onMove(at + 1)),
      Home: event.altKey && (() => props.onMove(0)),
      End: event.altKey && (() => props.onMove(count - 1)),
      Delete: isRow && props.onRemove,
    };
    const act = acts[event.key];
    if (act !== undefined && act !== false) {
      event.preventDefault();
      act();
      return;
    }
    const step = { ArrowUp: 'previousElementSibling', ArrowDown: 'nextElementSibling' } as const;
    if (!isRow || event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const next = event.currentTarget[step[event.key]];
    if (next instanceof HTMLElement) next.focus();
  };
  const looks = [
    'item-row',
    props.isDragged && 'item-dragged',
    props.isTarget && (props.isTargetBelow ? 'item-target-below' : 'item-target-above'),
  ];
  return (
    <li
      class={looks.filter(Boolean).join(' ')}
      data-id={item.id}
      tabIndex={0}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
      onKeyDown={onKeyDown}
    >
      <span class="item-grip" title={t('export_drag')} onPointerDown={props.onGrab}>
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
          isDisabled={at === 0}
          onClick={() => props.onMove(at - 1)}
        />
        <RowButton
          icon={ArrowDown}
          label={t('export_down', item.title)}
          isDisabled={at === count - 1}
          onClick={() => props.onMove(at + 1)}
        />
        <RowButton icon={X} label={t('export_remove', item.title)} onClick={props.onRemove} />
      </span>
    </li>
  );
}

function RowButton(props: {
  readonly icon: typeof X;
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="button button-quiet item-button"
      tabIndex={-1}
      aria-label={props.label}
      title={props.label}
      disabled={props.isDisabled === true}
      onClick={props.onClick}
    >
      <Icon node={props.icon} />
    </button>
  );
}
