import { X } from 'lucide';
import { Icon } from './icon.tsx';

export interface ChipProps {
  readonly text: string;
  /** Longer words for the tooltip. */
  readonly title?: string;
  /** Drawn dotted: what it names is not proved. */
  readonly isUnresolved?: boolean;
  /** Accessible name of the removing button, which is there only with `onRemove`. */
  readonly removeLabel?: string;
  readonly onRemove?: () => void;
}

/** A small label, removable where `onRemove` is given. */
export function Chip({ text, title, isUnresolved = false, removeLabel, onRemove }: ChipProps) {
  return (
    <span class={isUnresolved ? 'chip chip-unresolved' : 'chip'} title={title ?? text}>
      <span class="chip-text">{text}</span>
      {onRemove !== undefined && (
        <button type="button" class="chip-remove" aria-label={removeLabel} onClick={onRemove}>
          <Icon node={X} />
        </button>
      )}
    </span>
  );
}
