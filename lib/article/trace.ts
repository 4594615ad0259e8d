/** A value with the stage of the pipeline that found it. */
export interface Found<Value> {
  readonly value: Value;
  readonly stage: string;
}

/** Which stage each field came from, and what was odd on the way. */
export class Trace {
  readonly #stages: Record<string, string> = {};
  readonly #warnings: string[] = [];
  readonly #taught: ReadonlySet<string>;

  /** @param taught fields that were pointed out on this layout by hand */
  constructor(taught: ReadonlySet<string> = new Set()) {
    this.#taught = taught;
  }

  /** Notes where a field came from and gives its value; nothing for a field that was not found. */
  take<Value>(field: string, found: Found<Value> | null): Value | null {
    if (found === null) return null;
    const byHand = found.stage === 'profile' && this.#taught.has(field);
    this.#stages[field] = byHand ? 'taught' : found.stage;
    return found.value;
  }

  /** As {@link take}, for a field of many values. */
  list<Value>(field: string, values: readonly Value[], stage: string): readonly Value[] {
    if (values.length > 0) this.#stages[field] = stage;
    return values;
  }

  warn(warning: string): void {
    this.#warnings.push(warning);
  }

  get provenance(): Readonly<Record<string, string>> {
    return { ...this.#stages };
  }

  get warnings(): readonly string[] {
    return [...this.#warnings];
  }
}
