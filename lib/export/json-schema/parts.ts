/** A JSON Schema, or a part of one (draft 2020-12). */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

const base = (type: string) => (description?: string) =>
  description === undefined ? { type } : { type, description };

export const text: (description?: string) => JsonSchema = base('string');
export const flag: (description?: string) => JsonSchema = base('boolean');

export function count(least: number, description?: string): JsonSchema {
  return { ...base('integer')(description), minimum: least };
}

/** Text, or null where the page has none. */
export function textOrNull(description?: string): JsonSchema {
  return { ...text(description), type: ['string', 'null'] };
}

export function moment(description: string): JsonSchema {
  return { ...text(description), format: 'date-time' };
}

/** An absolute address that opens a page. */
export function webAddress(description?: string): JsonSchema {
  return { ...text(description), pattern: '^[Hh][Tt][Tt][Pp][Ss]?://' };
}

export function oneOf(values: readonly (string | number)[], description?: string): JsonSchema {
  return { enum: values, ...(description === undefined ? {} : { description }) };
}

export function listOf(items: JsonSchema, description?: string): JsonSchema {
  return { ...base('array')(description), items };
}

export function ref(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` };
}

type Properties = Readonly<Record<string, JsonSchema>>;

/** An object; unknown keys are allowed, so that files of later versions can be read. */
export function record(required: Properties, optional: Properties = {}): JsonSchema {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
  };
}
