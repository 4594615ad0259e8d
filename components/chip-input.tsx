import { useId, useRef, useState } from 'preact/hooks';
import { Chip } from './chip.tsx';

export interface ChipOption {
  readonly key: string;
  readonly text: string;
  /** How often it is used, or another quiet word behind it. */
  readonly hint?: string;
}

export interface ChipItem {
  readonly key: string;
  readonly text: string;
  readonly title?: string;
  readonly isUnresolved?: boolean;
}

export interface ChipInputProps {
  readonly label: string;
  readonly placeholder: string;
  readonly items: readonly ChipItem[];
  /** What to offer for the text typed so far; called with an empty text on focus. */
  readonly complete: (text: string) => readonly ChipOption[];
  /** `key` is that of the option taken; undefined for text as typed. */
  readonly onAdd: (text: string, key?: string) => void;
  /** Only options can be taken: Enter takes the first one, and text that fits none stays. */
  readonly mustMatch?: boolean;
  readonly onRemove: (key: string) => void;
  readonly removeLabel: (text: string) => string;
}

/**
 * A field of chips with completion (ARIA combobox with a listbox). Enter takes the marked option
 * or the text as typed, Tab takes the first option, a comma ends a chip, Backspace in the empty
 * field removes the last one, Escape closes the list.
 */
export function ChipInput(props: ChipInputProps) {
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [marked, setMarked] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const options = isOpen ? props.complete(text) : [];

  const add = (value: string, option?: ChipOption) => {
    if (value.trim() !== '' && props.mustMatch === true && option === undefined) return;
    if (value.trim() !== '') props.onAdd(value, option?.key);
    setText('');
    setMarked(-1);
  };
  const take = (option: ChipOption) => add(option.text, option);

  const onInput = (value: string) => {
    const parts = value.split(/[,;]/);
    const rest = parts.pop() ?? '';
    for (const part of parts) add(part);
    setText(rest.trimStart());
    setOpen(true);
    setMarked(-1);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const first = options[Math.max(marked, 0)];
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        setOpen(true);
        setMarked((marked + step + options.length + 1) % (options.length + 1));
        break;
      }
      case 'Enter':
        if (event.ctrlKey || (text === '' && marked < 0)) return;
        if (options[marked] !== undefined) take(options[marked]);
        else if (props.mustMatch === true && first !== undefined) take(first);
        else add(text);
        break;
      case 'Tab':
        if (text === '' || first === undefined || event.shiftKey) return;
        take(first);
        break;
      case 'Backspace': {
        const last = props.items.at(-1);
        if (text === '' && last !== undefined) props.onRemove(last.key);
        return;
      }
      case 'Escape':
        if (!isOpen || options.length === 0) return;
        setOpen(false);
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="chip-box" onClick={() => input.current?.focus()}>
      {props.items.map((item) => (
        <Chip
          key={item.key}
          text={item.text}
          {...(item.title !== undefined && { title: item.title })}
          isUnresolved={item.isUnresolved === true}
          removeLabel={props.removeLabel(item.text)}
          onRemove={() => props.onRemove(item.key)}
        />
      ))}
      <input
        ref={input}
        role="combobox"
        aria-label={props.label}
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={marked >= 0 ? `${listId}-${marked}` : undefined}
        autocomplete="off"
        placeholder={props.items.length === 0 ? props.placeholder : ''}
        value={text}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          add(text);
          setOpen(false);
        }}
      />
      {options.length > 0 && (
        <div class="options" id={listId} role="listbox" aria-label={props.label}>
          {options.map((option, i) => (
            <div
              key={option.key}
              id={`${listId}-${i}`}
              class="option"
              role="option"
              aria-selected={i === marked}
              // The press would blur the field first and take its text for a chip.
              onMouseDown={(event) => {
                event.preventDefault();
                take(option);
              }}
            >
              <span>{option.text}</span>
              {option.hint !== undefined && <span class="option-count">{option.hint}</span>}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
