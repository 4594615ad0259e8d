/** A value with the stage of the pipeline that found it. */
export interface Found<Value> {
  readonly value: Value;
  readonly stage: string;
}

/** Which stage each field came from, and what was odd on the way. */
export class Trace {
  readonly #stages: Record<string, string> = {};
  readonly #warnings: string[] = [];

  /** Notes where a field came from and gives its value; nothing for a field that was not found. */
  take<Value>(field: string, found: Found<Value> | null): Value | null {
    if (found === null) return null;
    this.#stages[field] = found.stage;
    return found.value;
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
