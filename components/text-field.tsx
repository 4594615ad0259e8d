import { useId, useLayoutEffect, useRef } from 'preact/hooks';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly error?: string;
  /** More than one line; grows with its text up to `maxRows`. */
  readonly isMultiline?: boolean;
  readonly maxRows?: number;
  readonly class?: string;
  readonly onInput: (value: string) => void;
}

/** A labelled field that edits in place. */
export function TextField(props: TextFieldProps) {
  const id = useId();
  return (
    <div class={`field ${props.class ?? ''}`}>
      <label class="field-label" for={id}>
        {props.label}
      </label>
      <div>
        {props.isMultiline === true ? (
          <GrowingText id={id} {...props} />
        ) : (
          <input
            id={id}
            class="input"
            value={props.value}
            placeholder={props.placeholder}
            aria-invalid={props.error !== undefined}
            aria-describedby={props.error === undefined ? undefined : `${id}-error`}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
        )}
        {props.error !== undefined && (
          <p class="field-error" id={`${id}-error`} role="alert">
            {props.error}
          </p>
        )}
      </div>
    </div>
  );
}

/** Pixels of one line of text, and of border and padding together; see controls.css. */
const LINE = 21;
const EDGE = 12;

function GrowingText({ id, ...props }: TextFieldProps & { readonly id: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return;
    element.style.height = 'auto';
    const tallest = LINE * (props.maxRows ?? 6) + EDGE;
    element.style.height = `${Math.min(element.scrollHeight + 2, tallest)}px`;
  }, [props.value, props.maxRows]);
  return (
    <textarea
      id={id}
      ref={area}
      class="input"
      rows={1}
      value={props.value}
      placeholder={props.placeholder}
      onInput={(event) => props.onInput(event.currentTarget.value)}
    />
  );
}
