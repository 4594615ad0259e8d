import { useId, useRef, useState } from 'preact/hooks';
import { plainCompletion } from '../lib/index.ts';
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
  /** Only options can be taken: text that fits none stays. */
  readonly mustMatch?: boolean;
  /**
   * Words of the row that makes something new of the text typed; null where the text names what is
   * there already. Without it there is no such row.
   */
  readonly createLabel?: (text: string) => string | null;
  readonly onRemove: (key: string) => void;
  readonly removeLabel: (text: string) => string;
}

/** What the list under the field offers. */
interface Row {
  readonly key: string;
  readonly text: string;
  readonly hint?: string | undefined;
  readonly take: () => void;
}

/**
 * A field of chips with completion (ARIA combobox with a listbox). While something is typed a row of the
 * list is marked: Enter and Tab take the marked one, the last row makes something new of the text.
 * A comma, Ctrl+Enter and leaving the field end a chip as it was typed, Backspace in the empty field
 * removes the last one, Escape closes the list.
 */
export function ChipInput(props: ChipInputProps) {
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  /** Null until the arrow keys chose a row. */
  const [chosen, setChosen] = useState<number | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();

  const add = (value: string, option?: ChipOption) => {
    if (value.trim() !== '' && props.mustMatch === true && option === undefined) return;
    if (value.trim() !== '') props.onAdd(value, option?.key);
    setText('');
    setChosen(null);
  };
  const rows = isOpen ? rowsFor(props, text, add) : [];
  const marked = chosen ?? likeliest(rows, text);
  const take = (row: Row) => {
    row.take();
    setOpen(false);
  };

  const onInput = (value: string) => {
    const parts = value.split(/[,;]/);
    const rest = parts.pop() ?? '';
    for (const part of parts) add(part);
    setText(rest.trimStart());
    setOpen(true);
    setChosen(null);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const row = rows[marked];
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        setOpen(true);
        setChosen(((marked + step + 1 + rows.length + 1) % (rows.length + 1)) - 1);
        break;
      }
      case 'Enter':
        if (text === '' && row === undefined) return;
        if (row === undefined || (event.ctrlKey && chosen === null)) add(text);
        else take(row);
        // Goes on to save the form around the field.
        if (event.ctrlKey) return;
        break;
      case 'Tab':
        if (text === '' || row === undefined || event.shiftKey) return;
        take(row);
        break;
      case 'Backspace': {
        const last = props.items.at(-1);
        if (text === '' && last !== undefined) props.onRemove(last.key);
        return;
      }
      case 'Escape':
        // What could only be made new is no list to be closed first.
        if (rows.every(({ key }) => key === NEW)) return;
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
        aria-expanded={rows.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={rows[marked] && `${listId}-${marked}`}
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
      {rows.length > 0 && (
        <div class="options" id={listId} role="listbox" aria-label={props.label}>
          {rows.map((row, i) => (
            <div
              key={row.key}
              id={`${listId}-${i}`}
              class="option"
              role="option"
              aria-selected={i === marked}
              // The press would blur the field first and take its text for a chip.
              onMouseDown={(event) => {
                event.preventDefault();
                take(row);
              }}
            >
              <span>{row.text}</span>
              {row.hint !== undefined && <span class="option-count">{row.hint}</span>}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

const NONE = -1;
/** Key of the row that makes something new: no option's key begins with a blank. */
const NEW = ' new';

/**
 * The row that Enter takes: the first that was begun, else the one that makes the text new. What only
 * resembles the text is offered, but `tuần 06` must not end in `tuần 05`.
 */
function likeliest(rows: readonly Row[], text: string): number {
  if (text.trim() === '') return NONE;
  const [begun] = plainCompletion(rows.filter(({ key }) => key !== NEW))(text, 1);
  const row = begun ?? rows.find(({ key }) => key === NEW);
  return row === undefined ? 0 : rows.indexOf(row);
}

function rowsFor(
  { complete, createLabel }: ChipInputProps,
  text: string,
  add: (text: string, option?: ChipOption) => void,
): Row[] {
  const rows = complete(text).map((option): Row => ({
    key: option.key,
    text: option.text,
    hint: option.hint,
    take: () => add(option.text, option),
  }));
  const label = text.trim() === '' ? null : (createLabel?.(text) ?? null);
  if (label !== null) rows.push({ key: NEW, text: label, take: () => add(text) });
  return rows;
}
