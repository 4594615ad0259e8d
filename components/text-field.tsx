import { useId, useLayoutEffect, useRef } from 'preact/hooks';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly error?: string;
  /** The label is for assistive technology only: the value speaks for itself. */
  readonly isLabelHidden?: boolean;
  /** It cannot be changed here. */
  readonly isLocked?: boolean;
  /** More than one line; grows with its text up to `maxRows`. */
  readonly isMultiline?: boolean;
  readonly maxRows?: number;
  readonly class?: string;
  readonly onInput: (value: string) => void;
}

/** A labelled field that edits in place. */
export function TextField(props: TextFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  // A form with a wrong field is not sent; the browser goes to the field and says why.
  useLayoutEffect(() => input.current?.setCustomValidity(props.error ?? ''), [props.error]);
  return (
    <div
      class={`field ${props.isLabelHidden === true ? 'field-bare' : ''} ${props.class ?? ''}`}
      title={props.isLabelHidden === true ? props.label : undefined}
    >
      <label class={props.isLabelHidden === true ? 'visually-hidden' : 'field-label'} for={id}>
        {props.label}
      </label>
      <div>
        {props.isMultiline === true ? (
          <GrowingText id={id} {...props} />
        ) : (
          <input
            ref={input}
            id={id}
            class="input"
            value={props.value}
            placeholder={props.placeholder}
            readOnly={props.isLocked}
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

function GrowingText({ id, ...props }: TextFieldProps & { readonly id: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (area.current !== null) fitHeight(area.current, props.maxRows ?? 6);
  }, [props.value, props.maxRows]);
  return (
    <div class="input">
      <textarea
        id={id}
        ref={area}
        rows={1}
        value={props.value}
        placeholder={props.placeholder}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </div>
  );
}

/** As tall as the text, in whole lines, up to `maxRows` of them. */
function fitHeight(area: HTMLTextAreaElement, maxRows: number): void {
  const line = parseFloat(getComputedStyle(area).lineHeight);
  area.style.height = 'auto';
  const rows = Math.max(1, Math.round(area.scrollHeight / line));
  area.style.height = `${Math.min(rows, maxRows) * line}px`;
  area.style.overflowY = rows > maxRows ? 'auto' : 'hidden';
}
