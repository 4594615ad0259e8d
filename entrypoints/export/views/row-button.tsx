import type { X } from 'lucide';
import { Icon } from '../../../components/icon.tsx';

export interface RowButtonProps {
  readonly icon: typeof X;
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}

/** A button at the end of a row of the list; the keyboard has keys of the row itself. */
export function RowButton({ icon, label, isDisabled = false, onClick }: RowButtonProps) {
  return (
    <button
      type="button"
      class="button button-quiet item-button"
      tabIndex={-1}
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={onClick}
    >
      <Icon node={icon} />
    </button>
  );
}

/** How a row looks while rows are dragged. */
export interface RowLooks {
  readonly isDragged: boolean;
  /** Whether what is dragged would come to stand here, and on which side. */
  readonly isTarget: boolean;
  readonly isTargetBelow: boolean;
}

/** The classes of a row. */
export function rowClass(base: string, { isDragged, isTarget, isTargetBelow }: RowLooks): string {
  const target = isTargetBelow ? 'item-target-below' : 'item-target-above';
  return [base, isDragged && 'item-dragged', isTarget && target].filter(Boolean).join(' ');
}
