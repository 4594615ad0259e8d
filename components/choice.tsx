export interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** What can be chosen, in order, each with its words. */
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly value: Value;
  /** It cannot be changed here. */
  readonly isLocked?: boolean;
  readonly onChange: (value: Value) => void;
}

/** One of a few, all in sight. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  return (
    <fieldset class="choice" disabled={props.isLocked}>
      <legend>{props.label}</legend>
      {props.options.map(([value, words]) => (
        <label key={value}>
          <input
            type="radio"
            name={props.label}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
