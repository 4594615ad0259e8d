import { useEffect } from 'preact/hooks';
import type { NamedValue } from '../../../lib/extension/database/value-names.ts';

export interface ValueOptionsProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly NamedValue[];
  readonly marked: number;
  readonly onTake: (at: number) => void;
}

/** Values of a field to complete with, under the box. */
export function ValueOptions({ id, label, options, marked, onTake }: ValueOptionsProps) {
  useEffect(() => {
    document.getElementById(`${id}-${marked}`)?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  return (
    <div class="options" id={id} role="listbox" aria-label={label}>
      {options.map(({ value, name, count }, at) => (
        <div
          key={value}
          id={`${id}-${at}`}
          class="option"
          role="option"
          aria-selected={at === marked}
          // The press would take the focus out of the box first.
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(at);
          }}
        >
          <span>{name}</span>
          <span class="option-count">{count}</span>
        </div>
      ))}
    </div>
  );
}
