import * as v from 'valibot';

const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
/** A year is the longest that makes sense. */
const days = v.pipe(v.number(), v.integer(), v.maxValue(365));
/** `*.` in front of a host stands for all hosts below it. */
const HOST = /^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const host = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.regex(HOST));

/** What is wrong counts as absent, so that one bad value does not undo the others. */
const asked = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.fallback(v.optional(schema), undefined);

/**
 * What an office can set for all its machines, through the policies of the browser (`docs/policy.md`). Flat
 * and of plain types, so that the registry of Windows, a JSON file and a property list can all say it.
 */
const policySchema = v.object({
  language: asked(v.picklist(['auto', 'vi', 'en'])),
  theme: asked(v.picklist(['system', 'light', 'dark'])),
  officeStyle: asked(v.picklist(['state', 'party'])),
  officeSuperior: asked(line),
  officeAgency: asked(line),
  officePlace: asked(line),
  officeSignerTitle: asked(line),
  officeSignerName: asked(line),
  /** Days between two copies into the folder. */
  copyEvery: asked(v.pipe(days, v.minValue(1))),
  /** Days after which a backup counts as old; 0 for no reminder. */
  remindAfter: asked(v.pipe(days, v.minValue(0))),
  /** Whether attachments are kept as files, unless somebody chooses otherwise for a page. */
  keepFiles: asked(v.boolean()),
  /** False: only pages of portals may be read. */
  anySite: asked(v.boolean()),
  /** Hosts that count as portals besides those that come with the extension. */
  extraPortals: asked(v.pipe(v.array(host), v.maxLength(200))),
  /** False: no page of welcome when the extension is installed. */
  firstRun: asked(v.boolean()),
});

/** Values that an office set; what is absent is left to the user. */
export type Policy = Readonly<v.InferOutput<typeof policySchema>>;
export type PolicyKey = keyof Policy;

export interface ReadPolicy {
  readonly policy: Policy;
  /** Names of values that are passed over: not of our list, or of no use. */
  readonly refused: readonly string[];
}

export const POLICY_KEYS: readonly string[] = Object.keys(policySchema.entries);

/** A policy as the browser hands it over; a wrong value is passed over and named, the others hold. */
export function parsePolicy(data: unknown): ReadPolicy {
  const parsed = v.safeParse(policySchema, data ?? {});
  if (!parsed.success) return { policy: {}, refused: [] };
  const taken = new Map<string, unknown>(Object.entries(parsed.output));
  const given = typeof data === 'object' && data !== null ? Object.keys(data) : [];
  return {
    policy: parsed.output,
    refused: given.filter((key) => taken.get(key) === undefined).sort(),
  };
}
