import type { IconNode } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';

export interface MenuItem {
  readonly id: string;
  readonly text: string;
  readonly icon?: IconNode;
  /** Its key, behind the words. */
  readonly hint?: string;
  readonly isDangerous?: boolean;
  /** Given where one of several is in force. */
  readonly isChecked?: boolean;
}

export interface MenuProps {
  readonly label: string;
  readonly icon: IconNode;
  /** The words stand beside the icon; else they are its tooltip. */
  readonly hasText?: boolean;
  readonly items: readonly MenuItem[];
  readonly onChoose: (id: string) => void;
}

/** A button that opens a list of acts (ARIA menu): arrows walk, Escape closes, the focus comes back. */
export function Menu({ label, icon, hasText = false, items, onChoose }: MenuProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) list.current?.querySelector<HTMLElement>('button')?.focus();
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const walk = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = buttons.findIndex((each) => each === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + buttons.length, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') setOpen(false);
    else if (to !== undefined) buttons.at(to === -1 ? -1 : to % buttons.length)?.focus();
    if (event.key === 'Tab' || (event.key !== 'Escape' && to === undefined)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span
      class="menu-box"
      onFocusOut={(event) => {
        const { relatedTarget, currentTarget } = event;
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) {
          setOpen(false);
        }
      }}
    >
      <button
        ref={button}
        type="button"
        class={hasText ? 'button' : 'button button-quiet button-icon'}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={hasText ? undefined : label}
        title={hasText ? undefined : label}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon node={icon} />
        {hasText && label}
      </button>
      {isOpen && (
        <div ref={list} id={id} class="menu-list" role="menu" aria-label={label} onKeyDown={walk}>
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              class={item.isDangerous === true ? 'menu-act problem' : 'menu-act'}
              role={item.isChecked === undefined ? 'menuitem' : 'menuitemradio'}
              aria-checked={item.isChecked}
              tabIndex={-1}
              onClick={() => {
                close();
                onChoose(item.id);
              }}
            >
              {item.icon !== undefined && <Icon node={item.icon} />}
              <span>{item.text}</span>
              {item.hint !== undefined && <kbd>{item.hint}</kbd>}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}
