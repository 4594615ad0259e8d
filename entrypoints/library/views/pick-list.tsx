import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';

export interface PickItem {
  readonly id: string;
  readonly text: string;
  readonly hint?: string;
  readonly group?: string;
}

export interface PickListProps {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly items: readonly PickItem[];
  readonly onPick: (item: PickItem) => void;
  /** Below the list: what else can be decided. */
  readonly children?: ComponentChildren;
}

/** A box and what its text may mean, the first one marked (ARIA combobox with a listbox). */
export function PickList({
  label,
  placeholder,
  text,
  onText,
  items,
  onPick,
  children,
}: PickListProps) {
  const id = useId();
  const [marked, setMarked] = useState(0);
  const at = Math.min(marked, items.length - 1);
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const item = items[at];
    if (step !== undefined) setMarked((at + step + items.length) % Math.max(1, items.length));
    else if (event.key === 'Enter' && item !== undefined) onPick(item);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        class="input pick-box"
        role="combobox"
        aria-label={label}
        aria-expanded={items.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={items.length === 0 ? undefined : `${id}-${at}`}
        autocomplete="off"
        spellcheck={false}
        autofocus
        placeholder={placeholder}
        value={text}
        onInput={(event) => {
          setMarked(0);
          onText(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} class="pick-list" role="listbox" aria-label={label}>
        {items.map((item, place) => (
          <div
            key={item.id}
            id={`${id}-${place}`}
            class="option pick-item"
            role="option"
            aria-selected={place === at}
            onClick={() => onPick(item)}
          >
            <span class="pick-text">{item.text}</span>
            <span class="option-count">
              {item.group}
              {item.hint !== undefined && item.hint !== '' && <kbd>{item.hint}</kbd>}
            </span>
          </div>
        ))}
      </div>
      {children}
    </>
  );
}
